package usher.bot.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.conversation.Conversations.begun;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.ParameterizedTest;
import usher.bot.conversation.CareEvent.HandoffAbandoned;
import usher.bot.conversation.CareEvent.OwnerChanged;
import usher.bot.conversation.Conversations;
import usher.bot.conversation.DialogueEvent.Unclear;
import usher.bot.conversation.Distress;
import usher.bot.conversation.HeardEvent.LanguageNotSpoken;
import usher.bot.conversation.Language;
import usher.bot.conversation.HelpEvent.AnswerJudged;
import usher.bot.conversation.HelpEvent.AnswersFound;
import usher.bot.conversation.InquiryEvent.InquiryOpened;
import usher.bot.conversation.InquiryEvent.InquiryResolved;
import usher.bot.conversation.InquiryEvent.InquirySuspended;
import usher.bot.conversation.InquiryEvent.InquiryTriaged;
import usher.bot.conversation.InquiryEvent.InquiryValidated;
import usher.bot.conversation.Move.HandOff;
import usher.bot.conversation.Move.Mention;
import usher.bot.conversation.Move.Note;
import usher.bot.conversation.Move.Say;
import usher.bot.conversation.Move.Search;
import usher.bot.conversation.Owner;
import usher.bot.conversation.Question;
import usher.bot.conversation.RankedIntent;
import usher.bot.conversation.Signal;
import usher.bot.conversation.Words;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.TestDesks;
import usher.bot.inquiry.InquiryId;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.Wish;

class TriageTest {
  private static final DeskFolder DESK = TestDesks.small();
  private static final Wishes WISHES =
      new Wishes(DESK.catalogue(), language -> new Confidence.Limits(0.6, 0.2, 0.1));
  private final Wishes wishes = WISHES;
  private final Triage triage = triage(Optional.empty());

  @Test
  void opensAnInquiryForAWishItIsSureOf() {
    var soFar = begun().heard("book a car", Distress.CALM, ranked("book-car", 0.9));

    var move = wishes.wish(soFar.conversation()).orElseThrow();

    assertThat(move)
        .isInstanceOfSatisfying(
            Note.class,
            note -> assertThat(note.events().getFirst()).isInstanceOf(InquiryOpened.class));
  }

  @Test
  void looksForAnswersWhenItIsNotSureWhatIsMeant() {
    var soFar = begun()
        .heard(
            "the car password",
            Distress.CALM,
            ranked("book-car", 0.5),
            ranked("opening-hours", 0.4),
            ranked("reset-password", 0.05));

    var move = wishes.wish(soFar.conversation()).orElseThrow();

    assertThat(move).isInstanceOfSatisfying(Note.class, note -> {
      var opened = (InquiryOpened) note.events().getFirst();
      assertThat(opened.wish().intent()).isEqualTo(new IntentId("opening-hours"));
      assertThat(opened.wish().alternatives()).isEqualTo(intents("book-car"));
    });
  }

  @Test
  void offersWhatCanBeDoneBesideTheArticlesThatWereFound() {
    var soFar = begun()
        .heard(
            "the car password",
            Distress.CALM,
            ranked("book-car", 0.5),
            ranked("reset-password", 0.3))
        .with(new InquiryOpened(
            new InquiryId(1), new Wish(Wishes.OTHER, "the car password", 0.5, List.of(), "test")));

    assertThat(next(soFar, "offer", "hours", "desk"))
        .isInstanceOfSatisfying(
            Say.class,
            say -> assertThat(say.question())
                .isEqualTo(new Question.WhichArticle(
                    List.of("hours"),
                    List.of(new IntentId("book-car")),
                    List.of(new IntentId("reset-password")))));
  }

  @Test
  void tellsWhoElseLooksAfterWhatIsMisdirected() {
    var soFar = begun().heard("what is for lunch?").opened("canteen");

    var move = triage.next(soFar.conversation(), soFar.top());

    assertThat(move)
        .isEqualTo(new Mention(
            List.of(new Words(
                "misdirected",
                Map.of("text", "@elsewhere/canteen", "spoken", "@elsewhere-spoken/canteen"))),
            List.of(new InquiryResolved(soFar.top().id(), "misdirected"))));
  }

  @Test
  void asksBackRatherThanSendsSomebodyAwayWhenItIsNotSure() {
    var soFar = begun()
        .heard("lunch in the car", Distress.CALM, ranked("canteen", 0.5), ranked("book-car", 0.45));

    var move = wishes.wish(soFar.conversation()).orElseThrow();

    assertThat(move)
        .isInstanceOfSatisfying(
            Say.class,
            say -> assertThat(say.question())
                .isEqualTo(
                    new Question.WhichIntent(intents("canteen", "book-car"), "lunch in the car")));
  }

  @Test
  void asksWhichOfTwoIsMeantInTheMiddleOfSomethingElse() {
    var soFar = begun()
        .opened("report-incident")
        .heard(
            "the car password",
            Distress.CALM,
            ranked("book-car", 0.62),
            ranked("reset-password", 0.6));

    var move = wishes.wish(soFar.conversation()).orElseThrow();

    assertThat(move)
        .isInstanceOfSatisfying(
            Say.class,
            say -> assertThat(say.question())
                .isEqualTo(new Question.WhichIntent(
                    intents("book-car", "reset-password"), "the car password")));
  }

  @Test
  void hearsTheWishInALongMessageThatEndsWithThanks() {
    var told = "I am new here and would like to book a car for tomorrow at nine, thank you";

    assertThat(wishes.isMoreThanPolite(
            begun().heard(told, Distress.CALM, ranked("book-car", 0.9)).conversation()))
        .isTrue();
    assertThat(wishes.isMoreThanPolite(
            begun().heard("thank you", Distress.CALM, ranked("book-car", 0.9)).conversation()))
        .isFalse();
    assertThat(wishes.isMoreThanPolite(
            begun().heard(told, Distress.CALM, ranked("book-car", 0.01)).conversation()))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"how do I book a car, thanks", "怎么订车 谢谢"})
  void hearsAQuestionThatEndsWithThanks(String asked) {
    assertThat(wishes.isMoreThanPolite(
            begun().heard(asked, Distress.CALM, ranked("book-car", 0.4)).conversation()))
        .isTrue();
  }

  @Test
  void handsOverWhenAPersonIsTheWish() {
    var soFar = begun().heard("a human", Distress.CALM, ranked("talk-to-person", 0.95));

    assertThat(wishes.wish(soFar.conversation())).containsInstanceOf(HandOff.class);
  }

  @Test
  void putsTheOpenInquiryAsideForANewSubject() {
    var soFar = begun()
        .triaged("book-car", "book-car", DESK.fingerprint())
        .heard("I forgot my password", Distress.CALM, ranked("reset-password", 0.9));

    var move = wishes.wish(soFar.conversation()).orElseThrow();

    assertThat(move)
        .isInstanceOfSatisfying(
            Mention.class,
            mention -> assertThat(mention.events().getFirst())
                .isEqualTo(new InquirySuspended(new InquiryId(1))));
  }

  @Test
  void finishesFirstWhenThreeAreOpen() {
    var three = begun().opened("book-car").opened("reset-password").opened("report-incident");
    var soFar = three.heard("opening hours?", Distress.CALM, ranked("opening-hours", 0.9));

    var move = wishes.wish(soFar.conversation()).orElseThrow();

    assertThat(move)
        .isInstanceOfSatisfying(
            Say.class, say -> assertThat(say.words().getFirst().key()).isEqualTo("finish-first"));
  }

  @Test
  void comesBackToTheInquiryBelowWhenTheOneOnTopIsClosed() {
    var closed = new InquiryResolved(new InquiryId(2), "done");
    var soFar = begun()
        .triaged("book-car", "book-car", DESK.fingerprint())
        .opened("reset-password")
        .with(closed);

    var move = triage.closed(soFar.conversation(), List.of(closed)).orElseThrow();

    assertThat(move)
        .isInstanceOfSatisfying(
            Mention.class,
            mention -> assertThat(mention.words().getFirst().key()).isEqualTo("resumed"));
  }

  @Test
  void routesToTheOfferingOrToKnowledge() {
    var offered = begun().opened("book-car");
    var asked = begun().opened("opening-hours");

    assertThat(routed(offered)).contains("book-car");
    assertThat(routed(asked)).isEmpty();
  }

  @Test
  void tellsOfAKnownOutageFirst() {
    var soFar = begun().opened("report-incident").with(new InquiryValidated(new InquiryId(1)));

    var move = triage(Optional.of("flood")).next(soFar.conversation(), soFar.top());

    assertThat(move)
        .isInstanceOfSatisfying(
            Say.class,
            say -> assertThat(say.question()).isEqualTo(new Question.IsItTheOutage("flood")));
  }

  @Test
  void answersOffersAndAbstainsByTheBand() {
    var soFar = begun().heard("when are you open?").opened("opening-hours");
    var inquiry = soFar.top();

    assertThat(triage.fromKnowledge(soFar.conversation(), inquiry, List.of()))
        .isInstanceOf(Search.class);
    assertThat(next(soFar, "answer", "hours"))
        .isInstanceOfSatisfying(
            Say.class,
            say -> assertThat(say.question()).isEqualTo(new Question.DidThatHelp("hours")));
    assertThat(next(soFar, "offer", "hours", "desk"))
        .isInstanceOfSatisfying(
            Say.class,
            say -> assertThat(say.question())
                .isEqualTo(new Question.WhichArticle(List.of("hours", "desk"))));
    assertThat(next(soFar, "abstain"))
        .isInstanceOfSatisfying(
            Note.class, note -> assertThat(note.events().getLast()).isInstanceOf(Unclear.class));
  }

  @Test
  void callsAPersonWhenTwoAnswersDidNotHelp() {
    var one = new InquiryId(1);
    var soFar = begun()
        .heard("when?")
        .opened("opening-hours")
        .with(new AnswerJudged(one, "hours", false), new AnswerJudged(one, "desk", false));

    assertThat(triage.fromKnowledge(soFar.conversation(), soFar.top(), List.of()))
        .isInstanceOfSatisfying(
            HandOff.class, handOff -> assertThat(handOff.reason()).isEqualTo("NO_ANSWER"));
  }

  @Test
  void letsWhoeverWaitsCancelTheWait() {
    var soFar =
        begun().with(new OwnerChanged(new Owner.Queue("it", "h1"))).heard("cancel", Signal.CANCEL);

    var move = triage.whileWaiting(soFar.conversation());

    assertThat(move)
        .isInstanceOfSatisfying(
            Say.class, say -> assertThat(say.events()).contains(new HandoffAbandoned("h1")));
  }

  private usher.bot.conversation.Move next(Conversations soFar, String band, String... articles) {
    var found = new AnswersFound(soFar.top().id(), band, List.of(articles), 0.5);
    return triage.fromKnowledge(soFar.conversation(), soFar.top(), List.of(found));
  }

  private Optional<String> routed(Conversations soFar) {
    var note = (Note) triage.next(soFar.conversation(), soFar.top());
    var triaged = (InquiryTriaged) note.events().getFirst();
    return Optional.ofNullable(triaged.offering()).map(offering -> offering.value());
  }

  private static Triage triage(Optional<String> outage) {
    var escalation = new Escalation(new TriageSettings(0, 0, 0.1, 0.85, 0.55, 0.6, 2, 3, 3));
    return new Triage(DESK.catalogue(), DESK.fingerprint(), (service, soFar) -> outage, escalation);
  }

  private static RankedIntent ranked(String intent, double confidence) {
    return new RankedIntent(new IntentId(intent), confidence);
  }

  private static List<IntentId> intents(String... ids) {
    return List.of(ids).stream().map(IntentId::new).toList();
  }

  @Test
  void tellsWhoeverWritesAnotherLanguageOnceThenCallsAPerson() {
    var told =
        wishes.foreign(List.of(new LanguageNotSpoken(new Language("de")))).orElseThrow();
    var unclear = ((Note) told).events();
    var once = begun().heard("ich brauche Hilfe").with(unclear);
    var twice = once.heard("mein Konto ist gesperrt").with(unclear);

    var first = triage.lostNow(once.conversation(), unclear).orElseThrow();
    var second = triage.lostNow(twice.conversation(), unclear).orElseThrow();

    assertThat(((Say) first).words())
        .extracting(Words::key)
        .containsExactly("foreign-de", "foreign-language");
    assertThat(second).isInstanceOf(HandOff.class);
  }

  @Test
  void saysThatAPinWasHiddenWhenNothingElseWasUnderstood() {
    var move = wishes.unclear(begun().heard("1001, [secret]").conversation());

    assertThat(((Say) move).words())
        .extracting(Words::key)
        .containsExactly("pin-hidden", "ask-what");
  }
}
