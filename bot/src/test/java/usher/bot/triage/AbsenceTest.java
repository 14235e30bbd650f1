package usher.bot.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.conversation.Conversations.begun;
import static usher.bot.conversation.Conversations.detail;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import usher.bot.conversation.Detail;
import usher.bot.conversation.Move;
import usher.bot.conversation.Move.HandOff;
import usher.bot.conversation.Question;
import usher.bot.conversation.Question.Absent;
import usher.bot.conversation.Signal;

class AbsenceTest {
  private static final Absent ABOUT =
      new Absent("it", "ASKED", List.of("asked-for-a-person", "a person, please"), null);
  private static final HandOff HAND_OFF =
      new HandOff("ASKED", List.of("asked-for-a-person", "a person, please"), "it");
  private static final Question WHICH = new Question.WhenNobody(ABOUT, true);
  private static final Question NUMBER = new Question.CallbackNumber(ABOUT);
  private final Absence absence = new Absence();

  @Test
  void takesAPhoneNumberForAnAnswerToWhatIsWanted() {
    var phone = List.of(detail(Detail.Kind.PHONE, "+493055502001"));
    var soFar = begun().heard("030 5550 2001", phone).conversation();

    assertThat(absence.answer(soFar, WHICH))
        .contains(new Move.Promise(HAND_OFF, "callback", "+493055502001", "030 5550 2001"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4711", "(020) 7946-0991", "+44 20 7946 0991", "02.41/80.11"})
  void takesDigitsForTheNumberThatWasAskedFor(String digits) {
    var soFar = begun().heard(digits).conversation();

    assertThat(absence.answer(soFar, NUMBER))
        .contains(new Move.Promise(HAND_OFF, "callback", digits, digits));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "tomorrow at 9", "I have none", "1+2=3", "12345678901234567890"})
  void takesNothingElseForANumber(String words) {
    var soFar = begun().heard(words).conversation();

    assertThat(absence.answer(soFar, NUMBER)).isEmpty();
  }

  @Test
  void takesARecordNumberForNoPhone() {
    var record = List.of(detail(Detail.Kind.RECORD_NUMBER, "17-0042-6"));
    var soFar = begun().heard("17-0042-6", record).conversation();

    assertThat(absence.answer(soFar, NUMBER)).isEmpty();
  }

  @Test
  void letsNobodyWaitWhileTheDeskIsClosed() {
    var soFar = begun().heard("I will wait", Signal.WAIT).conversation();

    assertThat(absence.answer(soFar, WHICH)).contains(new Move.StayInLine(HAND_OFF));
    assertThat(absence.answer(soFar, new Question.WhenNobody(ABOUT, false))).isEmpty();
  }

  @Test
  void keepsWhatStandsOpenWhenTheUserLeaves() {
    var asked = begun().asked(NUMBER).conversation();
    var other = begun().asked(new Question.Open()).conversation();

    assertThat(absence.left(asked)).contains(new Move.KeepUnanswered(HAND_OFF));
    assertThat(absence.left(other)).isEmpty();
  }

  @Test
  void promisesNothingToWhoeverCancels() {
    var soFar = begun().heard("never mind, leave it", Signal.CANCEL).conversation();

    assertThat(absence.answer(soFar, new Question.Message(ABOUT))).isEmpty();
  }
}
