package usher.handoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.handoff.twin.Samples.LIN;
import static usher.handoff.twin.Samples.NOON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SessionSealTest {
  private static final Session SESSION = new Session(LIN.id(), NOON.plusSeconds(60));

  private final SessionSeal seal = new SessionSeal("0123456789abcdef0123456789abcdef");

  @Test
  void opensWhatItSealed() {
    assertThat(seal.open(seal.seal(SESSION), NOON)).contains(SESSION);
  }

  @Test
  void opensNothingThatIsOver() {
    assertThat(seal.open(seal.seal(SESSION), NOON.plusSeconds(60))).isEmpty();
  }

  @Test
  void opensNothingSealedWithAnotherKey() {
    var other = new SessionSeal("fedcba9876543210fedcba9876543210");

    assertThat(seal.open(other.seal(SESSION), NOON)).isEmpty();
  }

  @Test
  void opensNothingThatWasChanged() {
    var other = seal.seal(new Session(LIN.id(), NOON.plusSeconds(9_999)));
    var mixed = other.substring(0, other.indexOf('.'))
        + seal.seal(SESSION).substring(seal.seal(SESSION).indexOf('.'));

    assertThat(seal.open(mixed, NOON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.b", "MTIz.", "%%%.%%%", "eA.eA.eA"})
  void opensNothingThatIsNoSession(String text) {
    assertThat(seal.open(text, NOON)).isEmpty();
  }
}
