package usher.bot.selfhelp.actions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import usher.bot.catalogue.IntentCard;
import usher.bot.catalogue.Level;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.Wish;
import usher.bot.record.Record;

/** Where a record's classification comes from. */
public final class Classifying {
  private Classifying() {}

  /** As it was heard or chosen. */
  public static Record.Classified of(IntentCard card, Wish wish) {
    return classified(card, wish.confidence(), wish.alternatives());
  }

  /** As an agent said in the end; what it was taken for before comes first of the alternatives. */
  public static Record.Classified byAgent(IntentCard card, Wish heard) {
    var others = Stream.concat(Stream.of(heard.intent()), heard.alternatives().stream())
        .filter(other -> !other.equals(card.id()))
        .toList();
    return classified(card, 1, others);
  }

  private static Record.Classified classified(
      IntentCard card, double confidence, List<IntentId> alternatives) {
    return new Record.Classified(
        card.id().value(),
        code(card.classification().impact()),
        code(card.classification().urgency()),
        confidence,
        alternatives.stream().map(IntentId::value).toList());
  }

  private static String code(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
