package usher.bot.selfhelp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TyposTest {
  private static final Asked QUESTION =
      new Asked("where can I charge the car", "cars", Map.of("a", 1));

  @Test
  void exchangesLettersAndKeepsThemAll() {
    var asked = new Typos().in(QUESTION);

    assertThat(asked.text()).isNotEqualTo(QUESTION.text());
    assertThat(asked.text().chars().sorted())
        .containsExactlyElementsOf(QUESTION.text().chars().sorted().boxed().toList());
    assertThat(asked.group()).isEqualTo("cars");
    assertThat(asked.grades()).isEqualTo(QUESTION.grades());
  }

  @Test
  void makesTheSameOnesEachTime() {
    assertThat(new Typos().in(QUESTION)).isEqualTo(new Typos().in(QUESTION));
  }

  @Test
  void leavesShortWordsAlone() {
    var asked = new Asked("a b", "", Map.of());

    assertThat(new Typos().in(asked)).isEqualTo(asked);
  }
}
