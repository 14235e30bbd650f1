package usher.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import usher.knowledge.index.Mix.Candidate;

class RelevanceTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void risesWithTheShareOfTheWordsThatTheArticleHas(boolean withVectors) {
    var relevance = Relevance.of(withVectors);

    double little = relevance.probability(new Signals(0.2, 1.5, 0.6, 0.1, 0.02, 0));
    double much = relevance.probability(new Signals(0.9, 1.5, 0.6, 0.1, 0.02, 0));

    assertThat(little).isBetween(0.0, 1.0).isLessThan(much);
    assertThat(much).isLessThanOrEqualTo(1);
  }

  @Test
  void isLowWhenNothingSpeaksForTheAnswer() {
    assertThat(Relevance.of(true).probability(new Signals(0, 0, 0.5, 0.01, 0.001, 0)))
        .isLessThan(0.05);
    assertThat(Relevance.of(false).probability(new Signals(0, 0, 0, 0, 0, 0))).isLessThan(0.05);
  }

  @Test
  void isTheProbabilityThatTextOrIntentIsRight() {
    assertThat(Relevance.either(0.5, 0.5)).isEqualTo(0.75);
    assertThat(Relevance.either(0.5, 0)).isEqualTo(0.5);
  }

  @Test
  void readsLeadsAgainstTheBestOther() {
    var first = new Candidate("a", 8, 0.9, 1, 0, OptionalInt.of(1));
    var second = new Candidate("b", 4, 0.7, 0.4, 0, OptionalInt.of(2));

    var signals = Signals.of(List.of(first, second), Map.of("a", 0.8), 2);

    assertThat(signals.getFirst().agreed()).isEqualTo(1);
    assertThat(signals.getFirst().coverage()).isEqualTo(0.8);
    assertThat(signals.getFirst().lead()).isEqualTo(0.6);
    assertThat(signals.getLast().lead()).isEqualTo(-0.6);
    assertThat(signals.getLast().agreed()).isZero();
  }
}
