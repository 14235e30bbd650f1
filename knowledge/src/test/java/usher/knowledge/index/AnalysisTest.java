package usher.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
  private final Analysis analysis = new Analysis();

  @AfterEach
  void close() {
    analysis.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "body_en    | The printers are jammed | printer jam",
        "body_zh    | 重置密码 PIN             | 重置 置密 密码 pin",
        "body_de    | Die Häuser              | haus",
        "body_xx    | Vpn Clients             | vpn clients",
        "near_en    | reset my password       | reset my,my password",
        "near_xx    | vpns                    | vpn vpns pns",
        "spelled_en | The Printers            | the printers",
      })
  void readsEachFieldByItsLanguage(String field, String text, String terms) {
    String joint = terms.contains(",") ? "," : " ";

    assertThat(String.join(joint, analysis.terms(field, text, 10))).isEqualTo(terms);
  }

  @Test
  void givesEachTermOnceAndNoMoreThanAsked() {
    assertThat(analysis.terms("body_en", "car car tram car train", 2))
        .containsExactly("car", "tram");
  }
}
