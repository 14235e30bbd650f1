package usher.bot.communication;

import java.util.regex.Pattern;
import usher.bot.conversation.Language;

/** Makes written words speakable. */
final class Spoken {
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern LINE_MARK =
      Pattern.compile("(?m)^\\s*(?:[-*+]|[0-9]+\\.|#{1,6}|>)\\s+");
  private static final Pattern EMPHASIS =
      Pattern.compile("[*`]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
  private static final Pattern BREAK = Pattern.compile("\\s*\\n\\s*");

  private Spoken() {}

  /** Digit by digit with a pause between groups: {@code 17-0042-9} is "1 7, 0 0 4 2, 6". */
  static String digits(String number, Language language) {
    var pause = language.equals(Language.CHINESE) ? "，" : ", ";
    var groups = number.split("[- ]+");
    for (var i = 0; i < groups.length; i++) {
      groups[i] = String.join(" ", groups[i].split(""));
    }
    return String.join(pause, groups);
  }

  /** In groups of three with a pause between: {@code +49176…} is "+ 4 9, 1 7 6, …". */
  static String phone(String number, Language language) {
    var digits = number.replaceAll("[^0-9]", "");
    var country = Math.min(2, digits.length());
    var groups = digits.substring(country).replaceAll("(.{1,3})", "-$1");
    return "+ " + digits(digits.substring(0, country) + groups, language);
  }

  /** Plain words of Markdown: no stars, no links, no list marks. */
  static String plain(String markdown) {
    var text = LINK.matcher(markdown).replaceAll("$1");
    text = ADDRESS.matcher(text).replaceAll("");
    text = LINE_MARK.matcher(text).replaceAll("");
    text = EMPHASIS.matcher(text).replaceAll("");
    return BREAK.matcher(text).replaceAll(" ").strip();
  }
}
