package usher.bot.nlu.details;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Phone numbers as E.164. Valid ones are taken anywhere, merely possible ones after a word such as "phone" or "call me". Numbers without a country
 *  code belong to the desk's country; what is none there, but a landline or a mobile phone of China, is one of those: the desk speaks Chinese everywhere. */
record Phones(String country) {
  private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
  /** A record number with a slip in it is no phone number. */
  private static final Pattern LIKE_A_RECORD = Pattern.compile(" ?\\d{2}-\\d{4,9}-\\d");

  /** With its area code, or of a mobile phone. */
  private static final Pattern CHINESE =
      Pattern.compile("\\(?0\\d{2,3}\\)?[ -]?\\d{3,4}[ -]?\\d{4}|1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}");

  private static final String NUMBER =
      "(\\(?\\+? ?\\(?\\d(?:[ ()/.-]{0,3}\\d){5,16})(?![\\d-]*\\d|\\p{Alpha})";
  private static final String CUE =
      "(?:\\b(?:phone|tel|telephone|mobile|cell|call|number|reach|ring|fax|whatsapp)\\b|电话|手机|号码|电话号|联系方式|打)[^\\d+(]{0,20}";

  List<Found<String>> find(Reading reading) {
    return Phrase.find(
        reading.text(),
        List.of(
            Phrase.of("(?<![\\d.,@\\p{Alpha}-])" + NUMBER, m -> valid(m.group(1))),
            Phrase.of("(?<=" + CUE + ")" + NUMBER, m -> possible(m))));
  }

  private Optional<String> valid(String written) {
    return parsed(written, country)
        .filter(UTIL::isValidNumber)
        .or(() -> chinese(written))
        .map(number -> UTIL.format(number, PhoneNumberFormat.E164));
  }

  private Optional<PhoneNumber> chinese(String written) {
    return CHINESE.matcher(written).matches()
        ? parsed(written, "CN").filter(UTIL::isValidNumber)
        : Optional.empty();
  }

  private Optional<String> possible(MatchResult m) {
    return parsed(m.group(1), country)
        .filter(UTIL::isPossibleNumber)
        .map(number -> UTIL.format(number, PhoneNumberFormat.E164));
  }

  /** 00 is how most of the world dials what is written as a plus; 000 begins no number. */
  private static String international(String written) {
    return written.replaceFirst("^\\(?00 ?(?!0)", "+");
  }

  private static Optional<PhoneNumber> parsed(String written, String country) {
    if (LIKE_A_RECORD.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(UTIL.parse(international(written), country));
    } catch (NumberParseException none) {
      return Optional.empty();
    }
  }
}
