package usher.bot.nlu.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingTest {
  private final Random random = new Random(11);

  /** Sizes around the four and the hundred-and-twenty-eight that are taken at once. */
  @ParameterizedTest
  @CsvSource({"1,1,2", "3,5,2", "4,4,3", "128,8,3", "131,7,5", "257,6,4"})
  void denseAndSparseRowsGiveTheSameLossAndSlope(int rows, int columns, int classes) {
    float[][] values = new float[rows][];
    Arrays.setAll(values, i -> numbers(columns));
    int[] labels = IntStream.range(0, rows).map(i -> i % classes).toArray();
    int[] all = IntStream.range(0, columns).toArray();
    float[] weights = numbers((columns + 1) * classes);
    float[] slope = new float[weights.length];
    float[] sparseSlope = new float[weights.length];

    double loss =
        loss(Arrays.stream(values).map(Row::dense).toList(), labels, classes).at(weights, slope);
    double sparse = loss(
            Arrays.stream(values).map(row -> Row.sparse(all, row)).toList(), labels, classes)
        .at(weights, sparseSlope);

    assertThat(loss).isCloseTo(sparse, within(1e-5));
    assertThat(slope).containsExactly(sparseSlope, within(1e-5f));
  }

  @Test
  void theSlopeIsWhatTheLossRisesBy() {
    var rows = IntStream.range(0, 9).mapToObj(i -> Row.dense(numbers(3))).toList();
    var loss = loss(rows, new int[] {0, 1, 2, 0, 1, 2, 0, 1, 2}, 3);
    float[] weights = numbers(12);
    float[] slope = new float[12];
    loss.at(weights, slope);

    for (int i = 0; i < weights.length; i++) {
      float[] more = weights.clone();
      float[] less = weights.clone();
      more[i] += 0.01f;
      less[i] -= 0.01f;
      double rise = (loss.at(more, new float[12]) - loss.at(less, new float[12])) / 0.02;
      assertThat(slope[i]).isCloseTo((float) rise, within(1e-3f));
    }
  }

  @Test
  void aGoodStartEndsInTheSamePlaceInFewerRounds() {
    var rows = IntStream.range(0, 60).mapToObj(i -> Row.dense(numbers(6))).toList();
    int[] labels = IntStream.range(0, 60).map(i -> i % 3).toArray();
    var patient = new Training(6, 3, 1, 200);
    var hasty = new Training(6, 3, 1, 3);

    var end = patient.fit(rows, labels, patient.ignorant());
    var again = hasty.fit(rows, labels, end);
    var fromNothing = hasty.fit(rows, labels, hasty.ignorant());

    assertThat(distance(again, end)).isLessThan(0.01);
    assertThat(distance(fromNothing, end)).isGreaterThan(0.01);
  }

  @Test
  void movedColumnsKeepTheirWeights() {
    var model = new Softmax(2, new float[] {1, 2, 3, 4, 5, 6, 9, 8});

    var moved = model.moved(new int[] {2, -1, 0}, 4);

    assertThat(moved.columns()).isEqualTo(4);
    assertThat(moved.weight(2, 1)).isEqualTo(2);
    assertThat(moved.weight(0, 0)).isEqualTo(5);
    assertThat(moved.weight(1, 0)).isZero();
    assertThat(moved.weight(3, 0)).isZero();
    assertThat(moved.constant(0)).isEqualTo(9);
  }

  @Test
  void aStartOfAnotherShapeIsRefused() {
    var training = new Training(2, 2, 1, 3);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> training.fit(
            List.of(Row.dense(new float[] {1, 2})),
            new int[] {0},
            new Training(3, 2, 1, 3).ignorant()))
        .withMessageContaining("a start of 3 columns and 2 classes for 2 and 2");
  }

  private static Loss loss(List<Row> rows, int[] labels, int classes) {
    double[] even = new double[labels.length];
    Arrays.fill(even, 1);
    return new Loss(rows, labels, even, 0.1, classes);
  }

  private static double distance(Softmax one, Softmax other) {
    return IntStream.range(0, one.columns())
        .mapToDouble(column -> Math.abs(one.weight(column, 0) - other.weight(column, 0)))
        .max()
        .orElse(0);
  }

  private float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }
}
