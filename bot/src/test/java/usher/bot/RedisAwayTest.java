package usher.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import usher.bot.redis.Signals;

/** Redis stalls, or is killed, under the running application. */
@Timeout(120)
class RedisAwayTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static RunningDesk desk;

  @BeforeAll
  static void start() throws IOException {
    desk = new RunningDesk();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @AfterEach
  void goOn() throws Exception {
    Signals.send("CONT", desk.redis());
  }

  @Test
  void tellsAChatWithinTwoSecondsAndTakesTheSameMessageAfterwards() throws Exception {
    var chat = desk.chat();
    Signals.send("STOP", desk.redis());
    var began = System.nanoTime();
    var refused = chat.say("a1", "hello there");
    var took = Duration.ofNanos(System.nanoTime() - began);

    assertThat(refused.statusCode()).isEqualTo(502);
    assertThat(refused.body()).contains("\"code\":\"BotError\"");
    assertThat(took).isLessThan(Duration.ofSeconds(2));

    Signals.send("CONT", desk.redis());
    within(SOON, () -> chat.say("a1", "hello there").statusCode() == 200);
    within(SOON, () -> chat.messages().getLast().startsWith("bot: "));
    assertThat(chat.messages()).filteredOn("user: hello there"::equals).hasSize(1);
  }

  @Test
  void givesTokensAndTheDesksNumberMeanwhile() throws Exception {
    Signals.send("STOP", desk.redis());

    var token = desk.token();

    assertThat(token.path("usher").path("phone").asString()).startsWith("+");
    assertThat(token.path("token").asString()).isNotBlank();
  }

  @Test
  void playsAFixedPromptToACallerAndDialsTheDesk() throws Exception {
    Signals.send("STOP", desk.redis());

    var began = System.nanoTime();
    var answer = desk.call(sid());

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(3500));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("<Say", "<Dial", desk.token().path("usher").path("phone").asString());
    Signals.send("CONT", desk.redis());
    within(SOON, () -> desk.call(sid()).body().contains("<Gather"));
  }

  @Test
  void isBackWithinSecondsWhenRedisWasKilled() throws Exception {
    var chat = desk.chat();
    chat.say("a1", "hello");
    Signals.kill(desk.redis());

    within(SOON, () -> chat.say("a2", "thanks").statusCode() == 200);

    within(SOON, () -> chat.messages().getLast().startsWith("bot: "));
    assertThat(chat.messages()).filteredOn("user: hello"::equals).hasSize(1);
    assertThat(chat.messages()).filteredOn("user: thanks"::equals).hasSize(1);
  }

  private static String sid() {
    return "CA" + UUID.randomUUID().toString().replace("-", "");
  }

  private static void within(Duration limit, Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(limit)
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions()
        .until(condition);
  }
}
