package usher.bot.relay;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import usher.bot.catalogue.Catalogue;
import usher.bot.catalogue.IntentCard;
import usher.bot.conversation.Language;
import usher.handoff.IntentChoice;
import usher.handoff.IntentChoices;

/** The intents of the desk, for the list of a wrap-up. */
final class DeskIntents implements IntentChoices {
  private final Catalogue catalogue;

  DeskIntents(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public List<IntentChoice> in(String language) {
    var wanted = new Language(language);
    return catalogue.intents().stream()
        .map(card -> choice(card, wanted))
        .sorted(Comparator.comparing(IntentChoice::title))
        .toList();
  }

  private static IntentChoice choice(IntentCard card, Language language) {
    return new IntentChoice(
        card.id().value(),
        card.title().in(language),
        card.kind().name().toLowerCase(Locale.ROOT),
        card.service());
  }
}
