package usher.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import usher.knowledge.index.Mix.Candidate;

class MixTest {

  @Test
  void addsTheShareOfTheTopWordScoreAndTheStretchedCosineByWeight() {
    var words = List.of(new Hit("a", 1, 8), new Hit("b", 2, 4));
    var vectors = List.of(new Hit("b", 3, 0.9), new Hit("c", 4, 0.7), new Hit("a", 5, 0.5));

    var mixed = Mix.of(words, vectors, 0.7);

    assertThat(mixed).extracting(Candidate::key).containsExactly("b", "c", "a");
    assertThat(mixed.getFirst().score()).isCloseTo(0.3 * 0.5 + 0.7, within(1e-9));
    assertThat(mixed.get(1).score()).isCloseTo(0.7 * 0.5, within(1e-9));
    assertThat(mixed.getLast().score()).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void countsWordsAloneWithoutVectors() {
    var mixed = Mix.of(List.of(new Hit("a", 1, 8), new Hit("b", 2, 2)), List.of(), 0.7);

    assertThat(mixed).extracting(Candidate::score).containsExactly(1.0, 0.25);
  }

  @Test
  void keepsThePassageThatTheWordsFound() {
    var mixed = Mix.of(List.of(new Hit("a", 1, 8)), List.of(new Hit("b", 2, 0.4)), 0.7);

    assertThat(mixed)
        .filteredOn(c -> c.key().equals("a"))
        .allMatch(c -> c.passage().getAsInt() == 1);
    assertThat(mixed)
        .filteredOn(c -> c.key().equals("b"))
        .allMatch(c -> c.passage().isEmpty());
  }

  @Test
  void isEmptyWhenNothingWasFound() {
    assertThat(Mix.of(List.of(), List.of(), 0.7)).isEmpty();
  }

  @Test
  void putsWhatHelpedBeforeInFrontOfItsLike() {
    var candidates =
        Mix.of(List.of(new Hit("a/en", 1, 10), new Hit("b/en", 2, 9.5f)), List.of(), 0.6);

    var weighed = Mix.weighed(candidates, Map.of("a/en", 0.85, "b/en", 1.15));

    assertThat(Mix.lifted(weighed, List.of()))
        .extracting(Candidate::key)
        .containsExactly("b/en", "a/en");
    assertThat(Mix.weighed(candidates, Map.of())).isEqualTo(candidates);
  }
}
