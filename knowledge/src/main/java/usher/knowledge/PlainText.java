package usher.knowledge;

import java.util.regex.Pattern;

/** What the plain text of an article looks like: blocks parted by blank lines, list items with their mark, headings told by their looks alone. */
public final class PlainText {
  /** What parts blocks. */
  public static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");

  /** A Chinese character says, and costs an encoder, about as much as four letters. */
  private static final int IDEOGRAPH = 4;

  /** A block as short as this that ends without a mark is taken for a heading. */
  private static final int HEADING = 80;

  private static final String SENTENCE_ENDS = ".!?:;。！？：；…)）";

  private PlainText() {}

  /** In letters; a Chinese character counts as four. */
  public static int length(CharSequence text) {
    long ideographs = text.codePoints().filter(Character::isIdeographic).count();
    return text.length() + (int) ideographs * (IDEOGRAPH - 1);
  }

  /** Whether a stripped block looks like a heading; false for an empty one. */
  public static boolean looksLikeHeading(String block) {
    return !block.isEmpty()
        && length(block) <= HEADING
        && block.indexOf('\n') < 0
        && !block.startsWith("- ")
        && SENTENCE_ENDS.indexOf(block.charAt(block.length() - 1)) < 0;
  }
}
