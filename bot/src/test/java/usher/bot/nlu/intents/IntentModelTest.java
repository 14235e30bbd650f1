package usher.bot.nlu.intents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import usher.bot.inquiry.IntentId;
import usher.bot.conversation.Language;
import usher.bot.conversation.RankedIntent;
import usher.bot.nlu.SmallDesk;

class IntentModelTest {
  private static final IntentModel MODEL =
      IntentModel.train(SmallDesk.examples(), SmallDesk.VECTORS);

  @ParameterizedTest
  @CsvSource({
    "en, I don't know my password anymore, reset-password",
    "en, could I have a car on Monday, book-car",
    "en, at what time do you open tomorrow, opening-hours",
    "en, the printer on my floor is jammed, printer-broken",
    "zh, 我的密码忘了怎么办, reset-password",
    "zh, 后天想借一辆车, book-car",
    "zh, 星期天开不开门, opening-hours",
    "zh, 打印机又卡住了, printer-broken"
  })
  void namesTheIntentOfWordsItWasNotTaught(String language, String text, String intent) {
    var ranking = rank(text, language);

    assertThat(ranking.getFirst().intent()).isEqualTo(new IntentId(intent));
    assertThat(ranking.getFirst().confidence()).isGreaterThan(0.5);
  }

  @ParameterizedTest
  @CsvSource({"en, my grandmother bakes wonderful apple pie", "zh, 我奶奶做的苹果派很好吃"})
  void isUnsureOfWhatIsForeignToTheDesk(String language, String text) {
    var first = rank(text, language).getFirst();

    assertThat(first.confidence())
        .isLessThan(MODEL.thresholds(new Language(language)).sure());
  }

  @Test
  void ranksBestFirstWithConfidencesFromZeroToOne() {
    var confidences = rank("the printer ate my password", "en").stream()
        .map(RankedIntent::confidence)
        .toList();

    assertThat(confidences)
        .hasSize(5)
        .isSortedAccordingTo(Collections.reverseOrder())
        .allMatch(c -> c >= 0 && c <= 1);
    assertThat(confidences.stream().mapToDouble(Double::doubleValue).sum()).isLessThan(1.5);
  }

  @Test
  void ranksNothingInALanguageWithoutExamples() {
    assertThat(rank("Ich habe mein Passwort vergessen", "de")).isEmpty();
  }

  @Test
  void ranksByWordsAloneWhereNoEncoderReadsTheLanguage() {
    var german = new Language("de");
    var examples = List.of(
        new TrainingExample(german, new IntentId("reset-password"), "Passwort vergessen"),
        new TrainingExample(german, new IntentId("reset-password"), "neues Passwort bitte"),
        new TrainingExample(german, new IntentId("book-car"), "Auto buchen"),
        new TrainingExample(german, new IntentId("book-car"), "ich brauche ein Auto"));

    var model = IntentModel.train(examples, SmallDesk.VECTORS);

    var ranking = model.rank("mein Passwort geht nicht", new float[0], german);
    assertThat(ranking.getFirst().intent()).isEqualTo(new IntentId("reset-password"));
  }

  @Test
  void isTheSameForTheSameExamplesInAnyOrder() throws IOException {
    var shuffled = new ArrayList<>(SmallDesk.examples());
    Collections.reverse(shuffled);

    var again = IntentModel.train(shuffled, SmallDesk.VECTORS);

    assertThat(bytes(again)).isEqualTo(bytes(MODEL));
    double usual = IntentModel.FOREIGN_SHARE;
    assertThat(MODEL.madeFrom(shuffled, usual, SmallDesk.VECTORS)).isTrue();
    assertThat(MODEL.madeFrom(shuffled, usual / 2, SmallDesk.VECTORS)).isFalse();
    assertThat(MODEL.madeFrom(shuffled.subList(1, shuffled.size()), usual, SmallDesk.VECTORS))
        .isFalse();
  }

  @Test
  void ranksAsBeforeWhenReadBackFromAFile() throws IOException {
    var read = IntentModel.read(new ByteArrayInputStream(bytes(MODEL)));

    float[] vector = SmallDesk.VECTORS.of("a car please", Language.ENGLISH);
    assertThat(read.rank("a car please", vector, Language.ENGLISH))
        .isEqualTo(MODEL.rank("a car please", vector, Language.ENGLISH));
    assertThat(read.fingerprint()).isEqualTo(MODEL.fingerprint());
  }

  private static byte[] bytes(IntentModel model) throws IOException {
    var file = new ByteArrayOutputStream();
    model.write(file);
    return file.toByteArray();
  }

  private static List<RankedIntent> rank(String text, String code) {
    var language = new Language(code);
    return MODEL.rank(text, SmallDesk.VECTORS.of(text, language), language);
  }
}
