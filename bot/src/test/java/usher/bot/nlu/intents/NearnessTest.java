package usher.bot.nlu.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearnessTest {
  private final Random random = new Random(5);

  /** One block, a full one, and one example more. */
  @ParameterizedTest
  @ValueSource(ints = {1, 255, 256, 257, 600})
  void isTheCosineToTheNearest(int examples) {
    var vectors = Stream.generate(this::vector).limit(examples).toList();
    var asked = Stream.generate(this::vector).limit(3).toList();
    var nearness = new Nearness(vectors);

    double[] together = nearness.nearest(asked);

    for (int i = 0; i < together.length; i++) {
      var one = asked.get(i);
      double expected =
          vectors.stream().mapToDouble(other -> cosine(one, other)).max().orElseThrow();
      assertThat(together[i]).isCloseTo(Math.max(0, expected), within(1e-5));
      assertThat(nearness.nearest(one)).isEqualTo(together[i]);
    }
  }

  @Test
  void whatHasNoVectorIsNotFar() {
    assertThat(new Nearness(List.of(new float[0], new float[0])).nearest(new float[0]))
        .isOne();
  }

  @Test
  void isTheSameWhenReadAgain() throws IOException {
    var nearness = new Nearness(Stream.generate(this::vector).limit(300).toList());
    var asked = vector();
    var bytes = new ByteArrayOutputStream();

    nearness.write(new DataOutputStream(bytes));
    var again = Nearness.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(again.nearest(asked)).isEqualTo(nearness.nearest(asked));
  }

  private static double cosine(float[] one, float[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] * other[i]).sum();
  }

  private float[] vector() {
    float[] vector = new float[8];
    double squares = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }
}
