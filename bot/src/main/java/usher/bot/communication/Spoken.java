package usher.bot.communication;

import usher.bot.conversation.Language;

/** Makes written words speakable. */
final class Spoken {
  private Spoken() {}

  /** Digit by digit with a pause between groups: {@code 17-0042-6} is "1 7, 0 0 4 2, 6". */
  static String digits(String number, Language language) {
    var pause = language.equals(Language.CHINESE) ? "，" : ", ";
    var groups = number.split("[- ]+");
    for (var i = 0; i < groups.length; i++) {
      groups[i] = String.join(" ", groups[i].split(""));
    }
    return String.join(pause, groups);
  }

  /** Plain words of Markdown: no stars, no links, no list marks. */
  static String plain(String markdown) {
    return markdown
        .replaceAll("!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .replaceAll("https?://\\S+", "")
        .replaceAll("(?m)^\\s*(?:[-*+]|[0-9]+\\.|#{1,6}|>)\\s+", "")
        .replaceAll("[*`]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "")
        .replaceAll("\\s*\\n\\s*", " ")
        .strip();
  }
}
