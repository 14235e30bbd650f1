package usher.bot.selfhelp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import usher.bot.selfhelp.evaluation.Outcome.Cost;

class FiguresTest {
  private static final double CLOSE = 1e-9;
  private static final double LOG2_OF_3 = Math.log(3) / Math.log(2);

  @Test
  void weighsGradesByTheirPlace() {
    var found = outcome(Map.of("a", 2, "b", 1), List.of("b", "a"), 0.5, 1);

    assertThat(found.ndcg())
        .isCloseTo((1 + 2 / LOG2_OF_3) / (2 + 1 / LOG2_OF_3), within(CLOSE))
        .isCloseTo(0.8597, within(0.0001));
  }

  @Test
  void takesTheBestTenAsTheIdeal() {
    var eleven = Map.ofEntries(
        Map.entry("a", 1),
        Map.entry("b", 1),
        Map.entry("c", 1),
        Map.entry("d", 1),
        Map.entry("e", 1),
        Map.entry("f", 1),
        Map.entry("g", 1),
        Map.entry("h", 1),
        Map.entry("i", 1),
        Map.entry("j", 1),
        Map.entry("k", 1));
    var found = outcome(eleven, List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"), 0.5, 1);

    assertThat(found.ndcg()).isCloseTo(1, within(CLOSE));
    assertThat(found.recall()).isCloseTo(10 / 11.0, within(CLOSE));
  }

  @Test
  void countsThePlaceOfTheFirstRightOne() {
    var found = outcome(Map.of("a", 1, "b", 1), List.of("x", "y", "b"), 0.5, 1);

    assertThat(found.reciprocalRank()).isCloseTo(1 / 3.0, within(CLOSE));
    assertThat(found.recall()).isEqualTo(0.5);
    assertThat(found.topIsRight()).isFalse();
  }

  @Test
  void tellsHowWellRelevanceTellsRightFromWrong() {
    var figures = new Figures(List.of(right(0.9), wrong(0.8), right(0.7), unanswerable(0.1)));

    assertThat(figures.topAuroc()).isEqualTo(0.75);
    assertThat(figures.answerableAuroc()).isEqualTo(1);
  }

  @Test
  void countsAnAnswerToWhatNothingAnswersAsWrong() {
    var figures = new Figures(List.of(right(0.9), right(0.8), unanswerable(0.7), right(0.6)));

    assertThat(figures.answeredAt(0.9)).isEqualTo(0.5);
    assertThat(figures.answeredAt(0.75)).isEqualTo(1);
  }

  @Test
  void keepsVectorsApartFromSearching() {
    var figures = new Figures(List.of(right(0.9), right(0.8)));

    assertThat(figures.cpu(0.5, Cost::search)).isEqualTo(1);
    assertThat(figures.cpu(0.5, Cost::both)).isEqualTo(3);
  }

  @Test
  void isNoNumberWhereThereIsNothingToMeasure() {
    var figures = new Figures(List.of(unanswerable(0.4)));

    assertThat(figures.ndcg()).isNaN();
    assertThat(figures.rank1()).isNaN();
    assertThat(figures.answerableAuroc()).isNaN();
    assertThat(figures.topAuroc()).isNaN();
  }

  private static Outcome right(double relevance) {
    return outcome(Map.of("a", 1), List.of("a"), relevance, 1);
  }

  private static Outcome wrong(double relevance) {
    return outcome(Map.of("a", 1), List.of("x"), relevance, 1);
  }

  private static Outcome unanswerable(double relevance) {
    return outcome(Map.of(), List.of("x"), relevance, 1);
  }

  private static Outcome outcome(
      Map<String, Integer> grades, List<String> ranked, double relevance, double millis) {
    return new Outcome(new Asked("?", "", grades), ranked, relevance, new Cost(millis, 2 * millis));
  }
}
