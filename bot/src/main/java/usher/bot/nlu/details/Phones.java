package usher.bot.nlu.details;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Phone numbers as E.164, with an extension as RFC 3966 writes it (";ext=123"). Valid ones are taken anywhere, merely possible ones after a word such as "phone" or
 * "call me" or with their area code in parentheses. Numbers without a country code belong to the desk's country; what is none there, but a landline or a mobile phone of
 * China, is one of those: the desk speaks Chinese everywhere. Eight to fifteen digits that are called a phone number and can be dialled from nowhere we know are kept as
 * bare digits, without a plus.
 */
record Phones(String country) {
  private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
  /** A record number with a slip in it is no phone number, and nor is a date whose month stands first. */
  private static final Pattern LIKE_SOMETHING_ELSE =
      Pattern.compile("\\d{2}-\\d{4,9}-\\d|\\d{1,2}/\\d{1,2}/\\d{4}|\\(?0 ?0 ?0.*");

  /** With its area code, or of a mobile phone. */
  private static final Pattern CHINESE =
      Pattern.compile("\\(?0\\d{2,3}\\)?[ -]?\\d{3,4}[ -]?\\d{4}|1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}");

  private static final String EXTENSION = "(?: ?(?:ext\\.?|x|extension|分机号?) ?\\d{1,6})?";
  private static final String NUMBER =
      "(\\(?\\+? ?\\(?\\d(?:[ ()/.-]{0,3}(?!\\d{1,2}/\\d{1,2}/\\d{4})\\d){5,16}" + EXTENSION
          + ")(?![\\d-]*\\d|\\p{Alpha})";
  private static final String AREA =
      "(\\(\\d{2,4}\\) ?\\d{3,4}[ -]?\\d{4})(?![\\d-]*\\d|\\p{Alpha})";
  private static final String CUE =
      "(?:\\b(?:phone|tel|telephone|mobile|cell|call|reach|ring|fax|whatsapp)\\b|电话|手机|联系方式|打)[^\\d+(]{0,20}";

  /** What says beyond doubt that a phone number follows at once. */
  private static final String CALLED =
      "(?:\\b(?:phone|tel|telephone|mobile|cell|fax|whatsapp)(?: number| no)?[.:]?(?: is| to)?[: ]{0,2}|\\b(?:call|ring|text|reach) (?:me|us) (?:at|on|under) |(?:电话|手机)号?码?[是为:]?[: ]{0,2})";

  private static final Pattern DIALLED = Pattern.compile("\\D*(?:\\d\\D*){8,15}");

  List<Found<String>> find(Reading reading) {
    return Phrase.find(
        reading.text(),
        List.of(
            Phrase.of("(?<![\\d.,@/\\p{Alpha}-])" + NUMBER, m -> valid(m.group(1))),
            Phrase.of("(?<![\\d@\\p{Alpha}])" + AREA, m -> possible(m)),
            Phrase.of("(?<=" + CUE + ")" + NUMBER, m -> possible(m)),
            Phrase.of("(?<=" + CALLED + ")" + NUMBER, m -> called(m.group(1)))));
  }

  private Optional<String> valid(String written) {
    return parsed(written, country)
        .filter(UTIL::isValidNumber)
        .or(() -> chinese(written))
        .map(Phones::written);
  }

  /** "971-50-123-4567" wants only its plus. */
  private Optional<String> validAbroad(String written) {
    return valid(written).or(() -> valid("+" + written.strip()));
  }

  private Optional<String> called(String as) {
    return validAbroad(as)
        .or(() -> Optional.of(as)
            .filter(digits -> DIALLED.matcher(digits).matches())
            .map(digits -> digits.replaceAll("\\D", "")));
  }

  private static String written(PhoneNumber number) {
    var main = UTIL.format(number, PhoneNumberFormat.E164);
    return number.hasExtension() ? main + ";ext=" + number.getExtension() : main;
  }

  private Optional<PhoneNumber> chinese(String written) {
    return CHINESE.matcher(written).matches()
        ? parsed(written, "CN").filter(UTIL::isValidNumber)
        : Optional.empty();
  }

  private Optional<String> possible(MatchResult m) {
    return validAbroad(m.group(1))
        .or(() -> parsed(m.group(1), country).filter(UTIL::isPossibleNumber).map(Phones::written));
  }

  /** 00 is how most of the world dials what is written as a plus; 000 begins no number at all. */
  private static String international(String written) {
    return written.replaceFirst("^\\(?00 ?(?!0)", "+");
  }

  private static Optional<PhoneNumber> parsed(String found, String country) {
    var written = found.strip();
    if (LIKE_SOMETHING_ELSE.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(UTIL.parse(international(written), country));
    } catch (NumberParseException none) {
      return Optional.empty();
    }
  }
}
