package usher.bot.routing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import usher.bot.folder.Codes;
import usher.bot.catalogue.Catalogue;
import usher.bot.catalogue.IntentCard;
import usher.bot.catalogue.Offering;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.RankedIntent;
import usher.bot.conversation.Understanding;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.Kind;

/** What a conversation is about: what is open, else what the words of this turn are more likely than not about.
 *  @param card null: it is about nothing in particular
 *  @param work null: there is none, or nothing is open
 *  @param open whether an inquiry is open */
record Meant(@Nullable IntentCard card, @Nullable Offering work, double confidence, boolean open) {
  /** Confidence from which a guess decides which team is called; below it, the desk's fallback team looks who can help. */
  private static final double MORE_LIKELY_THAN_NOT = 0.5;

  static Meant by(Conversation soFar, Catalogue catalogue) {
    return soFar
        .topInquiry()
        .map(inquiry -> of(inquiry, catalogue))
        .orElseGet(() -> heard(soFar, catalogue));
  }

  private static Meant of(Inquiry inquiry, Catalogue catalogue) {
    var intent = inquiry.wish().intent();
    return new Meant(
        catalogue.intent(intent).orElse(null),
        catalogue.servedBy(intent).orElse(null),
        inquiry.wish().confidence(),
        true);
  }

  private static Meant heard(Conversation soFar, Catalogue catalogue) {
    var best = soFar.understood().map(Understanding::ranking).stream()
        .flatMap(ranking -> ranking.stream())
        .filter(ranked ->
            catalogue.intent(ranked.intent()).filter(card -> !card.handoff()).isPresent())
        .findFirst()
        .filter(ranked -> ranked.confidence() > MORE_LIKELY_THAN_NOT);
    return new Meant(
        best.flatMap(ranked -> catalogue.intent(ranked.intent())).orElse(null),
        null,
        best.map(RankedIntent::confidence).orElse(0.0),
        false);
  }

  /** The open inquiry's impact and urgency together, 0 to 4; 1 when nothing is open. */
  int weight() {
    return open && card != null ? card.classification().weight() : 1;
  }

  Optional<Kind> sort() {
    return Optional.ofNullable(card).map(IntentCard::kind);
  }

  String kind() {
    return card == null ? "" : Codes.of(card.kind());
  }

  String service() {
    return card == null ? "" : card.service();
  }

  String intent() {
    return card == null ? "" : card.id().value();
  }

  String offering() {
    return work == null ? "" : work.id().value();
  }

  String impact() {
    return card == null ? "" : Codes.of(card.classification().impact());
  }

  String urgency() {
    return card == null ? "" : Codes.of(card.classification().urgency());
  }
}
