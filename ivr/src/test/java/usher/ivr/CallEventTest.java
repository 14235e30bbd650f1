package usher.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallEventTest {
  private static final Leg LEG = new Leg(
      new CallId("CA1"),
      "CA1/x",
      "+4915112345678",
      "+49301",
      new SpokenLanguage("en"),
      Instant.EPOCH);

  @Test
  void printsNeitherWordsNorKeysNorNumbers() {
    var events = List.of(
        new CallEvent.Spoke(LEG, "my name is Anna", 0.9),
        new CallEvent.Pressed(LEG, "48151"),
        new CallEvent.SecretEntered(LEG, "48151"));

    assertThat(events.toString()).doesNotContain("Anna", "48151", "+49");
  }
}
