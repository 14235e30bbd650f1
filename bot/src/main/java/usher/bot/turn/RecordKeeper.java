package usher.bot.turn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;
import usher.bot.catalogue.Catalogue;
import usher.bot.catalogue.IntentCard;
import usher.bot.conversation.CareEvent;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Effects;
import usher.bot.conversation.InquiryEvent;
import usher.bot.conversation.LifeEvent.ConversationEnded;
import usher.bot.conversation.LifeEvent.ConversationStarted;
import usher.bot.conversation.Outcome.Delivery;
import usher.bot.conversation.Outcome.SideDocument;
import usher.bot.conversation.Owner;
import usher.bot.conversation.WhoEvent.IdentityProved;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.Kind;
import usher.bot.inquiry.Progress;
import usher.bot.inquiry.Tried;
import usher.bot.record.Record;
import usher.bot.selfhelp.actions.Classifying;
import usher.bot.record.RecordJson;
import usher.bot.record.RecordNumber;

/** Keeps the record of each contact, from its first moment: also of a wrong number or of silence. Costs nothing in turns that change nothing about it. */
final class RecordKeeper {
  private static final int LONGEST_SUMMARY = 500;

  private static final String ARTICLE = "article:";

  /** Distress from which nobody is taken at their word about an answer. */
  private static final double UPSET = 0.35;

  /** Of what is none of the desk's intents. */
  private static final int USUAL_PRIORITY = 3;

  private final ConversationLog log;
  private final Catalogue catalogue;

  RecordKeeper(ConversationLog log, Catalogue catalogue) {
    this.log = log;
    this.catalogue = catalogue;
  }

  /** What is recorded with the turn. Never empty. */
  Mono<Effects> keep(Turn turn) {
    if (turn.input() instanceof ConversationStarted) {
      return Mono.just(opened(turn));
    }
    return matters(turn) ? changed(turn) : Mono.just(Effects.NONE);
  }

  private static boolean matters(Turn turn) {
    return turn.input() instanceof ConversationEnded
        || turn.events().stream().anyMatch(RecordKeeper::matters);
  }

  private static boolean matters(ConversationEvent event) {
    return event instanceof ConversationEnded
        || event instanceof InquiryEvent.InquiryResolved
        || event instanceof InquiryEvent.InquiryRefused
        || event instanceof InquiryEvent.InquiryAbandoned
        || event instanceof CareEvent.HandoffRequested
        || event instanceof CareEvent.HandoffWrappedUp
        || event instanceof CareEvent.PromiseFollowed
        || event instanceof IdentityProved;
  }

  private static Effects opened(Turn turn) {
    var soFar = turn.soFar();
    var number = RecordNumber.read(soFar.contact().record()).orElseThrow();
    var who = soFar.who().person();
    var record = Record.contact(
        number,
        soFar.id().value(),
        soFar.contact().channel().code(),
        who == null ? null : who.value(),
        turn.open().at());
    return kept(record, 0, soFar);
  }

  private Mono<Effects> changed(Turn turn) {
    var number = turn.soFar().contact().record();
    return log.document(turn.soFar().id(), "record", number)
        .map(stored ->
            kept(now(RecordJson.read(stored.json()), turn), stored.version(), turn.soFar()))
        .defaultIfEmpty(Effects.NONE);
  }

  private Record now(Record before, Turn turn) {
    var soFar = turn.soFar();
    var known =
        soFar.who().person() == null ? before : before.of(soFar.who().person().value());
    var about = chief(soFar)
        .map(chief -> known.about(about(soFar, chief, turn.events())))
        .orElse(known);
    return about.status(givenUp(turn) ? "closed" : status(soFar), turn.open().at());
  }

  /** What the contact was about in the end: the latest inquiry, but one that was left, or only answered on the way, gives way to an earlier one that was served. */
  private static Optional<Inquiry> chief(Conversation soFar) {
    var inquiries = soFar.talk().inquiries().reversed();
    return inquiries.stream()
        .filter(RecordKeeper::wasServed)
        .findFirst()
        .or(() -> inquiries.stream()
            .filter(one -> one.progress() != Progress.ABANDONED)
            .findFirst())
        .or(() -> inquiries.stream().findFirst());
  }

  private static boolean wasServed(Inquiry inquiry) {
    return inquiry.way().offering() != null && inquiry.progress() != Progress.ABANDONED;
  }

  /** A promise that could not be kept is not resolved. */
  private static boolean givenUp(Turn turn) {
    return turn.events().stream()
        .filter(CareEvent.PromiseFollowed.class::isInstance)
        .map(CareEvent.PromiseFollowed.class::cast)
        .anyMatch(followed -> followed.over() && followed.what().equals("not-reached"));
  }

  private Record.About about(Conversation soFar, Inquiry inquiry, List<ConversationEvent> events) {
    var corrected = events.stream()
        .filter(CareEvent.HandoffWrappedUp.class::isInstance)
        .map(CareEvent.HandoffWrappedUp.class::cast)
        .findFirst();
    var intent = corrected
        .map(CareEvent.HandoffWrappedUp::corrected)
        .orElse(inquiry.wish().intent());
    var card = catalogue.intent(intent);
    var by = corrected
        .map(wrapped -> "agent " + wrapped.agent())
        .orElse(inquiry.wish().model());
    var words = soFar.talk().inquiries().stream()
        .map(each -> each.wish().words())
        .reduce((one, other) -> one + " / " + other)
        .orElse("");
    return new Record.About(
        card.map(IntentCard::kind).orElse(Kind.QUESTION),
        card.map(IntentCard::service).orElse(""),
        cut(words),
        card.map(known -> known.classification().priority()).orElse(USUAL_PRIORITY),
        by,
        card.map(known -> corrected.isPresent()
                ? Classifying.byAgent(known, inquiry.wish())
                : Classifying.of(known, inquiry.wish()))
            .orElse(null),
        unanswered(soFar),
        judged(soFar));
  }

  private static List<Record.Judged> judged(Conversation soFar) {
    var language = soFar.contact().language().code();
    var calm = soFar.hearing().moods().stream().allMatch(mood -> mood.level() < UPSET);
    return soFar.talk().inquiries().stream()
        .flatMap(inquiry -> inquiry.tried().stream()
            .filter(RecordKeeper::isJudgement)
            .map(one -> new Record.Judged(
                language,
                cut(inquiry.wish().words()),
                one.what().substring(ARTICLE.length()),
                one.result().equals("helped"),
                calm)))
        .toList();
  }

  private static boolean isJudgement(Tried one) {
    return one.what().startsWith(ARTICLE)
        && !one.what().startsWith("article:outage-")
        && (one.result().equals("helped") || one.result().equals("did-not-help"));
  }

  private static List<Record.Unanswered> unanswered(Conversation soFar) {
    var language = soFar.contact().language().code();
    return soFar.talk().inquiries().stream()
        .filter(RecordKeeper::wentUnanswered)
        .map(inquiry -> new Record.Unanswered(language, cut(inquiry.wish().words())))
        .toList();
  }

  /** Nothing was found, or nothing of what was found helped. */
  private static boolean wentUnanswered(Inquiry inquiry) {
    var tried = inquiry.tried();
    var found = tried.stream()
        .noneMatch(one -> one.what().equals("search") && one.result().equals("abstain"));
    var failed = tried.stream()
        .anyMatch(one -> one.what().startsWith("article:")
            && !one.what().startsWith("article:outage-")
            && one.result().equals("did-not-help"));
    return inquiry.way().offering() == null
        && inquiry.progress() != Progress.RESOLVED
        && (!found || failed);
  }

  private static String status(Conversation soFar) {
    return switch (soFar.owner()) {
      case Owner.Bot _ -> soFar.topInquiry().isPresent() ? "open" : "resolved";
      case Owner.Queue _, Owner.Callback _ -> "waiting";
      case Owner.Agent _ -> "open";
      case Owner.Nobody _ -> "closed";
    };
  }

  private static Effects kept(Record record, long expectedVersion, Conversation soFar) {
    var deliveries = new ArrayList<Delivery>();
    deliveries.add(new Delivery(
        "records", record.number() + "/" + record.course().version(), RecordJson.indexed(record)));
    if (record.person() != null) {
      var content = Map.of(
          "person",
          record.person(),
          "conversation",
          soFar.id().value(),
          "at",
          Long.toString(at(record).toEpochMilli()));
      deliveries.add(new Delivery("person", record.person() + "/" + soFar.id(), content));
    }
    return new Effects(
        deliveries,
        List.of(),
        List.of(new SideDocument(
            "record", record.number(), expectedVersion, RecordJson.write(record))));
  }

  private static Instant at(Record record) {
    return record.course().opened();
  }

  private static String cut(String words) {
    return words.length() <= LONGEST_SUMMARY
        ? words
        : words.substring(0, LONGEST_SUMMARY - 1) + "…";
  }
}
