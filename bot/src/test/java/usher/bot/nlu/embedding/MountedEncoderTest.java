package usher.bot.nlu.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import usher.bot.conversation.Language;
import usher.bot.conversation.Signal;
import usher.bot.nlu.DeskNlu;
import usher.bot.nlu.Prepared;
import usher.bot.nlu.SmallDesk;

/** The Chinese encoder that comes with Usher, laid into a folder as a site would lay its own. */
class MountedEncoderTest {
  private static final Language GERMAN = new Language("de");
  private static final String FIRST_PIECE = "{\"pooling_mode_cls_token\": true}";

  @TempDir
  private Path folder;

  @BeforeEach
  void laysAnEncoderIntoTheFolder() throws IOException {
    copy("/" + Encoder.CHINESE + ".onnx", "model.onnx");
    copy("/" + Encoder.CHINESE + "-tokenizer.json", "tokenizer.json");
  }

  @Test
  void readsALanguageThatHadNone() {
    var vectors = new Vectors(with(GERMAN), PreparedVectors.NONE);

    assertThat(vectors.of("密码忘了", GERMAN)).hasSize(512);
    assertThat(vectors.bundled("密码忘了", GERMAN)).isEmpty();
  }

  @Test
  void givesTheVectorsOfTheSameModelOnTheClassPath() throws IOException {
    pool(FIRST_PIECE);
    var ours = Encoder.load(Encoder.CHINESE).encode("怎么重置登录密码 vpn 2.0, ok?");

    var mounted = Encoder.mount(folder, GERMAN).encode("怎么重置登录密码 vpn 2.0, ok?");

    assertThat(cosine(mounted, ours)).isCloseTo(1, within(1e-4));
  }

  @Test
  void takesTheMeanOfThePiecesUnlessTheFolderSaysOtherwise() {
    var ours = Encoder.load(Encoder.CHINESE).encode("怎么重置登录密码");

    var mounted = Encoder.mount(folder, GERMAN).encode("怎么重置登录密码");

    assertThat(cosine(mounted, ours)).isBetween(0.3, 0.999);
    assertThat(cosine(mounted, mounted)).isCloseTo(1, within(1e-4));
  }

  @Test
  void putsTheUsualPromptInFront() throws IOException {
    pool(FIRST_PIECE);
    Files.writeString(folder.resolve("config_sentence_transformers.json"), """
        {"prompts": {"query": "query: ", "passage": "passage: "}, "default_prompt_name": "query"}""");
    var ours = Encoder.load(Encoder.CHINESE).encode("query: 密码忘了");

    assertThat(cosine(Encoder.mount(folder, GERMAN).encode("密码忘了"), ours))
        .isCloseTo(1, within(1e-4));
  }

  @Test
  void readsNoMoreThanTheFirstPieces() {
    assertThat(Encoder.mount(folder, GERMAN).encode("长".repeat(10_000))).hasSize(512);
  }

  @Test
  void isNamedAfterWhatIsInIt() throws IOException {
    var byMean = Encoder.mount(folder, GERMAN).name();
    pool(FIRST_PIECE);
    var byFirst = Encoder.mount(folder, GERMAN).name();

    assertThat(byMean).startsWith("mounted-de-").isNotEqualTo(byFirst);
    assertThat(Encoder.mount(folder, GERMAN).name()).isEqualTo(byFirst);
  }

  @Test
  void leavesDistressAndSignalsToTheModelsThatComeWithUsher() {
    var vectors = new Vectors(with(Language.ENGLISH), PreparedVectors.NONE);
    var mounted = DeskNlu.of(SmallDesk.words(), vectors, Prepared.NOTHING);
    var usual = DeskNlu.of(SmallDesk.words(), SmallDesk.VECTORS, Prepared.NOTHING);
    var words = "this is a disgrace, I am so angry, nothing works, let me talk to someone at last";

    var heard = mounted.hear(words, Language.ENGLISH, now()).understanding();
    var usually = usual.hear(words, Language.ENGLISH, now()).understanding();

    assertThat(heard.distress()).isEqualTo(usually.distress());
    assertThat(heard.has(Signal.ASKS_PERSON)).isTrue();
    assertThat(heard.model()).isNotEqualTo(usually.model());
  }

  @Test
  void saysWhichFileIsMissing() throws IOException {
    Files.delete(folder.resolve("tokenizer.json"));

    assertThatThrownBy(() -> Encoder.mount(folder, GERMAN))
        .isInstanceOf(EncoderFault.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("no file tokenizer.json")
        .extracting(fault -> ((EncoderFault) fault).action())
        .asString()
        .contains("usher.nlu.encoders");
  }

  @Test
  void refusesWhatIsNoModelOrNoTokenizer() throws IOException {
    Files.writeString(folder.resolve("tokenizer.json"), "{}");
    assertThatThrownBy(() -> Encoder.mount(folder, GERMAN)).isInstanceOf(EncoderFault.class);

    Files.writeString(folder.resolve("model.onnx"), "no model");
    assertThatThrownBy(() -> Encoder.mount(folder, GERMAN))
        .isInstanceOf(EncoderFault.class)
        .hasMessageContaining("cannot be mounted");
  }

  @Test
  void refusesAPoolingThatItDoesNotKnow() throws IOException {
    pool("{\"pooling_mode_max_tokens\": true}");

    assertThatThrownBy(() -> Encoder.mount(folder, GERMAN))
        .isInstanceOf(EncoderFault.class)
        .hasMessageContaining("another pooling");
  }

  @Test
  void readsTokenizersOfOtherKinds() throws IOException {
    Files.writeString(folder.resolve("tokenizer.json"), """
        {"version": "1.0", "truncation": {"max_length": 3, "strategy": "LongestFirst", "stride": 0, "direction": "Right"},
         "padding": null, "added_tokens": [], "normalizer": {"type": "Lowercase"},
         "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always"}, "post_processor": null, "decoder": null,
         "model": {"type": "Unigram", "unk_id": 0, "byte_fallback": false,
           "vocab": [["<unk>", 0.0], ["▁passwort", -2.0], ["▁mein", -2.5], ["▁vergessen", -3.0], ["▁", -4.0]]}}""");

    var tokenizer = FileTokenizer.read(folder.resolve("tokenizer.json"));

    assertThat(tokenizer.ids("Mein Passwort vergessen mein", 128)).containsExactly(2, 1, 3, 2);
    assertThat(tokenizer.ids("Mein Passwort vergessen mein", 3)).containsExactly(2, 1, 2);
    assertThat(tokenizer.knows("passwort")).isTrue();
    assertThat(tokenizer.knows("passwort vergessen")).isFalse();
  }

  private Encoders with(Language language) {
    return Encoders.bundled().with(Map.of(language, Encoder.mount(folder, language)));
  }

  private void pool(String how) throws IOException {
    Files.createDirectories(folder.resolve("1_Pooling"));
    Files.writeString(folder.resolve("1_Pooling/config.json"), how);
  }

  private void copy(String resource, String name) throws IOException {
    try (InputStream in = Encoder.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource);
      }
      Files.copy(in, folder.resolve(name));
    }
  }

  private static ZonedDateTime now() {
    return ZonedDateTime.of(2026, 11, 2, 9, 0, 0, 0, ZoneOffset.UTC);
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
