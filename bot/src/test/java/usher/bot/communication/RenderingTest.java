package usher.bot.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.conversation.Conversations.begun;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.ChannelKind;
import usher.bot.conversation.Conversations;
import usher.bot.conversation.Language;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Question;
import usher.bot.conversation.Reply;
import usher.bot.conversation.Words;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.DeskNames;
import usher.bot.desk.TestDesks;
import usher.bot.inquiry.IntentId;

class RenderingTest {
  private static final DeskFolder DESK = TestDesks.small();
  private static final Names NAMES = new DeskNames(DESK);
  private static final Wording WORDING = new Wording(DESK.texts(), NAMES);
  private final Rendering rendering = new Rendering(WORDING, NAMES, DESK.flows());

  @Test
  void putsNamesAndDatesInTheUsersLanguage() {
    var words = new Words("confirm-car", Map.of("site", "@site/main", "date", "@date/2026-11-24"));

    assertThat(WORDING.say(words, Language.ENGLISH).markdown())
        .isEqualTo("One car at Main campus for Tuesday, 24 November 2026, shall I book it?");
    assertThat(WORDING.say(words, Language.CHINESE).markdown())
        .isEqualTo("在主校区预订2026年11月24日星期二的一辆车，可以吗？");
  }

  @Test
  void speaksNumbersDigitByDigitAndWithoutMarkup() {
    var words = new Words(
        "car-booked",
        Map.of("site", "@site/main", "date", "@date/2026-11-24", "booking", "@record/17-0042-6"));

    var text = WORDING.say(words, Language.ENGLISH);

    assertThat(text.markdown()).contains("**17-0042-6**");
    assertThat(text.spoken())
        .isEqualTo(
            "Booked at Main campus for Tuesday, 24 November. The number is 1 7, 0 0 4 2, 6.");
  }

  @Test
  void keepsUsersWordsFromBecomingMarkup() {
    var words = new Words(
        "confirm-incident", Map.of("what", "[free](http://evil) *now*", "how-bad", "very"));

    assertThat(WORDING.say(words, Language.ENGLISH).markdown())
        .contains("\\[free\\](http://evil) \\*now\\*");
  }

  @Test
  void saysAKeyThatHasNoText() {
    assertThat(WORDING.say(Words.of("no-such-text"), Language.ENGLISH).markdown())
        .isEqualTo("no-such-text");
  }

  @Test
  void offersYesAndNoToConfirm() {
    var reply = reply(begun(), new Question.ToConfirm("4"));

    assertThat(reply.choices()).extracting(Reply.Choice::label).containsExactly("Yes", "No");
    assertThat(reply.expects()).isEqualTo(Reply.Expects.CHOICE);
  }

  @Test
  void offersIntentsAndNoneOfThem() {
    var question = new Question.WhichIntent(
        List.of(new IntentId("book-car"), new IntentId("opening-hours")), "it does not work");

    var reply = reply(begun(ChannelKind.WEB, Language.CHINESE), question);

    assertThat(reply.choices())
        .extracting(Reply.Choice::label)
        .containsExactly("预订汽车", "开放时间", "都不是");
  }

  @Test
  void offersTheOptionsOfASlot() {
    var soFar = begun().heard("a car").triaged("book-car", "book-car", DESK.fingerprint());

    assertThat(reply(soFar, new Question.ForSlot("site", false)).choices())
        .extracting(Reply.Choice::label)
        .containsExactly("Main campus", "North campus");
    assertThat(reply(soFar, new Question.ForSlot("date", false)).expects())
        .isEqualTo(Reply.Expects.DATE);
  }

  @Test
  void expectsSecretsAsSecrets() {
    assertThat(reply(begun(), new Question.Pin(new PersonId("1001"))).expects())
        .isEqualTo(Reply.Expects.SECRET);
    assertThat(reply(begun(), new Question.StaffNumber()).expects())
        .isEqualTo(Reply.Expects.DIGITS);
  }

  @Test
  void expectsNothingAfterGoodbye() {
    var said = new Rendering.Said(
        List.of(Words.of("refused")), null, List.of(), new Reply.Closing.Goodbye());

    assertThat(rendering.reply(begun().conversation(), said).expects())
        .isEqualTo(Reply.Expects.NOTHING);
  }

  private Reply reply(Conversations soFar, Question question) {
    var said = new Rendering.Said(
        List.of(Words.of("refused")), question, List.of(), new Reply.Closing.None());
    return rendering.reply(soFar.conversation(), said);
  }
}
