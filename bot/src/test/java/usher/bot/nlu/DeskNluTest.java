package usher.bot.nlu;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import usher.bot.conversation.Detail.Kind;
import usher.bot.conversation.Distress;
import usher.bot.folder.DeskSource;
import usher.bot.inquiry.IntentId;
import usher.bot.conversation.Language;
import usher.bot.conversation.Signal;
import usher.bot.conversation.Understanding;
import usher.bot.nlu.intents.IntentModel;

class DeskNluTest {
  private static final ZonedDateTime MONDAY =
      ZonedDateTime.of(2026, 11, 23, 9, 30, 0, 0, ZoneId.of("Europe/Berlin"));
  private static final DeskNlu NLU =
      DeskNlu.of(SmallDesk.words(), SmallDesk.VECTORS, Prepared.NOTHING);

  @Test
  void hearsWishAndDetailsTogether() {
    var understood = hear("Please book a car at the North campus for tomorrow at 3 pm");

    assertThat(understood.ranking().getFirst().intent()).isEqualTo(new IntentId("book-car"));
    assertThat(understood.details()).anySatisfy(detail -> {
      assertThat(detail.kind()).isEqualTo(Kind.CHOICE);
      assertThat(detail.value()).isEqualTo("north");
    });
    assertThat(understood.details()).anySatisfy(detail -> {
      assertThat(detail.kind()).isEqualTo(Kind.DATE_TIME);
      assertThat(detail.value()).isEqualTo("2026-11-24T15:00");
    });
    assertThat(understood.distress().level()).isLessThan(0.5);
  }

  @Test
  void hearsChineseInAnEnglishConversation() {
    var understood = hear("我想明天下午三点在北校区订一辆车");

    assertThat(understood.language()).isEqualTo(Language.CHINESE);
    assertThat(understood.ranking().getFirst().intent()).isEqualTo(new IntentId("book-car"));
    assertThat(understood.details()).extracting("value").contains("north", "2026-11-24T15:00");
  }

  @Test
  void hearsTheWishForAPersonByTheModelWhereRulesHaveNoWords() {
    var understood = hear("I would rather talk to somebody about it");

    assertThat(understood.has(Signal.ASKS_PERSON)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no need for a person, just tell me how long a password has to be",
        "you can help me without an agent, I think",
        "不用找人，给我链接就行",
        "先不转人工，你说怎么弄"
      })
  void whoDeclinesAPersonIsNotGivenOneByTheModel(String text) {
    assertThat(hear(text).has(Signal.ASKS_PERSON)).isFalse();
  }

  @Test
  void takesAGreetingForNoWishForAPerson() {
    assertThat(hear("hello").signals()).containsExactly(Signal.GREETING);
  }

  @Test
  void hearsTheDesksOwnCrisisPhrases() {
    assertThat(hear("I say Purple-Alarm, help").has(Signal.CRISIS)).isTrue();
  }

  @Test
  void givesTheVectorItHeardBy() {
    var heard = NLU.hear("reset my password", Language.ENGLISH, MONDAY);

    assertThat(heard.vector())
        .isSameAs(SmallDesk.VECTORS.of("reset my password", Language.ENGLISH));
  }

  @Test
  void hearsNothingInABlank() {
    var understood = hear(" \n\t ");

    assertThat(understood.ranking()).isEmpty();
    assertThat(understood.details()).isEmpty();
    assertThat(understood.distress()).isEqualTo(Distress.CALM);
  }

  @ParameterizedTest
  @MethodSource("oddTexts")
  void survivesOddTextsInBoundedTime(String text) {
    var understood = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> hear(text));

    assertThat(understood.ranking()).hasSizeLessThanOrEqualTo(5);
  }

  static Stream<String> oddTexts() {
    var random = new Random(42);
    return Stream.of(
        "a".repeat(10_000),
        "no ".repeat(3_400),
        "1 2 3 4 5 6 7 8 9 0 ".repeat(500),
        "7".repeat(10_000),
        "twenty one hundred and ".repeat(450),
        "一百二十三".repeat(2_000),
        "3 hours and ".repeat(900),
        "😀".repeat(5_000),
        "\u202Eabc\u202D \u0000\u0001\u0007 \uD800 x \uDC00",
        "(".repeat(5_000) + "+49".repeat(1_000),
        "12" + " ".repeat(9_990),
        "0171" + "- ".repeat(4_990),
        "12" + ",000".repeat(2_490),
        "a@".repeat(4_000),
        "you ".repeat(2_500),
        "ok ".repeat(3_000),
        "嗯".repeat(5_000),
        "you are a " + "a stupid ".repeat(800),
        "talk to " + "a real ".repeat(900),
        "我要".repeat(4_000),
        "!?".repeat(5_000),
        IntStream.range(0, 10_000)
            .mapToObj(i -> Character.toString(random.nextInt(0x3000)))
            .collect(joining()));
  }

  @Test
  void usesWhatWasPreparedForJustTheseExamples(@TempDir Path folder) throws IOException {
    var intents = Files.createDirectories(folder.resolve("desk/intents"));
    Files.writeString(
        intents.resolve("a.yaml"),
        "intent: a\nexamples:\n  en: [one apple, two apples]\n  zh: [一个苹果]\n");
    Files.writeString(
        intents.resolve("b.yaml"),
        "intent: b\nexamples:\n  en: [red car, blue car]\n  zh: [红色的车]\n");

    PrepareDesk.prepare(folder.resolve("desk"), folder.resolve("out"));

    try (var in = Files.newInputStream(folder.resolve("out/intents.model"))) {
      var model = IntentModel.read(in);
      assertThat(model.madeFrom(
              DeskExamples.of(DeskSource.ofFolder(folder.resolve("desk"))),
              IntentModel.FOREIGN_SHARE,
              SmallDesk.VECTORS))
          .isTrue();
    }
    assertThat(folder.resolve("out/vectors.bin")).isNotEmptyFile();
  }

  private static Understanding hear(String text) {
    return NLU.hear(text, Language.ENGLISH, MONDAY).understanding();
  }
}
