package usher.bot.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import usher.bot.conversation.Language;
import usher.bot.conversation.Signal;
import usher.bot.conversation.Understanding;
import usher.bot.nlu.embedding.Encoders;
import usher.bot.nlu.embedding.PreparedVectors;
import usher.bot.nlu.embedding.Vectors;

/** Hearing without a sentence encoder. */
class SmallProfileTest {
  private static final Vectors NO_VECTORS = new Vectors(Encoders.none(), PreparedVectors.NONE);
  private static final DeskNlu NLU = DeskNlu.of(SmallDesk.words(), NO_VECTORS, Prepared.NOTHING);

  @ParameterizedTest
  @CsvSource({
    "I forgot the password of my account, reset-password",
    "please book a car for tomorrow, book-car",
    "我忘记密码了, reset-password",
    "想订一辆车, book-car"
  })
  void hearsIntentsByWords(String text, String intent) {
    assertThat(hear(text).ranking().getFirst().intent().value()).isEqualTo(intent);
    assertThat(NO_VECTORS.encoded()).isZero();
    assertThat(NO_VECTORS.bundled(text, Language.ENGLISH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "nobody would miss me if i was gone, CRISIS",
    "I would rather talk to somebody about it, ASKS_PERSON",
    "我不想活了, CRISIS",
    "转人工, ASKS_PERSON"
  })
  void hearsSignals(String text, Signal signal) {
    assertThat(hear(text).has(signal)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "I am so disappointed and sad about how this was handled, when is the library open",
    "我对你们非常失望，真的受不了了, 图书馆几点开门"
  })
  void hearsDistressByItsModel(String upset, String calm) {
    assertThat(hear(upset).distress().level()).isGreaterThan(0.5);
    assertThat(hear(upset).distress().reasons()).contains("model");
    assertThat(hear(calm).distress().level()).isLessThan(0.5);
  }

  @Test
  void isASetting() {
    assertThat(settings(Map.of()).encodersInUse().reads(Language.CHINESE)).isTrue();
    var small = settings(Map.of("usher.nlu.profile", "small"));
    assertThat(small.encoders()).isEqualTo(Map.<String, Path>of());
    assertThat(small.encodersInUse().reads(Language.CHINESE)).isFalse();
  }

  private static NluSettings settings(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("usher.nlu", NluSettings.class);
  }

  private static Understanding hear(String text) {
    var now = ZonedDateTime.of(2026, 11, 23, 9, 30, 0, 0, ZoneOffset.UTC);
    return NLU.hear(text, Language.ENGLISH, now).understanding();
  }
}
