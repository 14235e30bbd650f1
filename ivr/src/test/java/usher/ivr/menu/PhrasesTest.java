package usher.ivr.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import usher.ivr.SpokenLanguage;

class PhrasesTest {
  private static final SpokenLanguage EN = new SpokenLanguage("en");
  private static final SpokenLanguage ZH = new SpokenLanguage("zh");

  @Test
  void hasWordsForEachPhraseInBothLanguages() {
    var phrases = Phrases.builtIn();

    assertThat(Phrase.values()).allSatisfy(phrase -> {
      assertThat(phrases.say(EN, phrase)).isNotBlank();
      assertThat(phrases.say(ZH, phrase)).isNotBlank().isNotEqualTo(phrases.say(EN, phrase));
    });
  }

  @Test
  void speaksEnglishWhereALanguageHasNoWords() {
    assertThat(Phrases.builtIn().say(new SpokenLanguage("fr"), Phrase.ONE_MOMENT))
        .isEqualTo("One moment, please.");
  }

  @Test
  void takesADesksOwnWords() {
    var phrases = Phrases.builtIn().with(EN, Map.of("one-moment", "Hang on."));

    assertThat(phrases.say(EN, Phrase.ONE_MOMENT)).isEqualTo("Hang on.");
    assertThat(Arrays.stream(Phrase.values()).map(phrase -> phrases.say(EN, phrase)))
        .doesNotContain("");
  }
}
