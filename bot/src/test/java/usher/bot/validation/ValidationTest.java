package usher.bot.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.conversation.Conversations.begun;

import java.util.List;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.Check;
import usher.bot.conversation.Conversations;
import usher.bot.conversation.InquiryEvent.InquiryRefused;
import usher.bot.conversation.InquiryEvent.InquiryValidated;
import usher.bot.conversation.Move;
import usher.bot.conversation.Move.HandOff;
import usher.bot.conversation.Move.MakeCheck;
import usher.bot.conversation.Move.Mention;
import usher.bot.conversation.Move.Note;
import usher.bot.conversation.Move.Say;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Question;
import usher.bot.conversation.WhoEvent.CheckDone;
import usher.bot.conversation.WhoEvent.IdentityProved;
import usher.bot.conversation.WhoEvent.ProofFailed;
import usher.bot.desk.TestDesks;

class ValidationTest {
  private static final PersonId LENA = new PersonId("1001");
  private final Validation validation =
      new Validation(TestDesks.small().catalogue(), new ValidationSettings(3, 5, 30, "pepper"));

  @Test
  void asksNobodyWhoTheyAreForWhatIsForEveryone() {
    var soFar = begun().opened("report-incident");

    assertThat(next(soFar))
        .isInstanceOfSatisfying(
            Note.class,
            note -> assertThat(note.events())
                .contains(new InquiryValidated(soFar.top().id())));
  }

  @Test
  void asksAStrangerForTheNumberFirst() {
    assertThat(next(begun().opened("book-car")))
        .isInstanceOfSatisfying(
            Say.class, say -> assertThat(say.question()).isEqualTo(new Question.StaffNumber()));
  }

  @Test
  void neverTakesAHintForAProof() {
    var hinted = new IdentityProved(LENA, Assurance.HINT, List.of("students"), "main", "number");

    assertThat(next(begun().with(hinted).opened("book-car")))
        .isInstanceOfSatisfying(
            Say.class, say -> assertThat(say.question()).isEqualTo(new Question.Pin(LENA)));
  }

  @Test
  void refusesWhoeverIsNotEntitledAndSaysTheRule() {
    var soFar = begun().with(proved("guests")).opened("book-car");

    assertThat(next(soFar)).isInstanceOfSatisfying(Mention.class, mention -> {
      assertThat(mention.words().getFirst().key()).isEqualTo("not-entitled");
      assertThat(mention.events()).contains(new InquiryRefused(soFar.top().id(), "not-entitled"));
    });
  }

  @Test
  void checksTheLicenceBeforeACarIsBooked() {
    assertThat(next(begun().with(proved("students")).opened("book-car")))
        .isInstanceOfSatisfying(
            MakeCheck.class, check -> assertThat(check.name()).isEqualTo("licence"));
  }

  @Test
  void servesWhenAllChecksArePassed() {
    var soFar = begun().with(proved("students"), licence(Check.Result.PASSED)).opened("book-car");

    assertThat(next(soFar))
        .isInstanceOfSatisfying(
            Note.class,
            note -> assertThat(note.events())
                .contains(new InquiryValidated(soFar.top().id())));
  }

  @Test
  void refusesWithTheRuleWhenALicenceIsMissing() {
    assertThat(
            next(begun().with(proved("students"), licence(Check.Result.FAILED)).opened("book-car")))
        .isInstanceOf(Mention.class);
  }

  @Test
  void takesUnknownForNothingAndCallsAPerson() {
    assertThat(next(
            begun().with(proved("students"), licence(Check.Result.UNKNOWN)).opened("book-car")))
        .isInstanceOfSatisfying(
            HandOff.class, handOff -> assertThat(handOff.reason()).isEqualTo("VALIDATION"));
  }

  @Test
  void tellsHowManyTriesAreLeftAndCallsAPersonAfterTheLast() {
    var wrong = new ProofFailed(LENA, "wrong");
    var once = begun().opened("book-car").with(wrong);
    var thrice = once.with(wrong, wrong);

    assertThat(failed(once, wrong))
        .isInstanceOfSatisfying(
            Say.class, say -> assertThat(say.words().getFirst().args()).containsEntry("left", "2"));
    assertThat(failed(thrice, wrong)).isInstanceOf(HandOff.class);
  }

  @Test
  void callsAPersonForALockedAccount() {
    var locked = new ProofFailed(LENA, "locked");

    assertThat(failed(begun().opened("book-car").with(locked), locked)).isInstanceOf(HandOff.class);
  }

  private Move next(Conversations soFar) {
    return validation.next(soFar.conversation(), soFar.top());
  }

  private Move failed(Conversations soFar, ProofFailed failed) {
    return validation.failedNow(soFar.conversation(), List.of(failed)).orElseThrow();
  }

  private static IdentityProved proved(String... groups) {
    return new IdentityProved(LENA, Assurance.PIN, List.of(groups), "main", "pin");
  }

  private static CheckDone licence(Check.Result result) {
    return new CheckDone(
        new Check("licence", result, "directory", "needs-licence", Conversations.NOW));
  }
}
