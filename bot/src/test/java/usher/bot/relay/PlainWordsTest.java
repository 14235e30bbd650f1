package usher.bot.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.Language;
import usher.bot.inquiry.Tried;

class PlainWordsTest {
  private final PlainWords words = new PlainWords((kind, id, language) ->
      Optional.of("Set up the VPN").filter(title -> id.equals("vpn-setup")));

  @Test
  void putsARuleForPeople() {
    assertThat(PlainWords.rule("very-distressed-turn level=0.99 reasons=word:fed up,model"))
        .isEqualTo("Very distressed turn · level 0.99 · reasons: fed up, model");
    assertThat(PlainWords.rule("asked-for-a-person")).isEqualTo("Asked for a person");
    assertThat(PlainWords.rule("")).isEmpty();
  }

  @Test
  void namesArticlesByTheirTitleAndLeavesOutSearches() {
    assertThat(
            words.tried(new Tried("article:vpn-setup", "shown", Instant.EPOCH), Language.ENGLISH))
        .contains("“Set up the VPN”");
    assertThat(words.tried(
            new Tried("action:reset-password", "done", Instant.EPOCH), Language.ENGLISH))
        .contains("reset password");
    assertThat(words.tried(new Tried("search", "answer", Instant.EPOCH), Language.ENGLISH))
        .isEmpty();
  }
}
