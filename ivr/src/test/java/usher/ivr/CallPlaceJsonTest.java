package usher.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CallPlaceJsonTest {
  private static final SpokenLanguage EN = new SpokenLanguage("en");

  @Test
  void readsWhatItWrote() {
    var place =
        new CallPlace(CallPlace.Spot.DESK, EN, 2, 0, new Prompt.Secret("Your PIN, please.", 6));

    var line = CallPlaceJson.write(place);

    assertThat(CallPlaceJson.read(line)).isEqualTo(place);
    assertThat(line).doesNotContain("\n");
  }

  @Test
  void keepsAPlaceWithoutAQuestion() {
    assertThat(CallPlaceJson.read(CallPlaceJson.write(CallPlace.start(EN))))
        .isEqualTo(CallPlace.start(EN));
  }

  @Test
  void refusesWhatSomebodyElseWrote() {
    assertThatThrownBy(() -> CallPlaceJson.read("{\"spot\":")).isInstanceOf(IvrException.class);
  }
}
