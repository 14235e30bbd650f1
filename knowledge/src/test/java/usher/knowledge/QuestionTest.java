package usher.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionTest {

  @Test
  void readsNoMoreThanItsFirstTwoThousandCharacters() {
    var question = Question.ofWords("a".repeat(5000), "en", Audience.EVERYONE, 3);

    assertThat(question.text()).hasSize(2000);
  }

  @Test
  void wantsAVectorOfUnitLength() {
    assertThatThrownBy(
            () -> new Question("text", new float[] {1, 1}, "en", Audience.EVERYONE, Set.of(), 3))
        .hasMessageContaining("expected 1");
  }

  @Test
  void wantsALimit() {
    assertThatThrownBy(() -> Question.ofWords("text", "en", Audience.EVERYONE, 0))
        .hasMessageContaining("at least 1");
  }

  @Test
  void wantsConfidencesThatAreProbabilities() {
    assertThatThrownBy(() -> new Context(Set.of(), Map.of("reset-password", 1.2)))
        .hasMessageContaining("expected 0 to 1");
  }

  @Test
  void isAskedByReadersWhoBelongToEveryone() {
    assertThat(Audience.of("students").groups()).containsExactlyInAnyOrder("students", "everyone");
  }
}
