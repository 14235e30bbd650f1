package usher.bot.nlu.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.Language;

class EncoderTest {
  private static final Vectors VECTORS = new Vectors(Encoders.bundled(), PreparedVectors.NONE);

  @Test
  void putsEnglishTextsOfOneMeaningCloserThanOthers() {
    float[] asked = english("I forgot my password");

    double same = cosine(asked, english("how can I reset my login credentials"));
    double other = cosine(asked, english("where can I charge the electric car"));

    assertThat(same).isGreaterThan(other + 0.1);
  }

  @Test
  void putsChineseTextsOfOneMeaningCloserThanOthers() {
    float[] asked = chinese("我忘记密码了");

    double same = cosine(asked, chinese("怎么重置登录密码"));
    double other = cosine(asked, chinese("哪里可以给电动车充电"));

    assertThat(same).isGreaterThan(other + 0.1);
  }

  @Test
  void givesVectorsOfLengthOne() {
    float[] vector = english("hello");

    assertThat(vector).hasSize(384);
    assertThat(cosine(vector, vector)).isBetween(0.999, 1.001);
  }

  @Test
  void knowsNoVectorForALanguageWithoutAnEncoder() {
    assertThat(VECTORS.of("Guten Tag", new Language("de"))).isEmpty();
  }

  @Test
  void sharesAVectorAmongTextsThatDifferInCaseAndWidthOnly() {
    assertThat(english("Reset  my ＰＡＳＳＷＯＲＤ")).isSameAs(english("reset my password"));
  }

  @Test
  void readsPreparedVectorsBackAsTheyWere() throws IOException {
    var file = new ByteArrayOutputStream();
    PreparedVectors.write(VECTORS.prepare(List.of("Hello there"), Language.ENGLISH), file);

    var prepared = PreparedVectors.read(new ByteArrayInputStream(file.toByteArray()));

    assertThat(prepared.find(Encoder.ENGLISH, "hello there"))
        .hasValueSatisfying(v -> assertThat(v).containsExactly(english("hello there")));
    assertThat(prepared.find(Encoder.CHINESE, "hello there")).isEmpty();
  }

  private static float[] english(String text) {
    return VECTORS.of(text, Language.ENGLISH);
  }

  private static float[] chinese(String text) {
    return VECTORS.of(text, Language.CHINESE);
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
