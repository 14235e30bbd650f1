package usher.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** "Slower, please": from then on the voice is slower, to the end of the call. */
@Timeout(120)
class SlowerCallTest {
  private static final Pattern NEXT = Pattern.compile("action=\"(http[^\"]+)\"");

  @Test
  void theVoiceIsSlowerFromThenOn() throws Exception {
    try (var desk = new RunningDesk()) {
      var call = new Call(desk);
      call.hears("Digits", "1");
      assertThat(call.hears("SpeechResult", "I want to report an incident"))
          .contains("What is broken")
          .doesNotContain("prosody");

      assertThat(call.hears("SpeechResult", "slow down please"))
          .contains("<prosody rate=\"80%\">What is broken");
      assertThat(call.hears("SpeechResult", "the window in the lab does not close"))
          .contains("<prosody rate=\"80%\">Where is it");
    }
  }

  /** A call, step by step. */
  private static final class Call {
    private final RunningDesk desk;
    private String document;

    Call(RunningDesk desk) throws Exception {
      this.desk = desk;
      this.document = desk.call("CA00000000000000000000000000000055").body();
    }

    String hears(String field, String value) throws Exception {
      var next = NEXT.matcher(document);
      assertThat(next.find()).as(document).isTrue();
      document = desk.step(
              next.group(1).replace("&amp;", "&"),
              "CA00000000000000000000000000000055",
              Map.of(field, value))
          .body();
      return document;
    }
  }
}
