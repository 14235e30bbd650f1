package usher.bot.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import usher.bot.catalogue.Catalogue;
import usher.bot.catalogue.IntentCard;
import usher.bot.channel.FrontDoor;
import usher.bot.channel.FrontDoor.Beginning;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.CareEvent.HandoffRequested;
import usher.bot.conversation.ChannelKind;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.DeskEvent.BotSpoke;
import usher.bot.conversation.HeardEvent;
import usher.bot.conversation.HeardEvent.IntentChosen;
import usher.bot.conversation.HeardEvent.UtteranceHeard;
import usher.bot.conversation.HeardEvent.UtteranceUnderstood;
import usher.bot.conversation.HelpEvent.AnswersFound;
import usher.bot.conversation.Input;
import usher.bot.conversation.InputId;
import usher.bot.conversation.InquiryEvent.InquiryOpened;
import usher.bot.conversation.InquiryEvent.InquiryResolved;
import usher.bot.conversation.Language;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Question;
import usher.bot.conversation.Understanding;
import usher.bot.inquiry.IntentId;

/** One stranger's visit: the first message, and where each choice leads that is offered for it. */
final class Visit {
  /** Signed in on the university's page: student and staff, so that nothing is hidden from them that is told to either. */
  private static final PersonId WHO = new PersonId("1011");

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final FrontDoor door;
  private final ConversationLog log;
  private final Catalogue catalogue;
  private final Language language;

  Visit(FrontDoor door, ConversationLog log, Catalogue catalogue, Language language) {
    this.door = door;
    this.log = log;
    this.catalogue = catalogue;
    this.language = language;
  }

  Given ask(String text) {
    var id = ask(text, "question");
    if (question(id).orElse(null) instanceof Question.IsItTheOutage) {
      say(id, "no-outage", language.equals(Language.ENGLISH) ? "no" : "不是");
    }
    if (question(id).orElse(null) instanceof Question.WhichArticle which
        && !which.wishes().isEmpty()) {
      return new Given(
          Given.How.ASKED_BACK,
          which.choices().stream().flatMap(choice -> leadsTo(text, choice)).toList(),
          why(events(id)));
    }
    return question(id).orElse(null) instanceof Question.WhichIntent which
        ? new Given(
            Given.How.ASKED_BACK,
            which.choices().stream().flatMap(choice -> leadsTo(text, choice)).toList(),
            why(events(id)))
        : given(events(id));
  }

  private Stream<String> leadsTo(String text, String choice) {
    var kindAndId = choice.split("/", 2);
    return kindAndId[0].equals("article")
        ? Stream.of("article:" + kindAndId[1])
        : leadsTo(text, new IntentId(kindAndId[1]));
  }

  private Stream<String> leadsTo(String text, IntentId choice) {
    var id = ask(text, "question");
    receive(id, "choice", new IntentChosen(choice, choice.value()));
    return given(events(id)).things().stream().limit(1);
  }

  private Given given(List<ConversationEvent> events) {
    if (last(events, HandoffRequested.class).isPresent() || nobodyThere(events)) {
      return new Given(Given.How.PERSON, List.of(Asked.PERSON), why(events));
    }
    if (last(events, InquiryResolved.class)
        .filter(closed -> closed.how().equals("misdirected"))
        .isPresent()) {
      return new Given(Given.How.ELSEWHERE, List.of(), why(events));
    }
    var begun = last(events, InquiryOpened.class)
        .map(opened -> opened.wish().intent())
        .filter(intent -> catalogue.intent(intent).filter(IntentCard::handoff).isEmpty())
        .flatMap(catalogue::servedBy);
    if (begun.isPresent()) {
      var shown = last(events, AnswersFound.class)
          .filter(found -> found.band().equals("answer"))
          .map(found -> "+article:" + found.articles().getFirst())
          .orElse("");
      return new Given(
          Given.How.ANSWERED, List.of("offering:" + begun.get().id() + shown), why(events));
    }
    return last(events, AnswersFound.class)
        .map(found -> found(found, why(events)))
        .orElse(new Given(Given.How.UNKNOWN, List.of(), why(events)));
  }

  /** A person is what was decided on, but none was at the desk. */
  private static boolean nobodyThere(List<ConversationEvent> events) {
    return last(events, BotSpoke.class)
        .filter(spoke -> spoke.question() instanceof Question.WhenNobody)
        .isPresent();
  }

  private static Given found(AnswersFound found, String why) {
    var articles =
        found.articles().stream().map(article -> "article:" + article).toList();
    return switch (found.band()) {
      case "answer" -> new Given(Given.How.ANSWERED, articles.subList(0, 1), why);
      case "offer" -> new Given(Given.How.ASKED_BACK, articles, why);
      default -> new Given(Given.How.UNKNOWN, List.of(), why);
    };
  }

  private static String why(List<ConversationEvent> events) {
    var lines = new ArrayList<String>();
    for (var event : events) {
      switch (event) {
        case UtteranceUnderstood heard -> lines.add(heard(heard.understanding()));
        case AnswersFound found ->
          lines.add("found %.2f %s".formatted(found.relevance(), found.articles()));
        case BotSpoke spoke
        when spoke.question() instanceof Question.WhenNobody ->
          lines.add(spoke.question().toString());
        case HandoffRequested handoff -> lines.add(handoff.reason() + handoff.evidence());
        default -> {}
      }
    }
    return String.join("; ", lines);
  }

  private static String heard(Understanding heard) {
    return heard.ranking().stream()
        .limit(3)
        .map(ranked -> "%s %.2f".formatted(ranked.intent(), ranked.confidence()))
        .collect(Collectors.joining(
            " ",
            "heard ",
            " distress %.2f %s %s"
                .formatted(heard.distress().level(), heard.distress().reasons(), heard.signals())));
  }

  private ConversationId ask(String text, String input) {
    var id = ConversationId.random();
    var beginning = new Beginning(
        new InputId("begin"), ChannelKind.WEB, language, "stranger", WHO, Assurance.PIN);
    door.begin(id, beginning).block(LIMIT);
    say(id, input, text);
    return id;
  }

  private void say(ConversationId id, String input, String text) {
    receive(id, input, new UtteranceHeard(text, HeardEvent.Mode.TYPED, 1));
  }

  private void receive(ConversationId id, String input, ConversationEvent event) {
    door.receive(id, new Input(new InputId(input), Instant.now(), event)).block(LIMIT);
  }

  private Optional<Question> question(ConversationId id) {
    return log.load(id).blockOptional(LIMIT).flatMap(soFar -> soFar.question());
  }

  private List<ConversationEvent> events(ConversationId id) {
    return log.entries(id, "").blockOptional(LIMIT).orElseThrow().stream()
        .flatMap(entry -> entry.events().stream())
        .toList();
  }

  private static <E> Optional<E> last(List<ConversationEvent> events, Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).reduce((one, two) -> two);
  }
}
