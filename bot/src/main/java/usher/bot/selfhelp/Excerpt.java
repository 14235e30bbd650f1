package usher.bot.selfhelp;

/** A passage as it reads on a card, where nothing sets a heading apart: the heading becomes the beginning of the sentence after it. */
final class Excerpt {
  /** As short as this, and without a mark at its end, a first block is a heading. */
  private static final int HEADING = 80;

  private static final String SENTENCE_ENDS = ".!?:;。！？：；…)）";

  private Excerpt() {}

  /** The passage itself where it does not begin with a heading, or where nothing follows.
   *  @param language code; Chinese has a colon of its own */
  static String of(String passage, String language) {
    var blocks = passage.split("\\n\\s*\\n", 2);
    return blocks.length == 2 && isHeading(blocks[0].strip())
        ? blocks[0].strip() + (language.equals("zh") ? "：" : ": ") + blocks[1].strip()
        : passage;
  }

  private static boolean isHeading(String block) {
    return !block.isEmpty()
        && block.length() <= HEADING
        && block.indexOf('\n') < 0
        && !block.startsWith("- ")
        && SENTENCE_ENDS.indexOf(block.charAt(block.length() - 1)) < 0;
  }
}
