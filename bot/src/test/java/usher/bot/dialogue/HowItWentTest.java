package usher.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import usher.bot.conversation.Distress;
import usher.bot.conversation.Language;
import usher.bot.conversation.Understanding;

class HowItWentTest {
  private static final Understanding NO_SIGNAL =
      new Understanding(Language.ENGLISH, List.of(), List.of(), Distress.CALM, Set.of(), "test");

  @ParameterizedTest
  @CsvSource({
    "yes it works, true",
    "it's working now, true",
    "that fixed it, true",
    "好了, true",
    "现在能用了, true",
    "still the same, false",
    "it doesn't work, false",
    "did not help, false",
    "doesnt work, false",
    "nothing happens, false",
    "还是不行, false",
    "没有用, false",
    "不好用, false",
  })
  void readsWhetherItHelped(String words, boolean helped) {
    assertThat(HowItWent.of(words, NO_SIGNAL, true)).contains(helped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"which button?", "one moment", "请等一下", "哪个按钮"})
  void leavesOpenWhatTellsNeither(String words) {
    assertThat(HowItWent.of(words, NO_SIGNAL, true)).isEqualTo(Optional.empty());
  }
}
