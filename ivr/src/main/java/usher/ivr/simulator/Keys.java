package usher.ivr.simulator;

/** How a row of keys is taken by a question. */
final class Keys {
  private Keys() {}

  /** Keys up to the finishing key or the number asked for; the finishing key is not among the digits. */
  static Typed typed(String keys, int numDigits, String finishOnKey) {
    var digits = new StringBuilder();
    for (var key : keys.replaceAll("[^0-9*#]", "").split("")) {
      if (!key.isEmpty() && finishOnKey.contains(key)) {
        return new Typed(digits.toString(), key);
      }
      digits.append(key);
      if (digits.length() == numDigits) {
        break;
      }
    }
    return new Typed(digits.toString(), "");
  }

  /** Blank {@code finishedOn}: the number of keys was reached, or time ran out. */
  record Typed(String digits, String finishedOn) {}
}
