package usher.knowledge.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts an article's plain text into passages: whole blocks, as many as fit together, a heading always with what it heads. */
final class Passages {
  /** Characters. About 120 English words, which an encoder reads whole together with the title. */
  private static final int LONGEST = 700;

  /** A block as short as this that ends without a mark is taken for a heading. */
  private static final int HEADING = 80;

  private static final Pattern BLOCKS = Pattern.compile("\\n\\s*\\n");
  private static final String SENTENCE_ENDS = ".!?:;。！？：；…)）";

  private Passages() {}

  /** At least one; the only one is empty when the text is. A block longer than a passage stays whole. */
  static List<String> of(String plain) {
    var passages = new ArrayList<String>();
    var current = new StringBuilder();
    boolean heading = false;
    for (String block : BLOCKS.split(plain.strip())) {
      boolean startsAnew = looksLikeHeading(block) && !heading;
      if (!current.isEmpty() && !heading && (startsAnew || current.length() + block.length() > LONGEST)) {
        passages.add(current.toString());
        current.setLength(0);
      }
      current.append(current.isEmpty() ? "" : "\n\n").append(block.strip());
      heading = looksLikeHeading(block);
    }
    passages.add(current.toString());
    return passages;
  }

  private static boolean looksLikeHeading(String block) {
    String text = block.strip();
    return !text.isEmpty()
        && text.length() <= HEADING
        && text.indexOf('\n') < 0
        && !text.startsWith("- ")
        && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
  }
}
