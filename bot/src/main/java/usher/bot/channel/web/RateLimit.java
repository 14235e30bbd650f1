package usher.bot.channel.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A bucket of tokens for each sender, filled steadily. Buckets are kept on this node only and forgotten when they are full again. */
final class RateLimit {
  private static final int SENDERS = 100_000;

  private final double perMilli;
  private final int burst;
  private final Clock clock;
  private final Cache<String, Bucket> buckets;

  private record Bucket(double tokens, long at, boolean allowed) {}

  RateLimit(int perSecond, int burst, Clock clock) {
    this.perMilli = perSecond / 1_000.0;
    this.burst = burst;
    this.clock = clock;
    var full = Duration.ofMillis((long) (burst / perMilli) + 1);
    this.buckets =
        Caffeine.newBuilder().maximumSize(SENDERS).expireAfterWrite(full).build();
  }

  /** Fails with a {@link Refusal} when the sender is too fast. */
  void check(String sender) {
    if (!allows(sender)) {
      throw Refusal.tooFast();
    }
  }

  private boolean allows(String sender) {
    var now = clock.millis();
    return buckets.asMap().compute(sender, (_, before) -> take(before, now)).allowed();
  }

  private Bucket take(@Nullable Bucket before, long now) {
    var filled = before == null
        ? burst
        : Math.min(burst, before.tokens() + Math.max(0, now - before.at()) * perMilli);
    return filled >= 1 ? new Bucket(filled - 1, now, true) : new Bucket(filled, now, false);
  }
}
