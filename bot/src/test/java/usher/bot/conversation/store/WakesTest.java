package usher.bot.conversation.store;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import usher.bot.redis.RedisForTests;

class WakesTest {

  /** All listeners share one connection; one that fails keeps the news from those behind it. */
  @Test
  void isNotDisturbedByChannelsOfOtherRooms() {
    var wakes = new Wakes(RedisForTests.shared());

    assertThatCode(() -> wakes.message("usher:desk", "05-abc.3 it LINE"))
        .doesNotThrowAnyException();
  }
}
