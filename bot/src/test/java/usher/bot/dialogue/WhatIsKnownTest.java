package usher.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.conversation.Conversations.NOW;
import static usher.bot.conversation.Conversations.begun;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.Conversations;
import usher.bot.conversation.DialogueEvent.SlotFilled;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.WhoEvent.IdentityProved;
import usher.bot.conversation.Words;
import usher.bot.inquiry.Fact;
import usher.bot.inquiry.InquiryId;

class WhatIsKnownTest {
  private final WhatIsKnown known = new WhatIsKnown((_, _) -> Optional.empty());

  @Test
  void tellsEachFactWithItsSource() {
    var soFar = begun()
        .opened("book-car")
        .with(fact("site", "main", Fact.Source.USER), fact("mail", "a@b.c", Fact.Source.DIRECTORY));

    assertThat(known.about(soFar.conversation()))
        .contains(told("main", "user"), told("a@b.c", "directory"))
        .doesNotContain(Words.of("known-nothing"));
  }

  @Test
  void namesOnlyWhoHasProvedIt() {
    assertThat(known.about(who(Assurance.HINT).conversation()))
        .contains(Words.of("known-stranger"))
        .noneMatch(words -> words.args().containsValue("1001"));
    assertThat(known.about(who(Assurance.PIN).conversation()))
        .contains(Words.of("known-person", "number", "1001"));
  }

  @Test
  void saysSoWhenNothingWasNoted() {
    assertThat(known.about(begun().conversation()))
        .contains(Words.of("known-nothing"))
        .endsWith(Words.of("known-kept", "privacy", "@desk/privacy"));
  }

  private static Conversations who(Assurance assurance) {
    return begun()
        .with(new IdentityProved(new PersonId("1001"), assurance, List.of(), null, "test"));
  }

  private static SlotFilled fact(String slot, String value, Fact.Source source) {
    return new SlotFilled(new InquiryId(1), slot, new Fact(value, source, "web", 1, "", NOW));
  }

  private static Words told(String value, String source) {
    return new Words(
        "known-fact",
        Map.of("topic", "@intent/book-car", "value", value, "source", "@text/known-by-" + source));
  }
}
