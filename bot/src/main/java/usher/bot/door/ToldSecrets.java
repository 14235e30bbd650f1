package usher.bot.door;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds PINs, passwords and one-time codes that are told with their name beside them: "pin 2468", "我的密码是…", "2468 is my PIN". Digits may be spaced
 *  or spoken. */
final class ToldSecrets {
  static final String MARK = "[secret]";

  private static final String DIGITS = "(?<![\\p{Nd}])\\p{Nd}(?:[ \\-]?\\p{Nd}){3,7}(?![\\p{Nd}])";
  private static final String DIGIT_WORD =
      "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)";
  private static final String SPOKEN = "(?:(?:double|triple)[ -])?" + DIGIT_WORD
      + "(?:[ ,-]+(?:(?:double|triple)[ -])?" + DIGIT_WORD + "){2,7}\\b";
  private static final String SPOKEN_ZH = "[零〇一二三四五六七八九幺]{4,8}";
  private static final String NAME =
      "(?:pass ?word|pass ?wd|passphrase|pass ?code|pwd?|pin(?: ?code| number| no\\.?)?|secret(?: number| code)?|(?:one[- ]time|security|access|verification|login) code|otp|cvv|cvc)";
  private static final String NAME_ZH = "(?:密码|口令|验证码|校验码|动态码|(?:PIN|pin|Pin) ?码?|安全码|个人识别码)";
  /** Not before a pair: "my password, 1001, 2468". */
  private static final String COMMA =
      "[,，](?!\\s*[A-Za-z]{0,3}\\p{Nd}+\\s*[,，、;；/|]\\s*(?:\\p{Nd}|\\[))";

  private static final String GLUE =
      "(?:(?:['’]s)?(?:,? which| (?:to|for|of|on)(?: [\\p{L}-]+){1,4})?\\s*(?:is|was|are|to|=|:|：|#|->|-|"
          + COMMA + ")\\s*|(?:['’]s)?\\s+)(?:(?:now|my|the|just|simply)\\s+)?";
  private static final String GLUE_ZH = "\\s*(?:就?是|为|叫|设成了?|改成了?|:|：|=|" + COMMA + ")?\\s*";
  /** Behind these the digits are a date, a time, an amount or a count. */
  private static final String NO_COUNT =
      "(?![-/.:]\\p{Nd})(?!\\s*(?:年|月|日|号楼|元|块|次|位|个|分|小时|天|人|室|房))";

  private static final Pattern NUMERIC = Pattern.compile(
      "(?i)(\\b" + NAME + "(?:" + GLUE + "))(?:" + DIGITS + "|" + SPOKEN + ")" + NO_COUNT);
  private static final Pattern NUMERIC_ZH =
      Pattern.compile("(" + NAME_ZH + GLUE_ZH + ")(?:" + DIGITS + "|" + SPOKEN_ZH + ")" + NO_COUNT);
  private static final Pattern BEFORE = Pattern.compile("(?i)(?:" + DIGITS + "|\\b" + SPOKEN
      + ")(?=\\s*(?:is|was|as|=)\\s+(?:now )?(?:my |the |an? |our )?(?:\\w+ )?" + NAME + "\\b)");
  private static final Pattern BEFORE_ZH = Pattern.compile(
      "(?:" + DIGITS + "|" + SPOKEN_ZH + ")(?=\\s*(?:就?是|为)(?:我|咱|本人)?的?" + NAME_ZH + ")");
  private static final Pattern MY_CODE =
      Pattern.compile("(?i)(\\b(?:my|your) code\\s*(?:is|was|:|=)?\\s+)" + DIGITS);
  private static final Pattern TOLD = Pattern.compile(
      "(?i)(\\b" + NAME + "\\s*(?:is|was|:|：|=|are)\\s*(?:now\\s+)?)([^\\s,;]{3,})");
  private static final Pattern TOLD_ZH =
      Pattern.compile("(" + NAME_ZH + "\\s*(?:是|为|:|：|=)\\s*)([^\\s，。；,;]{3,})");
  /** Letters and digits in one word, right behind the name: nobody's plain word. */
  private static final Pattern MIXED = Pattern.compile("(?i)(\\b" + NAME + "\\s+|" + NAME_ZH
      + "\\s*)((?=[^\\s,;，。；]*[A-Za-z])(?=[^\\s,;，。；]*[0-9])[\\x21-\\x7E&&[^,;]]{6,})");

  private static final List<String> NOT_SECRETS = List.of(
      "wrong",
      "not",
      "expired",
      "incorrect",
      "locked",
      "broken",
      "still",
      "being",
      "too",
      "reset",
      "the",
      "invalid",
      "gone",
      "always",
      "asked",
      "required",
      "never",
      "no",
      "different",
      "lost",
      "rejected",
      "refused",
      "correct",
      "right",
      "fine",
      "old",
      "new",
      "weak",
      "about",
      "expiring",
      "blocked",
      "unknown",
      "missing",
      "empty",
      "stored",
      "saved",
      "what",
      "why",
      "how",
      "used",
      "changed",
      "getting",
      "only",
      "okay",
      "safe",
      "long",
      "short",
      "secret",
      "forgotten",
      "just",
      "really",
      "already",
      "almost",
      "two",
      "错",
      "不",
      "什么",
      "多少",
      "过期",
      "被",
      "哪",
      "怎么",
      "无效",
      "旧",
      "新",
      "忘",
      "对",
      "正确",
      "必须",
      "在",
      "要",
      "没",
      "由",
      "几",
      "用来",
      "谁",
      "个",
      "我",
      "你",
      "多",
      "锁",
      "空",
      "弱",
      "一样",
      "否",
      "从",
      "可以",
      "需要",
      "随便",
      "自己",
      "刚",
      "为什么",
      "已");

  private ToldSecrets() {}

  static String masked(String text) {
    var digits = marked(NUMERIC_ZH, marked(NUMERIC, text));
    var before = BEFORE_ZH.matcher(BEFORE.matcher(digits).replaceAll(MARK)).replaceAll(MARK);
    var mixed = marked(MIXED, marked(MY_CODE, before));
    return words(TOLD_ZH, words(TOLD, mixed));
  }

  private static String marked(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(m -> Matcher.quoteReplacement(m.group(1) + MARK));
  }

  private static String words(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .replaceAll(
            m -> Matcher.quoteReplacement(isNoSecret(m.group(2)) ? m.group() : m.group(1) + MARK));
  }

  private static boolean isNoSecret(String word) {
    var plain = word.toLowerCase(Locale.ROOT).replaceAll("[.!?。！？]+$", "");
    return plain.startsWith("[")
        || NOT_SECRETS.stream()
            .anyMatch(
                no -> plain.equals(no) || (no.codePointAt(0) > 0x2E80 && plain.startsWith(no)));
  }
}
