package usher.bot.nlu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import usher.bot.nlu.evaluation.Curves.Answer;

class CurvesTest {

  @Test
  void answersAsManyAsThePrecisionAllows() {
    var answers = List.of(
        new Answer(0.9, true),
        new Answer(0.8, true),
        new Answer(0.7, false),
        new Answer(0.6, true));

    assertThat(Curves.answeredAt(0.95, answers)).isEqualTo(0.5);
    assertThat(Curves.answeredAt(0.75, answers)).isEqualTo(1);
    assertThat(Curves.answeredAt(0.9, List.of(new Answer(0.5, false)))).isZero();
  }

  @Test
  void doesNotCutBetweenEqualConfidences() {
    var answers = List.of(new Answer(0.9, true), new Answer(0.9, false));

    assertThat(Curves.answeredAt(0.9, answers)).isZero();
  }

  @Test
  void countsATieAsHalfAWin() {
    assertThat(Curves.auroc(new double[] {0.5, 0.9}, new double[] {0.5, 0.1})).isEqualTo(0.875);
  }

  @Test
  void tellsTheRecallAtAShareOfFalseAlarms() {
    double[] calm = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};

    assertThat(Curves.recallAt(0.1, new double[] {0.85, 0.92, 0.99}, calm))
        .isCloseTo(2 / 3.0, within(1e-9));
    assertThat(Curves.recallAt(0.1, new double[0], calm)).isNaN();
  }

  @Test
  void measuresHowFarConfidenceIsFromTruth() {
    var answers = List.of(new Answer(0.99, true), new Answer(0.99, false));

    assertThat(Curves.ece(answers)).isCloseTo(0.49, within(1e-9));
  }
}
