package usher.bot.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.conversation.Conversations.begun;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.ChannelKind;
import usher.bot.conversation.Language;
import usher.bot.conversation.Move;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.WhoEvent.IdentityProved;
import usher.bot.conversation.Words;
import usher.bot.folder.Localised;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.Kind;
import usher.bot.inquiry.OfferingId;
import usher.bot.validation.Validation;
import usher.bot.validation.ValidationSettings;

/** What is hidden has no name for anybody who may not have it. */
class HiddenOfferingTest {
  private static final IntentId INTENT = new IntentId("bursary");
  private static final Offering HIDDEN = new Offering(
      new OfferingId("bursary"),
      new Localised(Map.of(Language.ENGLISH, "Hardship bursary")),
      List.of(INTENT),
      new Offering.Access(
          Set.of("advisers"), Assurance.PIN, Set.of(), true, Set.of(ChannelKind.values())),
      new Offering.Work("it", Kind.REQUEST, "service-desk"));
  private final Catalogue catalogue = new Catalogue(List.of(HIDDEN), List.of());

  @Test
  void isShownToThoseWhoMayHaveItAlone() {
    assertThat(catalogue.shownTo(List.of(), false)).isEmpty();
    assertThat(catalogue.shownTo(List.of("students"), true)).isEmpty();
    assertThat(catalogue.shownTo(List.of("advisers"), true)).containsExactly(HIDDEN);
    assertThat(catalogue.mayName(INTENT, List.of(), false)).isFalse();
    assertThat(catalogue.mayName(new IntentId("other"), List.of(), false)).isTrue();
  }

  @Test
  void isRefusedWithoutItsName() {
    var proved =
        new IdentityProved(new PersonId("1001"), Assurance.PIN, List.of("students"), "main", "pin");
    var soFar = begun().with(proved).heard("the bursary").opened(INTENT.value());

    var move = new Validation(catalogue, new ValidationSettings(3, 5, 30, "pepper"))
        .next(soFar.conversation(), soFar.top());

    assertThat(move)
        .isInstanceOfSatisfying(
            Move.Mention.class,
            mention ->
                assertThat(mention.words()).containsExactly(Words.of("nothing-of-that-kind")));
  }
}
