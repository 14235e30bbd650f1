package usher.bot.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.ChatClient.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import usher.bot.ChatClient;
import usher.bot.MicrosoftClient;
import usher.bot.PackagedApp;
import usher.bot.redis.EmbeddedRedis;
import usher.bot.redis.RedisForTests;

/** Two packaged applications on one Redis: one is stalled, then killed. What users were told is judged by the history of their messages. */
@Timeout(240)
@EnabledOnOs(OS.LINUX)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {
  private static final int TURNS_AT_ONCE = 20;

  private static EmbeddedRedis redis;
  private static PackagedApp first;
  private static PackagedApp second;

  @BeforeAll
  @Timeout(240)
  static void start() {
    redis = EmbeddedRedis.start(PackagedApp.freshFolder());
    first = node();
    second = node();
    first.awaitReady();
    second.awaitReady();
  }

  private static PackagedApp node() {
    return PackagedApp.begin(
        PackagedApp.freshFolder(),
        "--usher.redis.url=" + RedisForTests.url(redis),
        "--usher.web.limits.messages=1000",
        "--usher.web.limits.burst=1000",
        "--usher.web.limits.openings=1000");
  }

  @AfterAll
  static void stop() {
    first.close();
    second.close();
    redis.close();
  }

  @Test
  @Order(1)
  void takeTheSameMessageOnceAndAnswerItAlike() throws Exception {
    var chat = new ChatClient(first);
    var messages = IntStream.range(0, 20).mapToObj(i -> "message " + i).toList();

    for (var message : messages) {
      var one = chat.send(first, message, message);
      var other = chat.send(second, message, message);

      assertThat(one.join().statusCode()).isEqualTo(200);
      assertThat(other.join().body()).isEqualTo(one.join().body());
    }

    assertThat(chat.saidByUser(first)).containsExactlyElementsOf(messages);
    assertThat(chat.saidByDesk(first)).isEqualTo(chat.saidByDesk(second));
  }

  /** The watermark is a place in the log, so that any node can go on from it. */
  @Test
  @Order(2)
  void letMicrosoftsClientResumeOnTheOtherNode() {
    MicrosoftClient.fetch();

    var run = MicrosoftClient.talk(
        first.at("").toString(),
        "usher-demo",
        second.at("").toString(),
        "When are you open?",
        "How do I set up the VPN?",
        "yes");

    assertThat(run.said()).contains("nothing lost or doubled");
    assertThat(run.exit()).isZero();
  }

  @Test
  @Order(3)
  void refuseANodeThatWasStalledLongerThanItsLease() throws Exception {
    var chats = chats();
    var history = new History();

    chats.forEach(chat -> chat.send(first, "stalled", "message 1"));
    first.signal("STOP");
    sendAgain(chats, "stalled", "message 1", history);
    var finished = answers(chats, second);
    first.signal("CONT");

    sendAgain(chats, "after", "message 2", history);
    for (var chat : chats) {
      var end = chat.saidByUser(second);
      assertThat(HistoryChecker.anomalies(history, end)).isEmpty();
      assertThat(end).containsExactly("message 1", "message 2");
    }
    assertThat(answers(chats, first))
        .as("what was answered stays, on both nodes")
        .isEqualTo(answers(chats, second));
    assertThat(finished).hasSameSizeAs(chats);
  }

  @Test
  @Order(4)
  void goOnWithTheTurnsOfANodeThatWasKilled() throws Exception {
    var chats = chats();
    var history = new History();

    chats.forEach(chat -> chat.send(first, "killed", "message 1"));
    first.signal("KILL");
    sendAgain(chats, "killed", "message 1", history);
    answers(chats, second);
    sendAgain(chats, "after", "message 2", history);

    for (var chat : chats) {
      var end = await(() -> chat.saidByUser(second), said -> said.size() >= 2);
      assertThat(HistoryChecker.anomalies(history, end)).isEmpty();
      assertThat(end).containsExactly("message 1", "message 2");
    }
  }

  private static List<ChatClient> chats() throws Exception {
    var chats = new ArrayList<ChatClient>();
    for (var i = 0; i < TURNS_AT_ONCE; i++) {
      chats.add(new ChatClient(second));
    }
    return chats;
  }

  /** As clients do that got no answer: the same message, now to the other node. */
  private static void sendAgain(List<ChatClient> chats, String key, String text, History history) {
    var sent = chats.stream().map(chat -> chat.send(second, key, text)).toList();
    CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
    sent.forEach(response -> assertThat(response.join().statusCode()).isEqualTo(200));
    history.acknowledged(text);
  }

  /** What the desk said in each conversation, once it has said more than its welcome. */
  private static List<List<String>> answers(List<ChatClient> chats, PackagedApp node)
      throws Exception {
    var answers = new ArrayList<List<String>>();
    for (var chat : chats) {
      answers.add(await(() -> chat.saidByDesk(node), said -> said.size() > 1));
    }
    return answers;
  }
}
