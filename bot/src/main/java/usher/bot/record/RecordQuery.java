package usher.bot.record;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which records are looked for; null: any.
 *  @param person staff or student number
 *  @param status open, waiting, resolved, closed
 *  @param service id
 *  @param from opened then or later
 *  @param until opened before
 *  @param limit 1 to {@value #MOST} */
public record RecordQuery(
    @Nullable String person,
    @Nullable String status,
    @Nullable String service,
    Instant from,
    Instant until,
    int limit) {
  public static final int MOST = 200;

  /** Days that are looked through when nothing but the time is given. */
  public static final int LONGEST = 366;

  public RecordQuery {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit is " + limit + ", expected 1 to " + MOST);
    }
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          "from is " + from + ", expected before until, which is " + until);
    }
    if (Duration.between(from, until).toDays() > LONGEST) {
      throw new IllegalArgumentException(
          "from and until are more than " + LONGEST + " days apart; ask for less at once");
    }
  }
}
