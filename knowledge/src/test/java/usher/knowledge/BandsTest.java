package usher.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {

  @ParameterizedTest
  @CsvSource({
    "1, ANSWER",
    "0.92, ANSWER",
    "0.91, OFFER",
    "0.25, OFFER",
    "0.24, ABSTAIN",
    "0, ABSTAIN"
  })
  void saysWhatARelevanceIsGoodEnoughFor(double relevance, Band band) {
    assertThat(Bands.DEFAULTS.of(relevance)).isEqualTo(band);
  }

  @Test
  void doesNotOfferWhatItWouldAnswer() {
    assertThatThrownBy(() -> new Bands(0.5, 0.6))
        .hasMessageContaining("expected 0 <= offer <= answer <= 1");
  }
}
