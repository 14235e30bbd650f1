package usher.bot.selfhelp;

import usher.knowledge.PlainText;

/** A passage as it reads on a card, where nothing sets a heading apart: the heading becomes the beginning of the sentence after it. */
final class Excerpt {

  private Excerpt() {}

  /** The passage itself where it does not begin with a heading, or where nothing follows.
   *  @param language code; Chinese has a colon of its own */
  static String of(String passage, String language) {
    var blocks = PlainText.BLANK_LINES.split(passage, 2);
    var first = blocks[0].strip();
    return blocks.length == 2 && PlainText.looksLikeHeading(first)
        ? first + (language.equals("zh") ? "：" : ": ") + blocks[1].strip()
        : passage;
  }
}
