package usher.handoff.context;

/** One thing that was checked before service.
 *  @param what for people: {@code entitled to the car club}
 *  @param source who answered: {@code directory}, {@code stock}
 *  @param detail why it failed or could not be told; may be empty */
public record Check(String what, Result result, String source, String detail) {

  /** How it came out. Unknown is not failed: the source did not answer. */
  public enum Result {
    PASSED,
    FAILED,
    UNKNOWN
  }
}
