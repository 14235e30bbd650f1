package usher.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallAnswerTest {
  private static final SpokenLanguage EN = new SpokenLanguage("en");

  @Test
  void allowsNothingAfterAQuestion() {
    var prompts = List.<Prompt>of(Prompt.Ask.open("And?"), new Prompt.Say("too late"));

    assertThatThrownBy(() -> new CallAnswer(EN, prompts)).hasMessageContaining("stands last");
  }

  @Test
  void putsPromptsInFront() {
    var answer = CallAnswer.of(EN, new Prompt.HangUp("Bye"));

    assertThat(answer.after(List.of(new Prompt.Say("Hello"))).prompts())
        .containsExactly(new Prompt.Say("Hello"), new Prompt.HangUp("Bye"));
  }
}
