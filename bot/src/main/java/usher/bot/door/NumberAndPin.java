package usher.bot.door;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the PIN in a number and a PIN given in one line without a name for the PIN: "1001, 2468". The whole line must be such a pair, but for a few
 *  words before it, or the number must be named as somebody's own. What looks like a telephone number or a school year stays. */
final class NumberAndPin {
  private static final String NUMBER = "[A-Za-z]{0,3}\\p{Nd}{3,12}";
  private static final String PIN = "(\\p{Nd}{4,8})";
  private static final String BETWEEN =
      "(?:\\s*[,，、;；/|\\\\:：+&\\n]\\s*(?:and |和|then )?|\\s+(?:and|with|then|-|–|—|/)\\s+|\\s*(?:和|跟|还有)\\s*)";
  private static final String LEAD =
      "(?:(?:ok|okay|sure|yes|yeah|hi|hello|hey|here|there|you|are|it|it's|its|is|i'm|i|am|im|this|that|my|details|login|credentials|number|id|please|as|asked|well|so|use|try|take|for|me)[\\s,:.!-]+){0,6}";
  private static final String LEAD_ZH =
      "(?:你好|您好|好的?|嗯|哦|是的?|我是|我的是|这是|给你|账号|信息|请|用|如下|在这里|[，,:：。！\\s]){0,6}";
  private static final String END =
      "\\s*[.,。，!！]?\\s*(?:please|thanks|thank you|谢谢|吧|哦)?\\s*[.。!！]?\\s*";

  private static final Pattern PAIR = Pattern.compile("(?i)(\\s*(?:" + LEAD + "|" + LEAD_ZH + ")("
      + NUMBER + ")" + BETWEEN + ")" + PIN + "(" + END + ")");
  private static final Pattern SPACED = Pattern.compile("(?i)(\\s*(?:" + LEAD + "|" + LEAD_ZH
      + ")(?!0)([A-Za-z]{0,3}\\p{Nd}{4,8})\\s+)(\\p{Nd}{4}|\\p{Nd}{6})(" + END + ")");
  private static final Pattern NAMED = Pattern.compile(
      "(?i)(\\b(?:(?:staff|student|personnel|employee|user|member|account|campus|card)\\s*(?:number|no\\.?|id)?|my (?:number|no\\.?|id)|login|username)\\s*(?:is|was|:|=|#)?\\s*("
          + NUMBER + ")(?:" + BETWEEN + "|\\s+))" + PIN + "(?=\\s*(?:[.!,;]|please|thanks|$))");
  private static final Pattern NAMED_ZH =
      Pattern.compile("((?:学号|工号|员工号|学生号|教工号|职工号|编号|账号|帐号|卡号|号码)\\s*(?:是|为|:|：|=)?\\s*(" + NUMBER
          + ")(?:" + BETWEEN + "|\\s+))" + PIN + "(?=\\s*(?:[。！，,；;.!]|谢谢|$))");

  /** At the end of a line that is about signing in. */
  private static final Pattern LAST = Pattern.compile(
      "(?i)(.*(?:password|\\bpin\\b|log ?in|sign ?in|account|reset|密码|登录|登陆|账号|重置).*"
          + "(?<!(?:room|floor|port|error|ticket|building|record|code|rooms|ports|房间|错误|端口|工单|记录)[ :]?)(?<![\\p{L}\\p{Nd}])("
          + NUMBER
          + ")\\s*[,，、;；/|]\\s*)" + PIN + "(" + END + ")");

  private NumberAndPin() {}

  static String masked(String text) {
    var pairs = pair(LAST, pair(SPACED, pair(PAIR, text)));
    return named(NAMED_ZH, named(NAMED, pairs));
  }

  private static String pair(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.matches() && !isSchoolYear(found.group(2), found.group(3), text)
        ? found.group(1) + ToldSecrets.MARK + found.group(4)
        : text;
  }

  private static String named(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(m.group(1) + ToldSecrets.MARK));
  }

  /** "2025/2026". */
  private static boolean isSchoolYear(String first, String second, String text) {
    return text.contains("/")
        && first.matches("(?:19|20)[0-9]{2}")
        && second.matches("(?:19|20)[0-9]{2}")
        && Integer.parseInt(second) == Integer.parseInt(first) + 1;
  }
}
