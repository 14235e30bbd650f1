package usher.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import usher.bot.nlu.DeskNlu;
import usher.bot.nlu.embedding.Vectors;

/** The dear part of hearing is the sentence encoder: intent, distress, signals and the search for an answer share one pass of it. */
class OneEncoderPassTest {
  private static RunningDesk desk;

  @BeforeAll
  static void open() throws Exception {
    desk = new RunningDesk();
    desk.bean(DeskNlu.class).warm();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Could you explain how the network from home is set up on a ferry to Oslo?",
        "请问在去奥斯陆的渡轮上怎么连学校的内网？"
      })
  void servesIntentDistressAndSearch(String question) throws Exception {
    assertThat(passes(question)).isEqualTo(1);
  }

  @Test
  void isNotNeededForWhatWasHeardBefore() throws Exception {
    var question = "Is there any way of reading my letters on the tablet of my grandmother?";
    passes(question);

    assertThat(passes(question)).isZero();
  }

  /** How often a message, as the first of a conversation, goes through an encoder until it is answered. */
  private static long passes(String message) throws Exception {
    var vectors = desk.bean(Vectors.class);
    var chat = desk.chat();
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> answers(chat, "bot") > 0);
    long before = vectors.encoded();
    long greeted = answers(chat, "bot");

    chat.say(UUID.randomUUID().toString(), message);

    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> answers(chat, "bot") > greeted);
    return vectors.encoded() - before;
  }

  private static long answers(RunningDesk.Chat chat, String role) throws Exception {
    return chat.messages().stream().filter(line -> line.startsWith(role + ":")).count();
  }
}
