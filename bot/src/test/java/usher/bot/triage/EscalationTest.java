package usher.bot.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.conversation.Conversations.begun;

import java.util.List;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.CareEvent.PersonDeclined;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.DialogueEvent.Unclear;
import usher.bot.conversation.Distress;
import usher.bot.conversation.Move.HandOff;
import usher.bot.conversation.Question;
import usher.bot.conversation.Signal;
import usher.bot.inquiry.IntentId;

class EscalationTest {
  private static final Distress FURIOUS = new Distress(0.95, List.of("word:useless", "capitals"));
  private static final Distress UPSET = new Distress(0.7, List.of("model"));
  private final Escalation escalation =
      new Escalation(new TriageSettings(0, 0, 0.1, 0.85, 0.55, 0.6, 2, 3, 3));

  @Test
  void handsOverWhenAPersonIsAskedFor() {
    var soFar = begun().heard("let me talk to somebody", Signal.ASKS_PERSON).conversation();

    assertThat(escalation.called(soFar)).map(HandOff::reason).contains("ASKED");
    assertThat(escalation.called(soFar).orElseThrow().evidence())
        .contains("let me talk to somebody");
  }

  @Test
  void handsOverAfterOneVeryDistressedTurnAndSaysWhy() {
    var soFar = begun().heard("USELESS!!!", FURIOUS).conversation();

    var handOff = escalation.called(soFar).orElseThrow();

    assertThat(handOff.reason()).isEqualTo("DISTRESS");
    assertThat(handOff.evidence().getFirst()).contains("level=0.95").contains("word:useless");
    assertThat(handOff.evidence().getLast()).isEqualTo("USELESS!!!");
  }

  @Test
  void handsOverWhenTwoOfThreeTurnsAreUpset() {
    var once = begun().heard("this is annoying", UPSET);
    var twice = once.heard("fine", Distress.CALM).heard("really annoying", UPSET);

    assertThat(escalation.called(once.conversation())).isEmpty();
    assertThat(escalation.called(twice.conversation())).map(HandOff::reason).contains("DISTRESS");
  }

  @Test
  void staysWithCalmUsers() {
    Conversation soFar = begun()
        .heard("hello", Distress.CALM)
        .heard("how do I print?", Distress.CALM)
        .conversation();

    assertThat(escalation.called(soFar)).isEmpty();
    assertThat(escalation.crisis(soFar)).isFalse();
  }

  @Test
  void doesNotInsistOnceAPersonWasDeclined() {
    var soFar = begun()
        .heard("no person, please", Distress.CALM)
        .with(new PersonDeclined())
        .heard("USELESS!!!", FURIOUS);

    assertThat(escalation.called(soFar.conversation())).isEmpty();
  }

  @Test
  void warnsOnTheFirstAbuseAndHandsOverOnTheSecond() {
    var once = begun().heard("you idiot", Signal.ABUSE);
    var twice = once.heard("idiot!", Signal.ABUSE);

    assertThat(escalation.called(once.conversation())).isEmpty();
    assertThat(escalation.called(twice.conversation())).map(HandOff::reason).contains("ABUSE");
  }

  @Test
  void givesUpAfterTwoUnclearTurnsInARow() {
    var once = begun().heard("bla").with(new Unclear("rephrase", "test"));
    var twice = once.heard("blub").with(new Unclear("rephrase", "test"));

    assertThat(escalation.lost(once.conversation())).isEmpty();
    assertThat(escalation.lost(twice.conversation())).map(HandOff::reason).contains("UNCLEAR");
  }

  @Test
  void noticesACrisisWhateverElseIsSaid() {
    assertThat(escalation.crisis(
            begun().heard("I want to die", Signal.CRISIS, Signal.NO).conversation()))
        .isTrue();
  }

  @Test
  void countsWhatWasAskedBackInVainAsUnclearToo() {
    var asked = begun()
        .heard("gribble snood")
        .asked(new Question.WhichIntent(
            List.of(new IntentId("vpn"), new IntentId("wifi")), "gribble snood"));
    var unclear = new Unclear("rephrase", "test");

    var inVain = asked.heard("flob wibble").with(unclear).conversation();
    var declined = asked.heard("neither", Signal.NONE_OF_THESE).with(unclear).conversation();

    assertThat(escalation.lost(inVain)).isPresent();
    assertThat(escalation.lost(declined)).isEmpty();
  }
}
