package usher.bot.record;

import java.util.Optional;

/** The public number of a record: {@code 17-0042-9}. Partition, the partition's counter, and a check digit by ISO 7064 MOD 11,10, so that one wrong or
 *  two swapped digits are noticed. Digits only: it can be spoken and keyed. It opens nothing by itself.
 *  @param partition 0 to 63
 *  @param counter from 1 */
public record RecordNumber(int partition, long counter) {
  private static final int SHORTEST = 7;

  public RecordNumber {
    if (partition < 0 || partition > 63 || counter < 1) {
      throw new IllegalArgumentException(
          "no record number: partition " + partition + ", counter " + counter);
    }
  }

  /** Reads a number as people write, say or key it: spaces and dashes do not count. Empty when a digit is wrong or missing. */
  public static Optional<RecordNumber> read(String written) {
    var digits = written.replaceAll("[\\s-]", "");
    if (!digits.matches("[0-9]{" + SHORTEST + ",18}")
        || checkDigit(digits.substring(0, digits.length() - 1))
            != digits.charAt(digits.length() - 1) - '0') {
      return Optional.empty();
    }
    var partition = Integer.parseInt(digits.substring(0, 2));
    var counter = Long.parseLong(digits.substring(2, digits.length() - 1));
    return partition > 63 || counter < 1
        ? Optional.empty()
        : Optional.of(new RecordNumber(partition, counter));
  }

  @Override
  public String toString() {
    var number = "%02d%04d".formatted(partition, counter);
    return "%s-%s-%d".formatted(number.substring(0, 2), number.substring(2), checkDigit(number));
  }

  private static int checkDigit(String digits) {
    var product = 10;
    for (var i = 0; i < digits.length(); i++) {
      var sum = (digits.charAt(i) - '0' + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10;
  }
}
