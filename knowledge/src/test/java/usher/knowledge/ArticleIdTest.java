package usher.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleIdTest {

  @Test
  void isKebabCase() {
    assertThat(ArticleId.fits("reset-password")).isTrue();
    assertThat(ArticleId.fits("Reset_Password")).isFalse();
    assertThat(ArticleId.fits("-reset")).isFalse();
    assertThat(ArticleId.fits("")).isFalse();
  }

  /** Ids come in links, so anybody may write one. */
  @Test
  void refusesWhatIsTooLong() {
    assertThat(ArticleId.fits("a-".repeat(5_000) + "a")).isFalse();
  }
}
