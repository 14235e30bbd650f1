package usher.handoff.context;

/** Numbers that people compare must lie on one scale. */
final class Scores {
  private Scores() {}

  static void check(String what, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(what + " is " + value + ", expected 0 to 1");
    }
  }
}
