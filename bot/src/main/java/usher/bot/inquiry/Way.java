package usher.bot.inquiry;

import org.jspecify.annotations.Nullable;

/** How an inquiry is being served.
 *  @param offering null: from knowledge
 *  @param desk fingerprint of the desk's files the flow began with
 *  @param position id of the step that is next; null before the first and after the last
 *  @param attempts wrong answers given to the question that is open */
public record Way(
    @Nullable OfferingId offering, String desk, @Nullable String position, int attempts) {
  public static final Way UNDECIDED = new Way(null, "", null, 0);

  public Way at(@Nullable String step) {
    return new Way(offering, desk, step, 0);
  }

  public Way failedOnce() {
    return new Way(offering, desk, position, attempts + 1);
  }
}
