package usher.ivr.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TwilioFormTest {
  @Test
  void keepsBlankValuesAndSpacesAndWhatNobodyKnows() {
    assertThat(parse("A=&B=+x+&C&%E4%BD%A0=%E5%A5%BD").orElseThrow().fields())
        .containsExactly(entry("A", ""), entry("B", " x "), entry("C", ""), entry("你", "好"));
  }

  @Test
  void refusesAFieldThatOccursTwice() {
    assertThat(parse("Digits=1&Digits=2")).isEmpty();
  }

  @Test
  void refusesABrokenEscape() {
    assertThat(parse("A=%zz")).isEmpty();
  }

  @Test
  void isEmptyWithoutABody() {
    assertThat(parse("").orElseThrow().fields()).isEmpty();
  }

  private static Optional<TwilioForm> parse(String body) {
    return TwilioForm.parse(body.getBytes(StandardCharsets.UTF_8));
  }
}
