package usher.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import usher.bot.improvement.Learner;
import usher.bot.improvement.Variant;
import usher.bot.live.LiveArticles;

/** What people say of answers in chats, all the way into the article. */
@Timeout(120)
class LearningTest {
  private static final String WAY = "price for putting one sheet through the printer";

  @Test
  void twoPeopleWhoProvedWhoTheyAreTeachAWayToAsk() throws Exception {
    try (var desk = new RunningDesk("--usher.learning.every=1h")) {
      var learner = desk.bean(Learner.class);

      ask(desk, "1001", "2468");
      awaitTimes(learner, 1);
      learner.learn().block();
      assertThat(learned(desk)).doesNotContain(WAY);

      ask(desk, "1003", "80512");
      awaitTimes(learner, 2);
      learner.learn().block();

      assertThat(learned(desk)).contains("learned:\n  - \"" + WAY + "\"\n");
      var noted = desk.bean(LiveArticles.class)
          .versions("print-prices")
          .block()
          .getFirst()
          .noted();
      assertThat(noted.who()).isEqualTo("usher");
      assertThat(noted.why()).isEqualTo("confirmed by 2 people");
      assertThat(learner.list().block()).extracting(Variant::words).doesNotContain(WAY);
    }
  }

  private static void ask(RunningDesk desk, String person, String pin) throws Exception {
    var chat = desk.chat();
    chat.say("a1", "I'd like to book a car for tomorrow");
    chat.say("a2", person);
    chat.say("a3", pin);
    chat.say("a4", "cancel");
    chat.say("a6", WAY);
    chat.say("a7", "the first one");
    chat.say("a8", "yes");
    assertThat(chat.everything()).contains("What printing costs", "anything else");
    chat.say("a9", "no, bye");
  }

  private static void awaitTimes(Learner learner, int times) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> learner.list().block().stream()
            .anyMatch(
                one -> one.words().equals(WAY) && one.times() == times && one.people() == times));
  }

  private static String learned(RunningDesk desk) {
    return desk.bean(LiveArticles.class).texts("print-prices").getOrDefault("en", "");
  }
}
