package usher.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private final AtomicLong now = new AtomicLong();
  private final RateLimit limit = new RateLimit(5, 20, new Ticking());

  @Test
  void allowsABurst() {
    for (int i = 0; i < 20; i++) {
      limit.check("a");
    }

    assertThatThrownBy(() -> limit.check("a")).isInstanceOf(Refusal.class);
  }

  @Test
  void allowsAgainWhenTimeHasPassed() {
    allowsABurst();

    now.addAndGet(200);

    assertThatCode(() -> limit.check("a")).doesNotThrowAnyException();
    assertThatThrownBy(() -> limit.check("a")).isInstanceOf(Refusal.class);
  }

  @Test
  void countsEachSenderAlone() {
    allowsABurst();

    assertThatCode(() -> limit.check("b")).doesNotThrowAnyException();
  }

  @Test
  void isNotFooledByAClockThatGoesBack() {
    allowsABurst();

    now.addAndGet(-3_600_000);

    assertThatThrownBy(() -> limit.check("a")).isInstanceOf(Refusal.class);
  }

  private final class Ticking extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(1_000_000_000_000L + now.get());
    }
  }
}
