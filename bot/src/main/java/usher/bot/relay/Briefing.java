package usher.bot.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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
import usher.bot.routing.Route;
import usher.bot.routing.Router;
import usher.handoff.HandoffReason;
import usher.handoff.Occasion;
import usher.handoff.context.Classification;
import usher.handoff.context.ContextPackage;
import usher.handoff.context.Course;
import usher.handoff.context.Grounds;
import usher.handoff.context.Handling;
import usher.handoff.context.Matter;
import usher.handoff.context.Person;

/** Turns a conversation into what an agent reads first. Pure: what is not in the conversation is not in the package. */
public final class Briefing {
  private static final int LONGEST_HEADLINE = 200;

  /** Confidence below which words are not about an intent. */
  private static final double LIKELY = 0.2;

  private final Catalogue catalogue;
  private final Router router;
  private final BiFunction<String, String, String> names;
  private final PlainWords words;
  private final FindingsBriefing findings;

  /** @param router where it goes
   *  @param names person and language to the name the directory knows; the number when it knows none
   *  @param labels what choices and articles are called */
  public Briefing(
      Catalogue catalogue, Router router, BiFunction<String, String, String> names, Names labels) {
    this.catalogue = catalogue;
    this.router = router;
    this.names = names;
    this.words = new PlainWords(labels);
    this.findings = new FindingsBriefing(words);
  }

  /** Where it goes, how soon, and why. */
  Route route(Conversation soFar, Move.HandOff move, Instant now) {
    return router.route(soFar, move, now);
  }

  ContextPackage context(Conversation soFar, Move.HandOff move, Route route, Instant now) {
    return new ContextPackage(
        occasion(soFar, move),
        grounds(move, now),
        matter(soFar),
        person(soFar),
        findings.of(soFar),
        course(soFar),
        handling(route));
  }

  private static Handling handling(Route route) {
    var steps = route.practice().steps().entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().code(), Map.Entry::getValue));
    return new Handling(route.rule(), route.why().byCode(), route.practice().id(), steps);
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
