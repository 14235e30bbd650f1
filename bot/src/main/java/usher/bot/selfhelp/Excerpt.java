package usher.bot.selfhelp;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import usher.knowledge.PlainText;

/** A passage as it reads on a card, where nothing sets a heading apart: the heading becomes the beginning of the sentence after it. Lines that were only
 * broken in the file are whole again; items of lists and rows of tables keep theirs. */
final class Excerpt {
  private static final Pattern ITEM = Pattern.compile("\\s*([-*•]|\\d+[.)])\\s.*");
  private static final String CELLS = " – ";

  /** Characters; a line that is shorter, and ends as a sentence ends, was meant to end there. */
  private static final int BROKEN = 60;

  private static final Pattern ENDED = Pattern.compile(".*[.!?:;。！？：；]\\s*");

  private Excerpt() {}

  /** The passage itself where it does not begin with a heading, or where nothing follows.
   *  @param language code; Chinese has a colon of its own, and no spaces */
  static String of(String passage, String language) {
    var blocks = PlainText.BLANK_LINES.split(passage, 2);
    var first = blocks[0].strip();
    var chinese = language.equals("zh");
    var text = blocks.length == 2 && PlainText.looksLikeHeading(first)
        ? first + (chinese ? "：" : ": ") + blocks[1].strip()
        : passage;
    return PlainText.BLANK_LINES
        .splitAsStream(text)
        .map(block -> unbroken(block.lines().toList(), chinese ? "" : " "))
        .collect(Collectors.joining("\n\n"));
  }

  private static String unbroken(List<String> lines, String between) {
    var text = new StringBuilder();
    var before = "";
    for (var line : lines) {
      if (!text.isEmpty()) {
        text.append(goesOn(before, line) ? between : "\n");
      }
      text.append(line.strip());
      before = line;
    }
    return text.toString();
  }

  private static boolean goesOn(String before, String line) {
    var apart = ITEM.matcher(line).matches() || line.contains(CELLS) || before.contains(CELLS);
    return !apart && (before.length() >= BROKEN || !ENDED.matcher(before).matches());
  }
}
