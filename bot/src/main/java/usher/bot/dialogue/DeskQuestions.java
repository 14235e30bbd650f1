package usher.bot.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.DialogueEvent.Unclear;
import usher.bot.conversation.HelpEvent.AnswerJudged;
import usher.bot.conversation.InquiryEvent.InquiryAbandoned;
import usher.bot.conversation.InquiryEvent.InquiryOpened;
import usher.bot.conversation.InquiryEvent.InquiryReclassified;
import usher.bot.conversation.InquiryEvent.InquiryResolved;
import usher.bot.conversation.InquiryEvent.InquiryTriaged;
import usher.bot.conversation.Move;
import usher.bot.conversation.Move.Mention;
import usher.bot.conversation.Move.Note;
import usher.bot.conversation.Move.Say;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Question;
import usher.bot.conversation.Signal;
import usher.bot.conversation.Words;
import usher.bot.door.Redaction;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.OfferingId;
import usher.bot.inquiry.Wish;

/** Reads what was said as the answer to the desk's own questions, those that belong to no flow. Empty: it was no answer. Pure. */
public final class DeskQuestions {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![A-Z0-9])[A-Z]{0,3}[0-9]{3,12}(?![A-Z0-9])");

  private static final Pattern TOGETHER = Pattern.compile(
      "(?i)\\bstep[ -]by[ -]step\\b|\\b(guide|walk|take) me (through|along)\\b|\\bgo through it\\b|一步一步|一步步|逐步|分步|带我(做|来)");

  private final Labels labels;
  private final Flows flows;

  public DeskQuestions(Labels labels, Flows flows) {
    this.labels = labels;
    this.flows = flows;
  }

  public Optional<Move> whichIntent(Conversation soFar, Question.WhichIntent asked) {
    if (declines(soFar)) {
      return Optional.of(new Note(List.of(new Unclear("ask-back", "none-of-these"))));
    }
    return chosen(
            soFar, asked.choices().stream().map(intent -> "@intent/" + intent).toList())
        .map(asked.choices()::get)
        .or(() -> heardAmong(soFar, asked.choices()))
        .or(() -> only(soFar, asked.choices()))
        .<Move>map(intent ->
            new Note(List.of(new InquiryOpened(soFar.nextInquiryId(), chosenWish(asked, intent)))))
        .or(() -> whichOne(soFar, asked));
  }

  public Optional<Move> whichArticle(Conversation soFar, Question.WhichArticle asked) {
    var top = soFar.topInquiry();
    if (top.isEmpty()) {
      return Optional.empty();
    }
    if (declines(soFar)) {
      return Optional.of(noAnswer(top.get(), asked.articles()));
    }
    return chosen(soFar, asked.choices().stream().map(choice -> "@" + choice).toList())
        .map(asked.choices()::get)
        .or(() -> heardAmong(soFar, asked.wishes()).map(intent -> "intent/" + intent))
        .or(() -> only(soFar, asked.choices()))
        .map(choice -> taken(soFar, top.get(), choice))
        .or(() -> whichOne(soFar, asked));
  }

  /** A yes to a single choice. */
  private static <T> Optional<T> only(Conversation soFar, List<T> choices) {
    return choices.size() == 1 && has(soFar, Signal.YES)
        ? Optional.of(choices.getFirst())
        : Optional.empty();
  }

  /** A yes to several chooses none. */
  private static Optional<Move> whichOne(Conversation soFar, Question asked) {
    return has(soFar, Signal.YES)
        ? Optional.of(Say.of(asked, Words.of("which-one")))
        : Optional.empty();
  }

  private static Move taken(Conversation soFar, Inquiry top, String choice) {
    var kindAndId = choice.split("/", 2);
    return kindAndId[0].equals("article")
        ? show(kindAndId[1])
        : Note.of(new InquiryReclassified(
            top.id(),
            new Wish(
                new IntentId(kindAndId[1]),
                top.wish().words(),
                1,
                top.wish().alternatives(),
                "choice")));
  }

  public Optional<Move> didThatHelp(Conversation soFar, Question.DidThatHelp asked) {
    var top = soFar.topInquiry();
    if (top.isEmpty()) {
      return Optional.empty();
    }
    var inquiry = top.get();
    if (TOGETHER.matcher(soFar.hearing().text()).find() && isGuided(inquiry, asked.article())) {
      return Optional.of(guide(inquiry, asked.article(), List.of()));
    }
    if (has(soFar, Signal.YES) || has(soFar, Signal.THANKS)) {
      var events = List.of(
          new AnswerJudged(inquiry.id(), asked.article(), true),
          new InquiryResolved(inquiry.id(), "knowledge"));
      return Optional.of(new Mention(List.of(Words.of("glad-it-helped")), List.copyOf(events)));
    }
    return has(soFar, Signal.NO)
        ? Optional.of(didNotHelp(inquiry, new AnswerJudged(inquiry.id(), asked.article(), false)))
        : Optional.empty();
  }

  /** The article's own procedure is next, unless an offering has a flow of its own for this. */
  private Move didNotHelp(Inquiry inquiry, AnswerJudged judged) {
    return inquiry.way().offering() == null && isGuided(inquiry, judged.article())
        ? guide(inquiry, judged.article(), List.of(judged))
        : Note.of(judged);
  }

  private static Move guide(Inquiry inquiry, String article, List<AnswerJudged> judged) {
    var events = new ArrayList<ConversationEvent>(judged);
    events.add(new InquiryTriaged(
        inquiry.id(), OfferingId.guide(article), inquiry.way().desk(), "guide"));
    return new Mention(List.of(Words.of("guide-begins")), events);
  }

  /** Whether it has a procedure of which nothing was tried yet. */
  private boolean isGuided(Inquiry inquiry, String article) {
    return flows.flow(inquiry.way().desk(), OfferingId.guide(article)).isPresent()
        && inquiry.tried().stream()
            .noneMatch(tried -> tried.what().startsWith("step:" + article + "/"));
  }

  /** A number is taken as a name only: whether there is such a person is told to nobody before the PIN. */
  public Optional<Move> staffNumber(Conversation soFar) {
    if (Redaction.hidASecret(soFar.hearing().text())) {
      return numberBesideAPin(soFar.hearing().text());
    }
    var compact = soFar.hearing().text().replaceAll("[\\s.,-]", "").toUpperCase(Locale.ROOT);
    var number = compact.replaceAll("^(ITIS|MYNUMBERIS|NUMBER|我的工号是|工号是|工号|学号是|学号|是)", "");
    return number.matches("[A-Z]{0,3}[0-9]{3,12}")
        ? Optional.of(Say.of(new Question.Pin(new PersonId(number)), Words.of("ask-pin")))
        : Optional.empty();
  }

  /** Number and PIN came in one line: the number is taken; the PIN, which was not kept, is asked for where it is hidden. */
  private static Optional<Move> numberBesideAPin(String text) {
    var numbers = NUMBER
        .matcher(Redaction.withoutMarks(text).toUpperCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();
    return numbers.size() == 1
        ? Optional.of(Say.of(
            new Question.Pin(new PersonId(numbers.getFirst())),
            Words.of("pin-hidden"),
            Words.of("ask-pin")))
        : Optional.empty();
  }

  public Optional<Move> isItTheOutage(Conversation soFar, Question.IsItTheOutage asked) {
    var top = soFar.topInquiry();
    if (top.isEmpty()) {
      return Optional.empty();
    }
    if (has(soFar, Signal.YES)) {
      return Optional.of(new Mention(
          List.of(Words.of("outage-joined")),
          List.of(new InquiryResolved(top.get().id(), "outage:" + asked.outage()))));
    }
    return has(soFar, Signal.NO)
        ? Optional.of(Note.of(new AnswerJudged(top.get().id(), "outage-" + asked.outage(), false)))
        : Optional.empty();
  }

  private static Move show(String article) {
    return new Say(
        List.of(Words.of("did-that-help")),
        new Question.DidThatHelp(article),
        List.of(article),
        List.of());
  }

  private static Move noAnswer(Inquiry inquiry, List<String> offered) {
    if (offered.isEmpty()) {
      return Note.of(
          new InquiryAbandoned(inquiry.id(), "no-answer"),
          new Unclear("ask-back", "none-of-these"));
    }
    return new Note(offered.stream()
        .<usher.bot.conversation.ConversationEvent>map(
            a -> new AnswerJudged(inquiry.id(), a, false))
        .toList());
  }

  private Optional<Integer> chosen(Conversation soFar, List<String> references) {
    var text = soFar.hearing().text();
    var place = Ordinals.place(text, references.size());
    return IntStream.range(0, references.size())
        .filter(i ->
            labels.names(text, references.get(i)) || (place.isPresent() && place.getAsInt() == i))
        .boxed()
        .findFirst();
  }

  private static Optional<IntentId> heardAmong(Conversation soFar, List<IntentId> choices) {
    return soFar
        .understood()
        .flatMap(heard -> heard.ranking().stream().findFirst())
        .map(best -> best.intent())
        .filter(choices::contains);
  }

  private static Wish chosenWish(Question.WhichIntent asked, IntentId intent) {
    return new Wish(
        intent,
        asked.words(),
        1,
        asked.choices().stream().filter(other -> !other.equals(intent)).toList(),
        "choice");
  }

  private static boolean declines(Conversation soFar) {
    return has(soFar, Signal.NONE_OF_THESE) || has(soFar, Signal.NO);
  }

  private static boolean has(Conversation soFar, Signal signal) {
    return soFar.understood().map(heard -> heard.has(signal)).orElse(false);
  }
}
