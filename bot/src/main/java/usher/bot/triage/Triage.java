package usher.bot.triage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import usher.bot.catalogue.Catalogue;
import usher.bot.catalogue.IntentCard;
import usher.bot.catalogue.Offering;
import usher.bot.conversation.CareEvent.HandoffAbandoned;
import usher.bot.conversation.CareEvent.OwnerChanged;
import usher.bot.conversation.ChannelKind;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.DialogueEvent.Unclear;
import usher.bot.conversation.InquiryEvent.InquiryAbandoned;
import usher.bot.conversation.InquiryEvent.InquiryRefused;
import usher.bot.conversation.InquiryEvent.InquiryResolved;
import usher.bot.conversation.InquiryEvent.InquiryResumed;
import usher.bot.conversation.InquiryEvent.InquiryTriaged;
import usher.bot.conversation.Move;
import usher.bot.conversation.Move.HandOff;
import usher.bot.conversation.Move.Mention;
import usher.bot.conversation.Move.Note;
import usher.bot.conversation.Move.Say;
import usher.bot.conversation.Owner;
import usher.bot.conversation.Question;
import usher.bot.conversation.Signal;
import usher.bot.conversation.Words;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.Kind;
import usher.bot.inquiry.OfferingId;

/** Which way: from an inquiry to an offering, to knowledge or to a person, and back to what was left open. Pure. */
public final class Triage {
  /** Languages in which the texts say that the desk does not speak them. */
  private static final Set<String> WITH_A_LINE =
      Set.of("es", "fr", "de", "pt", "it", "nl", "pl", "tr", "ru", "ar", "hi", "ja", "ko");

  private final Catalogue catalogue;
  private final String desk;
  private final Outages outages;
  private final Escalation escalation;
  private final Answers answers;

  /** Port: known outages. */
  @FunctionalInterface
  public interface Outages {
    /** The id of an outage of the service that may concern the user; empty when there is none. */
    Optional<String> of(String service, Conversation soFar);
  }

  public Triage(Catalogue catalogue, String desk, Outages outages, Escalation escalation) {
    this.catalogue = catalogue;
    this.desk = desk;
    this.outages = outages;
    this.escalation = escalation;
    this.answers = new Answers(catalogue);
  }

  /** After an unclear turn: once more in other words, then a person; empty when this turn was clear. */
  public Optional<Move> lostNow(Conversation soFar, List<ConversationEvent> thisTurn) {
    return thisTurn.stream()
        .filter(Unclear.class::isInstance)
        .map(Unclear.class::cast)
        .findFirst()
        .map(unclear -> lost(soFar, unclear));
  }

  /** An inquiry was closed in this turn: back to the one below; empty when nothing was closed or nothing is left. */
  public Optional<Move> closed(Conversation soFar, List<ConversationEvent> thisTurn) {
    if (thisTurn.stream().noneMatch(Triage::closes)
        || thisTurn.stream().anyMatch(InquiryResumed.class::isInstance)) {
      return Optional.empty();
    }
    return soFar.topInquiry().map(this::resume);
  }

  /** A validated inquiry: a known outage first, then an offering, a person, whoever else looks after it, or knowledge. */
  public Move next(Conversation soFar, Inquiry inquiry) {
    var card = catalogue.intent(inquiry.wish().intent());
    var outage = card.filter(known -> known.kind() == Kind.INCIDENT)
        .flatMap(known -> outages.of(known.service(), soFar))
        .filter(id -> answers.untried(inquiry, "article:outage-" + id));
    if (outage.isPresent()) {
      var told = Words.of("outage-known", "text", "@outage/" + outage.get());
      return Say.of(new Question.IsItTheOutage(outage.get()), told, Words.of("is-that-why"));
    }
    if (card.map(IntentCard::handoff).orElse(false)) {
      return new HandOff(
          "ASKED", List.of("intent " + inquiry.wish().intent(), inquiry.wish().words()), null);
    }
    if (card.map(IntentCard::isMisdirected).orElse(false)) {
      var intent = inquiry.wish().intent();
      var words = new Words(
          "misdirected",
          Map.of("text", "@elsewhere/" + intent, "spoken", "@elsewhere-spoken/" + intent));
      return new Mention(List.of(words), List.of(new InquiryResolved(inquiry.id(), "misdirected")));
    }
    var offering = catalogue.servedBy(inquiry.wish().intent());
    return Note.of(new InquiryTriaged(
        inquiry.id(),
        offering.map(found -> found.id()).orElse(null),
        desk,
        offering.isPresent() ? "offering" : "knowledge"));
  }

  /** The offering that will serve an inquiry, or those that may be chosen yet when its intent has none; empty: knowledge, or a person. */
  public List<OfferingId> offerings(Inquiry inquiry) {
    var wish = inquiry.wish();
    var meant = catalogue.servedBy(wish.intent());
    return (meant.isPresent() || wish.confidence() == 0 || wish.confidence() >= 1
            ? meant.stream()
            : wish.alternatives().stream().flatMap(other -> catalogue.servedBy(other).stream()))
        .map(Offering::id)
        .distinct()
        .toList();
  }

  /** Fingerprint of the desk's files in use. */
  public String desk() {
    return desk;
  }

  /** Answers from knowledge: searched, shown, judged; a person when none is accepted. */
  public Move fromKnowledge(Conversation soFar, Inquiry inquiry, List<ConversationEvent> thisTurn) {
    return answers.next(soFar, inquiry, thisTurn);
  }

  /** The user says something while waiting for a person. */
  public Move whileWaiting(Conversation soFar) {
    if (soFar.understood().map(heard -> heard.has(Signal.CANCEL)).orElse(false)
        && soFar.owner() instanceof Owner.Queue queue) {
      var events = List.<ConversationEvent>of(
          new HandoffAbandoned(queue.handoff()), new OwnerChanged(new Owner.Bot()));
      return new Say(
          List.of(Words.of("wait-cancelled"), Words.of("anything-else")),
          new Question.Open(),
          List.of(),
          events);
    }
    return Say.of(null, Words.of("still-waiting"));
  }

  public Move nothingLeft(Conversation soFar) {
    return Say.of(new Question.Open(), Words.of("anything-else"));
  }

  /** Nothing is asked any more, since the user was away, but something is still open: back to it. */
  public Optional<Move> cameBack(Conversation soFar) {
    return soFar.question().isEmpty() ? soFar.topInquiry().map(this::resume) : Optional.empty();
  }

  private Move resume(Inquiry below) {
    return new Mention(
        List.of(Words.of("resumed", "offering", Wishes.label(below))),
        List.of(new InquiryResumed(below.id())));
  }

  private Move lost(Conversation soFar, Unclear unclear) {
    return escalation
        .lost(soFar)
        .<Move>map(move -> move)
        .orElseGet(() -> new Say(told(soFar, unclear), new Question.Open(), List.of(), List.of()));
  }

  private static List<Words> told(Conversation soFar, Unclear unclear) {
    return switch (unclear.rung()) {
      case Wishes.FOREIGN -> inTheirOwn(soFar, unclear.rule());
      case "abstain" -> List.of(Words.of("i-dont-know"));
      default ->
        List.of(
            Words.of(soFar.hearing().unclear().inAll() > 1 ? "unclear-again" : "unclear-rephrase"));
    };
  }

  /** A line in the user's own language where there is one; a voice of the desk could not speak it. */
  private static List<Words> inTheirOwn(Conversation soFar, String language) {
    var own = WITH_A_LINE.contains(language) && soFar.contact().channel() != ChannelKind.VOICE
        ? List.of(Words.of("foreign-" + language))
        : List.<Words>of();
    return Stream.concat(own.stream(), Stream.of(Words.of("foreign-language"))).toList();
  }

  private static boolean closes(ConversationEvent event) {
    return event instanceof InquiryResolved
        || event instanceof InquiryAbandoned
        || event instanceof InquiryRefused;
  }
}
