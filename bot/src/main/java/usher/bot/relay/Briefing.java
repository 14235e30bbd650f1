package usher.bot.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import usher.bot.catalogue.Catalogue;
import usher.bot.catalogue.IntentCard;
import usher.bot.catalogue.Offering;
import usher.bot.communication.Names;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.Language;
import usher.bot.conversation.Move;
import usher.bot.conversation.Understanding;
import usher.bot.conversation.Who;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.Tried;
import usher.handoff.HandoffReason;
import usher.handoff.Occasion;
import usher.handoff.context.Classification;
import usher.handoff.context.ContextPackage;
import usher.handoff.context.Course;
import usher.handoff.context.Grounds;
import usher.handoff.context.Matter;
import usher.handoff.context.Person;

/** Turns a conversation into what an agent reads first. Pure: what is not in the conversation is not in the package. */
public final class Briefing {
  private static final int LONGEST_HEADLINE = 200;

  /** Confidence below which words are not about an intent. */
  private static final double LIKELY = 0.2;

  /** Confidence from which a guess decides which team is called; below it, the desk's fallback team looks who can help. */
  private static final double MORE_LIKELY_THAN_NOT = 0.5;

  private final Catalogue catalogue;
  private final Function<String, String> queueOfService;
  private final BiFunction<String, String, String> names;
  private final PlainWords words;
  private final FindingsBriefing findings;

  /** @param queueOfService service to the queue of the team that looks after it; the desk's fallback when nobody does
   *  @param names person and language to the name the directory knows; the number when it knows none
   *  @param labels what choices and articles are called */
  public Briefing(
      Catalogue catalogue,
      Function<String, String> queueOfService,
      BiFunction<String, String, String> names,
      Names labels) {
    this.catalogue = catalogue;
    this.queueOfService = queueOfService;
    this.names = names;
    this.words = new PlainWords(labels);
    this.findings = new FindingsBriefing(words);
  }

  /** Where it goes: as the move says, else the offering's queue, else the team of the service, else the desk's fallback. */
  String queue(Conversation soFar, Move.HandOff move) {
    return Optional.ofNullable(move.queue())
        .or(() -> about(soFar).flatMap(inquiry -> offering(inquiry)).map(Offering::queue))
        .orElseGet(() -> queueOfService.apply(service(soFar)));
  }

  /** Of what is open; else of what the words of this turn are more likely than not about. */
  private String service(Conversation soFar) {
    return about(soFar)
        .flatMap(this::card)
        .map(IntentCard::service)
        .or(() -> heardOnly(soFar)
            .map(Classification::best)
            .filter(best -> best.confidence() > MORE_LIKELY_THAN_NOT)
            .map(Classification.Candidate::service))
        .orElse("");
  }

  /** 1 (first) to 4: impact and urgency of the intent; distress and abuse come at least second. */
  int priority(Conversation soFar, Move.HandOff move) {
    var byKind = about(soFar)
        .flatMap(this::card)
        .map(card -> card.classification().weight())
        .orElse(1);
    var priority = Math.clamp(4 - byKind, 2, 4);
    return move.reason().equals("DISTRESS") ? 2 : priority;
  }

  ContextPackage context(Conversation soFar, Move.HandOff move, Instant now) {
    return new ContextPackage(
        occasion(soFar, move),
        grounds(move, now),
        matter(soFar),
        person(soFar),
        findings.of(soFar),
        course(soFar));
  }

  private Occasion occasion(Conversation soFar, Move.HandOff move) {
    var headline = about(soFar)
        .map(inquiry ->
            title(soFar, inquiry.wish().intent()) + ": " + inquiry.wish().words())
        .orElseGet(() -> lastWords(soFar, move));
    return new Occasion(
        HandoffReason.valueOf(move.reason()),
        soFar.contact().channel().code(),
        soFar.contact().language().code(),
        cut(headline));
  }

  private static Grounds grounds(Move.HandOff move, Instant now) {
    var rule = move.evidence().isEmpty() ? "" : move.evidence().getFirst();
    var quotes = move.evidence().stream()
        .skip(1)
        .filter(words -> !words.isBlank())
        .distinct()
        .map(words -> new Grounds.Quote(words, now))
        .toList();
    return new Grounds(
        rule.isEmpty() ? move.reason().toLowerCase(Locale.ROOT) : rule.split(" ", 2)[0],
        PlainWords.rule(rule),
        quotes);
  }

  private Matter matter(Conversation soFar) {
    var offering = about(soFar)
        .flatMap(this::offering)
        .map(found -> found.title().in(soFar.contact().language()));
    return new Matter(summary(soFar), offering, soFar.contact().record(), classification(soFar));
  }

  private List<String> summary(Conversation soFar) {
    var lines = new ArrayList<String>();
    about(soFar)
        .ifPresent(inquiry -> lines.add(
            cut(title(soFar, inquiry.wish().intent()) + " — “" + inquiry.wish().words() + "”")));
    var tried = about(soFar).map(Inquiry::tried).orElse(List.of()).stream()
        .flatMap(one ->
            words.tried(one, language(soFar)).map(what -> what + " – " + one.result()).stream());
    var attempts = tried.collect(Collectors.joining(", "));
    if (!attempts.isEmpty()) {
      lines.add(cut("Tried: " + attempts));
    }
    if (!soFar.hearing().text().isBlank()
        && about(soFar)
            .filter(inquiry -> inquiry.wish().words().equals(soFar.hearing().text()))
            .isEmpty()) {
      lines.add(cut("Last said: “" + soFar.hearing().text() + "”"));
    }
    return lines.isEmpty() ? List.of("Nothing was said yet.") : lines;
  }

  private Optional<Classification> classification(Conversation soFar) {
    return about(soFar)
        .map(inquiry -> new Classification(
            candidate(soFar, inquiry.wish().intent(), inquiry.wish().confidence()),
            alternatives(soFar, inquiry)))
        .or(() -> heardOnly(soFar));
  }

  /** Nothing was opened yet: what the words of this turn are most probably about; empty when they are about nothing in particular. */
  private Optional<Classification> heardOnly(Conversation soFar) {
    var candidates = soFar.understood().map(Understanding::ranking).orElse(List.of()).stream()
        .filter(ranked -> ranked.confidence() >= LIKELY)
        .filter(ranked ->
            catalogue.intent(ranked.intent()).filter(card -> !card.handoff()).isPresent())
        .map(ranked -> candidate(soFar, ranked.intent(), ranked.confidence()))
        .toList();
    return candidates.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Classification(candidates.getFirst(), candidates.subList(1, candidates.size())));
  }

  private List<Classification.Candidate> alternatives(Conversation soFar, Inquiry inquiry) {
    return inquiry.wish().alternatives().stream()
        .map(intent -> candidate(soFar, intent, confidence(soFar, intent)))
        .toList();
  }

  private static double confidence(Conversation soFar, IntentId intent) {
    return soFar.understood().stream()
        .map(Understanding::ranking)
        .flatMap(List::stream)
        .filter(ranked -> ranked.intent().equals(intent))
        .mapToDouble(ranked -> ranked.confidence())
        .findFirst()
        .orElse(0);
  }

  private Classification.Candidate candidate(
      Conversation soFar, IntentId intent, double confidence) {
    var card = catalogue.intent(intent);
    var kind = card.map(known -> known.kind().name().toLowerCase(Locale.ROOT)).orElse("question");
    return new Classification.Candidate(
        intent.value(),
        title(soFar, intent),
        kind,
        card.map(IntentCard::service).orElse(""),
        confidence);
  }

  private Person person(Conversation soFar) {
    var who = soFar.who();
    if (who.person() == null) {
      return new Person(Optional.empty(), Person.Sureness.UNKNOWN, "");
    }
    var name = names.apply(who.person().value(), soFar.contact().language().code());
    return new Person(Optional.of(name + " (" + who.person() + ")"), sureness(who), by(who));
  }

  private static Person.Sureness sureness(Who who) {
    return switch (who.assurance()) {
      case NONE -> Person.Sureness.CLAIMED;
      case HINT -> Person.Sureness.HINTED;
      case PIN, CODE -> Person.Sureness.PROVED;
    };
  }

  private static String by(Who who) {
    return switch (who.assurance()) {
      case NONE -> "";
      case HINT -> "caller's number";
      case PIN -> "number and PIN";
      case CODE -> "number, PIN and one-time code";
    };
  }

  private static Course course(Conversation soFar) {
    var moments = soFar.hearing().moods().stream()
        .map(mood -> new Course.Moment(mood.at(), mood.level(), mood.reasons()))
        .toList();
    return new Course(moments, List.of());
  }

  private static Language language(Conversation soFar) {
    return soFar.contact().language();
  }

  /** The words that called for a person, else those of this turn. */
  private static String lastWords(Conversation soFar, Move.HandOff move) {
    return move.evidence().stream()
        .skip(1)
        .filter(words -> !words.isBlank())
        .reduce((first, second) -> second)
        .orElse(soFar.hearing().text());
  }

  /** What the handoff is about; empty when nothing is open: what was done already is not it. */
  private static Optional<Inquiry> about(Conversation soFar) {
    return soFar.topInquiry();
  }

  private Optional<Offering> offering(Inquiry inquiry) {
    return catalogue.servedBy(inquiry.wish().intent());
  }

  private Optional<IntentCard> card(Inquiry inquiry) {
    return catalogue.intent(inquiry.wish().intent());
  }

  private String title(Conversation soFar, IntentId intent) {
    return catalogue
        .intent(intent)
        .map(card -> card.title().in(soFar.contact().language()))
        .orElse(intent.value());
  }

  private static String cut(String line) {
    return line.length() <= LONGEST_HEADLINE ? line : line.substring(0, LONGEST_HEADLINE - 1) + "…";
  }
}
