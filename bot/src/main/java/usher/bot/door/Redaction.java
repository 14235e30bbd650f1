package usher.bot.door;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces what must never be stored by marks in brackets: card numbers, account numbers, keys, passwords, PINs and one-time codes that people tell
 *  unasked. Works on bounded text; pure and thread-safe. Record numbers of our own and telephone numbers stay. */
public final class Redaction {
  private static final int LONGEST = 4_000;
  private static final Pattern MARKS =
      Pattern.compile("\\[(?:card number|personal number|account number|key|secret)]");
  private static final Pattern DIGIT_RUN =
      Pattern.compile("(?<![\\p{Nd}+])\\p{Nd}(?:[ \\-.]?\\p{Nd}){12,18}(?!\\p{Nd})");
  private static final Pattern IBAN =
      Pattern.compile("\\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]){11,30}\\b");
  private static final Pattern KEY = Pattern.compile(
      "\\b(?:sk|pk|rk)[-_](?:live|test|proj)?[-_]?[A-Za-z0-9]{16,}\\b|\\bAKIA[0-9A-Z]{16}\\b|\\bgh[pousr]_[A-Za-z0-9]{30,}\\b"
          + "|\\bxox[abprs]-[A-Za-z0-9-]{10,}|\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{5,}");
  private static final Pattern SOCIAL = Pattern.compile(
      "\\b[0-9]{3}-[0-9]{2}-[0-9]{4}\\b|(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])");
  /** The text without the marks that {@link #redact} put in, for whoever looks at its language. */
  public static String withoutMarks(String redacted) {
    return MARKS.matcher(redacted).replaceAll(" ");
  }

  /** Whether {@link #redact} found a PIN, a password or a code in it. */
  public static boolean hidASecret(String redacted) {
    return redacted.contains(ToldSecrets.MARK);
  }

  /** The text with marks in place of secrets, at most 4,000 characters of it. */
  public String redact(String text) {
    var bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    var noCards = replace(DIGIT_RUN, bounded, run -> isCard(run) ? "[card number]" : run);
    var noSocial = SOCIAL.matcher(noCards).replaceAll("[personal number]");
    var noIbans = replace(IBAN, noSocial, iban -> isIban(iban) ? "[account number]" : iban);
    var noKeys = KEY.matcher(noIbans).replaceAll("[key]");
    return NumberAndPin.masked(ToldSecrets.masked(noKeys));
  }

  private static String replace(Pattern pattern, String text, UnaryOperator<String> how) {
    return pattern.matcher(text).replaceAll(m -> Matcher.quoteReplacement(how.apply(m.group())));
  }

  /** Luhn's check over 13 to 19 digits. */
  private static boolean isCard(String run) {
    var digits = run.codePoints()
        .filter(Character::isDigit)
        .map(c -> Character.digit(c, 10))
        .toArray();
    var sum = 0;
    for (var i = 0; i < digits.length; i++) {
      var digit = digits[digits.length - 1 - i];
      var doubled = i % 2 == 0 ? digit : digit * 2;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return digits.length >= 13 && sum % 10 == 0;
  }

  /** ISO 7064 MOD 97-10. */
  private static boolean isIban(String written) {
    var plain = written.replace(" ", "");
    if (plain.length() < 15 || plain.length() > 34) {
      return false;
    }
    var remainder = 0;
    for (var c : (plain.substring(4) + plain.substring(0, 4)).toCharArray()) {
      var value = Character.digit(c, 36);
      remainder = (value > 9 ? remainder * 100 + value : remainder * 10 + value) % 97;
    }
    return remainder == 1;
  }
}
