package usher.bot.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.conversation.store.Turns.answers;
import static usher.bot.conversation.store.Turns.opened;
import static usher.bot.conversation.store.Turns.says;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import usher.bot.backup.RestoreCommand;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.Owner;
import usher.bot.conversation.Question;
import usher.bot.redis.EmbeddedRedis;
import usher.bot.redis.Redis;
import usher.bot.redis.RedisForTests;

/** Conversations that an earlier Usher was in the middle of, kept as its backup of 2026-11-23: a report that waits for the site, a caller for a person
 *  in the queue, a car that waits for its day, a Chinese report. */
@Timeout(60)
class UpgradeTest {
  private static final String REPORT = "05-l89clvgsniv5tsqtt4ck3rbju1";
  private static final String QUEUED = "57-nkn4b0iij09j21ees9j169juki";
  private static final String CAR = "21-kpqa8b80h5qn0sbeo809qjkm4b";
  private static final String CHINESE = "31-t8mllog746vk8tv97s24996m43";
  private static EmbeddedRedis process;
  private static Redis redis;
  private static RedisConversationLog log;

  @BeforeAll
  static void restores() {
    var data = Path.of("target", "upgrade", UUID.randomUUID().toString());
    var backup = Path.of("src", "test", "resources", "upgrades", "2026-11-23.zip");
    assertThat(new RestoreCommand()
            .run(List.of(backup.toString(), "--usher.data=" + data), System.out))
        .isZero();
    process = EmbeddedRedis.start(data.resolve("redis"));
    redis = RedisForTests.connect(process);
    log = new RedisConversationLog(redis, new EventJson(), new Wakes(redis), Lease.USUAL);
  }

  @AfterAll
  static void stops() {
    redis.close();
    process.close();
  }

  private static Conversation loaded(String id) {
    return log.load(new ConversationId(id)).blockOptional().orElseThrow();
  }

  @Test
  void knowsWhatWasAskedAndWhatWasSaid() {
    var report = loaded(REPORT);
    var car = loaded(CAR);

    assertThat(report.question()).containsInstanceOf(Question.ForSlot.class);
    assertThat(report.topInquiry().orElseThrow().wish().words()).contains("projector");
    assertThat(car.question()).containsInstanceOf(Question.ForSlot.class);
    assertThat(car.topInquiry().orElseThrow().facts()).containsKey("site");
    assertThat(car.who().person()).isNotNull();
    assertThat(loaded(CHINESE).topInquiry().orElseThrow().wish().words()).contains("投影仪");
  }

  @Test
  void knowsWhoWaitsForAPerson() {
    assertThat(loaded(QUEUED).owner()).isInstanceOf(Owner.Queue.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {REPORT, QUEUED, CAR, CHINESE})
  void readsEachEntryAsItWasMeant(String id) {
    var conversation = new ConversationId(id);
    var entries = log.entries(conversation, "").blockOptional().orElseThrow();

    var folded = Conversation.unborn(conversation);
    var began = Instant.EPOCH;
    for (var entry : entries) {
      began = entry.input() == null ? began : entry.at();
      for (var event : entry.events()) {
        folded = folded.after(event, began);
      }
    }

    assertThat(folded).isEqualTo(loaded(id));
  }

  @Test
  void goesOnWithTheNextTurn() {
    var id = new ConversationId(REPORT);
    var before = loaded(REPORT);

    var turn = opened(log.claim(id, says("after-the-upgrade", "main campus")).block());
    log.record(turn.turn(), answers(turn, "thanks")).block();

    assertThat(turn.soFar().topInquiry()).isEqualTo(before.topInquiry());
    assertThat(loaded(REPORT).contact().turns()).isEqualTo(before.contact().turns() + 1);
  }
}
