package usher.bot.channel.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import usher.bot.communication.Wording;
import usher.bot.conversation.Language;
import usher.bot.conversation.Reply;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.DeskNames;
import usher.bot.desk.TestDesks;
import usher.ivr.Prompt;
import usher.ivr.QueueName;
import usher.ivr.SpokenLanguage;

class VoiceRepliesTest {
  private static final DeskFolder DESK = TestDesks.small();
  private final VoiceReplies replies =
      new VoiceReplies(new Wording(DESK.texts(), new DeskNames(DESK)));

  @Test
  void readsOutUpToFourChoicesWithTheirKeys() {
    var ask = asked("North", "South", "East", "West");

    assertThat(ask.words()).contains("For North, press 1.", "For West, press 4.");
    assertThat(ask.choices()).hasSize(4);
    assertThat(ask.digits()).isEqualTo(1);
  }

  @Test
  void namesSomeOfMoreAndLeavesNoneOut() {
    var ask = asked("North", "South", "East", "West", "Harbour");

    assertThat(ask.words())
        .isEqualTo("Where? Please say which one, for example North, South or East.");
    assertThat(ask.choices()).isEmpty();
    assertThat(ask.hints()).containsExactly("North", "South", "East", "West", "Harbour");
  }

  private Prompt.Ask asked(String... labels) {
    var reply = new Reply(
        Language.ENGLISH,
        List.of(new Reply.Part.Text("Where?", "Where?")),
        Stream.of(labels).map(label -> new Reply.Choice(label, label)).toList(),
        Reply.Expects.CHOICE,
        new Reply.Closing.None(),
        new Reply.Speaker.Bot());
    var answer = replies.answer(new SpokenLanguage("en"), reply, new QueueName("q"));
    return (Prompt.Ask) answer.prompts().getLast();
  }
}
