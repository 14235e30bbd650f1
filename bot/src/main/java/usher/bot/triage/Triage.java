package usher.bot.triage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import usher.bot.catalogue.Catalogue;
import usher.bot.catalogue.IntentCard;
import usher.bot.catalogue.Offering;
import usher.bot.conversation.CareEvent.HandoffAbandoned;
import usher.bot.conversation.CareEvent.OwnerChanged;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.DialogueEvent.Unclear;
import usher.bot.conversation.InquiryEvent.InquiryAbandoned;
import usher.bot.conversation.InquiryEvent.InquiryOpened;
import usher.bot.conversation.InquiryEvent.InquiryRefused;
import usher.bot.conversation.InquiryEvent.InquiryResolved;
import usher.bot.conversation.InquiryEvent.InquiryResumed;
import usher.bot.conversation.InquiryEvent.InquirySuspended;
import usher.bot.conversation.InquiryEvent.InquiryTriaged;
import usher.bot.conversation.Language;
import usher.bot.conversation.Move;
import usher.bot.conversation.Move.HandOff;
import usher.bot.conversation.Move.Mention;
import usher.bot.conversation.Move.Note;
import usher.bot.conversation.Move.Say;
import usher.bot.conversation.Owner;
import usher.bot.conversation.Question;
import usher.bot.conversation.RankedIntent;
import usher.bot.conversation.Signal;
import usher.bot.conversation.Understanding;
import usher.bot.conversation.Words;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.Kind;
import usher.bot.inquiry.OfferingId;
import usher.bot.inquiry.Wish;

/** Which way: from words to an inquiry, from an inquiry to an offering, to knowledge or to a person, and back to what was left open. Pure. */
public final class Triage {
  /** A wish that is none of the desk's intents: looked for in knowledge, and counted as a gap when nothing is found. */
  public static final IntentId OTHER = new IntentId("other");

  private static final int MOST_OPEN = 3;

  private final Catalogue catalogue;
  private final String desk;
  private final Outages outages;
  private final Escalation escalation;
  private final Answers answers;
  private final LimitsPerLanguage limits;

  /** Port: known outages. */
  @FunctionalInterface
  public interface Outages {
    /** The id of an outage of the service that may concern the user; empty when there is none. */
    Optional<String> of(String service, Conversation soFar);
  }

  /** Port: where the rungs of the ladder lie for a language. */
  @FunctionalInterface
  public interface LimitsPerLanguage {
    Confidence.Limits of(Language language);
  }

  public Triage(Catalogue catalogue, String desk, Outages outages, Escalation escalation, LimitsPerLanguage limits) {
    this.catalogue = catalogue;
    this.desk = desk;
    this.outages = outages;
    this.escalation = escalation;
    this.answers = new Answers();
    this.limits = limits;
  }

  /** What this turn's words wish for; empty when they name nothing of the catalogue. */
  public Optional<Move> wish(Conversation soFar) {
    return soFar.understood().flatMap(heard -> wish(soFar, heard));
  }

  /** The wish was chosen by a key or button. */
  public Move chosen(Conversation soFar, IntentId intent) {
    return catalogue.intent(intent).map(IntentCard::handoff).orElse(false)
        ? new HandOff("ASKED", List.of("chosen " + intent), null)
        : open(soFar, new Wish(intent, soFar.hearing().text(), 1, List.of(), "choice"));
  }

  /** Whether the words are surely another wish rather than an answer to the slot that was asked for. Free text is always an answer. */
  public boolean changesSubject(Conversation soFar, Question.ForSlot asked) {
    var top = soFar.topInquiry();
    return !asked.secret()
        && soFar.hearing().text().length() > 8
        && soFar.understood().map(heard -> Confidence.of(heard, limits.of(heard.language()))).filter(Confidence.Sure.class::isInstance).isPresent()
        && top.isPresent()
        && !sure(soFar).equals(Optional.of(top.get().wish().intent()))
        && soFar.understood().map(Understanding::details).orElse(List.of()).isEmpty()
        && soFar.understood().flatMap(heard -> heard.ranking().stream().findFirst()).map(RankedIntent::confidence).orElse(0.0) >= (limits.of(soFar.contact().language()).sure() + 1) / 2;
  }

  /** Nothing was understood: first looked for in knowledge, then counted. */
  public Move unclear(Conversation soFar) {
    var words = soFar.hearing().text();
    var worthSearching = soFar.topInquiry().isEmpty() && words.codePoints().count() >= (words.codePoints().anyMatch(c -> c > 0x2E80) ? 4 : 10);
    return worthSearching
        ? Note.of(new InquiryOpened(soFar.nextInquiryId(), new Wish(OTHER, words, 0, ranked(soFar), model(soFar))))
        : Note.of(new Unclear("rephrase", "no-intent-above-lost"));
  }

  /** After an unclear turn: once more in other words, then a person; empty when this turn was clear. */
  public Optional<Move> lostNow(Conversation soFar, List<ConversationEvent> thisTurn) {
    return thisTurn.stream().filter(Unclear.class::isInstance).map(Unclear.class::cast).findFirst().map(unclear -> lost(soFar, unclear));
  }

  /** An inquiry was closed in this turn: back to the one below, or the next queued wish; empty when nothing was closed or nothing is left. */
  public Optional<Move> closed(Conversation soFar, List<ConversationEvent> thisTurn) {
    if (thisTurn.stream().noneMatch(Triage::closes) || thisTurn.stream().anyMatch(InquiryResumed.class::isInstance)) {
      return Optional.empty();
    }
    return soFar.topInquiry().<Move>map(this::resume).or(() -> soFar.talk().queued().stream().findFirst().map(wish -> open(soFar, wish)));
  }

  /** A validated inquiry: a known outage first, then an offering, a person, or knowledge. */
  public Move next(Conversation soFar, Inquiry inquiry) {
    var card = catalogue.intent(inquiry.wish().intent());
    var outage =
        card.filter(known -> known.kind() == Kind.INCIDENT)
            .flatMap(known -> outages.of(known.service(), soFar))
            .filter(id -> answers.untried(inquiry, "article:outage-" + id));
    if (outage.isPresent()) {
      var told = Words.of("outage-known", "text", "@outage/" + outage.get());
      return Say.of(new Question.IsItTheOutage(outage.get()), told, Words.of("is-that-why"));
    }
    if (card.map(IntentCard::handoff).orElse(false)) {
      return new HandOff("ASKED", List.of("intent " + inquiry.wish().intent(), inquiry.wish().words()), null);
    }
    var offering = catalogue.servedBy(inquiry.wish().intent());
    return Note.of(new InquiryTriaged(inquiry.id(), offering.map(found -> found.id()).orElse(null), desk, offering.isPresent() ? "offering" : "knowledge"));
  }

  /** The offering that will serve an inquiry; empty: knowledge, or a person. */
  public Optional<OfferingId> offering(Inquiry inquiry) {
    return catalogue.servedBy(inquiry.wish().intent()).map(Offering::id);
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
    if (soFar.understood().map(heard -> heard.has(Signal.CANCEL)).orElse(false) && soFar.owner() instanceof Owner.Queue queue) {
      var events = List.<ConversationEvent>of(new HandoffAbandoned(queue.handoff()), new OwnerChanged(new Owner.Bot()));
      return new Say(List.of(Words.of("wait-cancelled"), Words.of("anything-else")), new Question.Open(), List.of(), events);
    }
    return Say.of(null, Words.of("still-waiting"));
  }

  public Move nothingLeft(Conversation soFar) {
    return Say.of(new Question.Open(), Words.of("anything-else"));
  }

  private Optional<Move> wish(Conversation soFar, Understanding heard) {
    return switch (Confidence.of(heard, limits.of(heard.language()))) {
      case Confidence.Lost _ -> Optional.empty();
      case Confidence.AskBack back -> Optional.of(askBack(soFar, back));
      case Confidence.Sure sure -> Optional.of(meant(soFar, heard, sure.intent()));
    };
  }

  private Move askBack(Conversation soFar, Confidence.AskBack back) {
    if (back.choices().size() == 1) {
      return new Say(List.of(Words.of("did-you-mean", "a", "@intent/" + back.choices().getFirst())), new Question.WhichIntent(back.choices()), List.of(), List.of());
    }
    var args = Map.of("a", "@intent/" + back.choices().getFirst(), "b", "@intent/" + back.choices().get(1));
    return new Say(List.of(new Words("ask-a-or-b", args)), new Question.WhichIntent(back.choices()), List.of(), List.of());
  }

  private Move meant(Conversation soFar, Understanding heard, RankedIntent best) {
    var top = soFar.topInquiry();
    if (top.isPresent() && top.get().wish().intent().equals(best.intent())) {
      return Note.of(new InquiryResumed(top.get().id()));
    }
    if (catalogue.intent(best.intent()).map(IntentCard::handoff).orElse(false)) {
      return new HandOff("ASKED", List.of("intent %s confidence=%.2f".formatted(best.intent(), best.confidence()), soFar.hearing().text()), null);
    }
    if (soFar.talk().stack().size() >= MOST_OPEN) {
      return new Say(List.of(Words.of("finish-first", "offering", label(top.orElseThrow()))), soFar.talk().question(), List.of(), List.of());
    }
    return open(soFar, new Wish(best.intent(), soFar.hearing().text(), best.confidence(), alternatives(heard), heard.model()));
  }

  private Move open(Conversation soFar, Wish wish) {
    var opened = new InquiryOpened(soFar.nextInquiryId(), wish);
    return soFar
        .topInquiry()
        .<Move>map(top -> new Mention(List.of(Words.of("suspended", "offering", label(top))), List.of(new InquirySuspended(top.id()), opened)))
        .orElseGet(() -> Note.of(opened));
  }

  private Move resume(Inquiry below) {
    return new Mention(List.of(Words.of("resumed", "offering", label(below))), List.of(new InquiryResumed(below.id())));
  }

  private Move lost(Conversation soFar, Unclear unclear) {
    var key = unclear.rung().equals("abstain") ? "i-dont-know" : soFar.hearing().unclear().inAll() > 1 ? "unclear-again" : "unclear-rephrase";
    return escalation.lost(soFar).<Move>map(move -> move).orElseGet(() -> Say.of(new Question.Open(), Words.of(key)));
  }

  private static String label(Inquiry inquiry) {
    var offering = inquiry.way().offering();
    return offering == null ? "@intent/" + inquiry.wish().intent() : "@offering/" + offering;
  }

  private Optional<IntentId> sure(Conversation soFar) {
    return soFar.understood().flatMap(heard -> heard.ranking().stream().findFirst()).map(RankedIntent::intent);
  }

  private static List<IntentId> alternatives(Understanding heard) {
    return heard.ranking().stream().skip(1).limit(3).map(RankedIntent::intent).toList();
  }

  private static List<IntentId> ranked(Conversation soFar) {
    return soFar.understood().map(heard -> heard.ranking().stream().limit(3).map(RankedIntent::intent).toList()).orElse(List.of());
  }

  private static String model(Conversation soFar) {
    return soFar.understood().map(Understanding::model).orElse("");
  }

  private static boolean closes(ConversationEvent event) {
    return event instanceof InquiryResolved || event instanceof InquiryAbandoned || event instanceof InquiryRefused;
  }
}
