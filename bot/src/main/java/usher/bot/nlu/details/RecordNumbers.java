package usher.bot.nlu.details;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Record numbers such as 17-0042-9: two digits of the partition (00 to 63), the counter of at least four, a check digit by ISO 7064, MOD 11,10 over
 *  all before it. Written with hyphens or blanks, or said digit by digit. A bare run of digits counts only after a word such as "ticket" or alone. */
final class RecordNumbers {
  private static final int PARTITIONS = 64;
  private static final List<Phrase<String>> PHRASES = List.of(
      Phrase.of("(?<![\\d-])(\\d{2})[- ](\\d{4,9})[- ](\\d)(?![\\d-])", RecordNumbers::grouped),
      Phrase.of(
          "(?<![\\d-])(\\d[ -]?\\d)(?:[ -]|, ?){1,3}((?:\\d[ ]?){4,9}?)(?:[ -]|, ?){1,3}(\\d)(?![\\d-]| ?\\d)",
          RecordNumbers::grouped),
      Phrase.of(
          "(?<=\\b(?:ticket|record|number|case|reference|request|incident|no\\.?|nr\\.?|is|#) {0,2}(?:is |number )?#?)(\\d(?:[ -]?\\d){6,11})(?![\\d-])",
          m -> whole(m.group(1))),
      Phrase.of(
          "(?:工单|单号|编号|号码|记录|号)(?:是|为|:|：)? ?(\\d(?:[ -]?\\d){6,11})(?![\\d-])",
          m -> whole(m.group(1))),
      Phrase.of("^ *#?(\\d(?:[ -]?\\d){6,11})[ .]*$", m -> whole(m.group(1))));

  private RecordNumbers() {}

  static List<Found<String>> find(Reading reading) {
    return Phrase.find(reading.text(), PHRASES);
  }

  private static Optional<String> grouped(MatchResult m) {
    return whole(m.group(1) + m.group(2) + m.group(3));
  }

  private static Optional<String> whole(String written) {
    String digits = written.replaceAll("\\D", "");
    boolean fits = digits.length() >= 7
        && digits.length() <= 12
        && Integer.parseInt(digits.substring(0, 2)) < PARTITIONS
        && checks(digits);
    int last = digits.length() - 1;
    return fits
        ? Optional.of(
            digits.substring(0, 2) + "-" + digits.substring(2, last) + "-" + digits.substring(last))
        : Optional.empty();
  }

  /** ISO 7064, MOD 11,10. */
  private static boolean checks(String digits) {
    int product = 10;
    for (int i = 0; i < digits.length() - 1; i++) {
      int sum = (product + digits.charAt(i) - '0') % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (product + digits.charAt(digits.length() - 1) - '0') % 10 == 1;
  }
}
