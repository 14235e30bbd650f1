package usher.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Sha256Test {

  /** The example of FIPS 180-4. */
  @Test
  void agreesWithTheStandardsExample() {
    assertThat(Sha256.of("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void takesPartsOneAfterTheOther() {
    assertThat(Sha256.of(Stream.of("a", "", "bc"))).isEqualTo(Sha256.of("abc"));
  }
}
