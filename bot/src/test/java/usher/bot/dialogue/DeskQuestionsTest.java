package usher.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.conversation.Conversations.begun;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import usher.bot.conversation.DialogueEvent.Unclear;
import usher.bot.conversation.HelpEvent.AnswerJudged;
import usher.bot.conversation.InquiryEvent.InquiryAbandoned;
import usher.bot.conversation.InquiryEvent.InquiryOpened;
import usher.bot.conversation.InquiryEvent.InquiryReclassified;
import usher.bot.conversation.Move.Mention;
import usher.bot.conversation.Move.Note;
import usher.bot.conversation.Move.Say;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Question;
import usher.bot.conversation.Signal;
import usher.bot.conversation.Words;
import usher.bot.conversation.Words;
import usher.bot.inquiry.InquiryId;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.Progress;

class DeskQuestionsTest {
  private static final Question.WhichIntent A_OR_B = new Question.WhichIntent(
      List.of(new IntentId("vpn"), new IntentId("wifi")), "the network is down");
  private final DeskQuestions questions = new DeskQuestions(
      (text, reference) -> reference.endsWith("/" + text.toLowerCase(java.util.Locale.ROOT)),
      (_, _) -> Optional.empty());

  @ParameterizedTest
  @ValueSource(strings = {"wifi", "WiFi", "the second one", "2", "b", "第二个", "second"})
  void takesAChoiceByItsLabelOrItsPlace(String said) {
    var move = questions.whichIntent(begun().heard(said).conversation(), A_OR_B).orElseThrow();

    assertThat(move).isInstanceOfSatisfying(Note.class, note -> {
      var opened = (InquiryOpened) note.events().getFirst();
      assertThat(opened.wish().intent()).isEqualTo(new IntentId("wifi"));
      assertThat(opened.wish().confidence()).isEqualTo(1);
      assertThat(opened.wish().words()).isEqualTo("the network is down");
    });
  }

  @Test
  void countsNoneOfTheseAsUnclear() {
    var move = questions
        .whichIntent(begun().heard("neither", Signal.NONE_OF_THESE).conversation(), A_OR_B)
        .orElseThrow();

    assertThat(move)
        .isInstanceOfSatisfying(
            Note.class, note -> assertThat(note.events().getFirst()).isInstanceOf(Unclear.class));
  }

  @Test
  void asksWhichOneAfterAYesToSeveral() {
    var yes = begun().heard("yes", Signal.YES).conversation();

    assertThat(questions.whichIntent(yes, A_OR_B).orElseThrow())
        .isInstanceOfSatisfying(Say.class, say -> {
          assertThat(say.words()).containsExactly(Words.of("which-one"));
          assertThat(say.question()).isEqualTo(A_OR_B);
        });
    var one = new Question.WhichIntent(List.of(new IntentId("wifi")), "the network is down");
    assertThat(questions.whichIntent(yes, one).orElseThrow()).isInstanceOf(Note.class);
  }

  @Test
  void readsSomethingElseAsNoAnswer() {
    assertThat(questions.whichIntent(begun().heard("my car broke down").conversation(), A_OR_B))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wifi", "the first one"})
  void turnsTheInquiryIntoTheWishThatWasChosenBesideArticles(String said) {
    var soFar = begun().heard("the network is down").opened("other").heard(said);
    var asked = new Question.WhichArticle(
        List.of("vpn-setup"), List.of(new IntentId("wifi")), List.of(new IntentId("vpn")));

    var move = questions.whichArticle(soFar.conversation(), asked).orElseThrow();

    assertThat(move).isInstanceOfSatisfying(Note.class, note -> {
      var meant = (InquiryReclassified) note.events().getFirst();
      var inquiry = soFar.with(meant).top();
      assertThat(inquiry.id()).isEqualTo(new InquiryId(1));
      assertThat(inquiry.wish().intent()).isEqualTo(new IntentId("wifi"));
      assertThat(inquiry.wish().model()).isEqualTo("choice");
      assertThat(inquiry.progress()).isEqualTo(Progress.OPENED);
    });
  }

  @Test
  void showsTheArticleThatWasChosenBesideWishes() {
    var soFar = begun().heard("the network is down").opened("other").heard("2");
    var asked =
        new Question.WhichArticle(List.of("vpn-setup"), List.of(new IntentId("wifi")), List.of());

    var move = questions.whichArticle(soFar.conversation(), asked).orElseThrow();

    assertThat(move)
        .isInstanceOfSatisfying(
            Say.class,
            say -> assertThat(say.question()).isEqualTo(new Question.DidThatHelp("vpn-setup")));
  }

  @Test
  void givesUpTheInquiryWhenNoneOfTheWishesIsMeantAndNoArticleWasFound() {
    var soFar =
        begun().heard("the network is down").opened("other").heard("neither", Signal.NONE_OF_THESE);
    var asked = new Question.WhichArticle(List.of(), List.of(new IntentId("wifi")), List.of());

    var move = questions.whichArticle(soFar.conversation(), asked).orElseThrow();

    assertThat(move)
        .isInstanceOfSatisfying(
            Note.class,
            note -> assertThat(note.events())
                .hasExactlyElementsOfTypes(InquiryAbandoned.class, Unclear.class));
  }

  @Test
  void closesTheInquiryWhenTheAnswerHelped() {
    var soFar = begun().heard("how?").opened("vpn").heard("yes", Signal.YES);

    assertThat(questions.didThatHelp(soFar.conversation(), new Question.DidThatHelp("vpn-setup")))
        .containsInstanceOf(Mention.class);
  }

  @Test
  void remembersThatAnAnswerDidNotHelp() {
    var soFar = begun().heard("how?").opened("vpn").heard("no", Signal.NO);

    var move = questions
        .didThatHelp(soFar.conversation(), new Question.DidThatHelp("vpn-setup"))
        .orElseThrow();

    assertThat(move).isEqualTo(Note.of(new AnswerJudged(new InquiryId(1), "vpn-setup", false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1001", "10 01", "my number is 1001", "工号是1001", "number 1001"})
  void takesANumberAsANameOnlyAndAsksForThePin(String said) {
    var move = questions.staffNumber(begun().heard(said).conversation()).orElseThrow();

    assertThat(move)
        .isInstanceOfSatisfying(
            Say.class,
            say -> assertThat(say.question()).isEqualTo(new Question.Pin(new PersonId("1001"))));
  }

  @Test
  void readsWordsAsNoNumber() {
    assertThat(questions.staffNumber(begun().heard("I do not know").conversation()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1005, [secret]",
        "my number is 1005 and pin [secret]",
        "学号1005 密码[secret]",
        "pin [secret], number 1005"
      })
  void takesTheNumberBesideAPinAndAsksForThePinWhereItIsHidden(String said) {
    var move = questions.staffNumber(begun().heard(said).conversation()).orElseThrow();

    assertThat(move).isInstanceOfSatisfying(Say.class, say -> {
      assertThat(say.question()).isEqualTo(new Question.Pin(new PersonId("1005")));
      assertThat(say.words()).extracting(Words::key).containsExactly("pin-hidden", "ask-pin");
    });
  }
}
