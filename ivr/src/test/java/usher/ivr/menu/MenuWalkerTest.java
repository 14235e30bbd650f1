package usher.ivr.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import usher.ivr.CallAnswer;
import usher.ivr.CallEvent;
import usher.ivr.CallEvent.PatienceEnded.Cause;
import usher.ivr.CallId;
import usher.ivr.CallPlace;
import usher.ivr.CallPlace.Spot;
import usher.ivr.Leg;
import usher.ivr.Prompt;
import usher.ivr.SpokenLanguage;

class MenuWalkerTest {
  private static final SpokenLanguage EN = new SpokenLanguage("en");
  private static final SpokenLanguage ZH = new SpokenLanguage("zh");
  private static final Leg LEG = new Leg(new CallId("CA1"), "CA1/a", "+1", "+2", EN, Instant.EPOCH);
  private final MenuWalker walker = MenuFixture.walker(MenuFixture.menu());

  @Test
  void offersTheLanguagesEachInItsOwnVoice() {
    var walk = begun();

    assertThat(walk.place().spot()).isEqualTo(Spot.LANGUAGE);
    assertThat(walk.answer().prompts())
        .contains(new Prompt.Say("For English, press 1.", EN), new Prompt.Say("中文服务请按 2。", ZH));
  }

  @Test
  void tellsTheDeskOfACallBeforeAnythingIsChosen() {
    var walk = forward(walker.next(walker.start(), new CallEvent.Started(LEG)));

    assertThat(walk.event()).isEqualTo(new CallEvent.Started(LEG));
  }

  @Test
  void tellsTheDeskTheChosenLanguage() {
    var walk = forward(walker.next(choosingLanguage(), pressed("2")));

    assertThat(walk.event()).isEqualTo(new CallEvent.LanguageChosen(LEG.in(ZH)));
    assertThat(walk.place().language()).isEqualTo(ZH);
  }

  @Test
  void goesOnInTheFirstLanguageWhenNobodyChooses() {
    var place = choosingLanguage().oneMoreSilence().oneMoreSilence();

    var walk = forward(walker.next(place, new CallEvent.Silent(LEG)));

    assertThat(walk.event()).isEqualTo(new CallEvent.LanguageChosen(LEG));
  }

  @Test
  void greetsAndStartsAtOnceWhenThereIsOneLanguage() {
    var single = MenuFixture.walker(MenuFixture.englishMenu());

    var walk = forward(single.next(single.start(), new CallEvent.Started(LEG)));

    assertThat(walk.event()).isEqualTo(new CallEvent.Started(LEG));
    assertThat(walk.before()).containsExactly(new Prompt.Say("Welcome to the desk."));
  }

  @Test
  void fillsInTheMainMenuWithOptionBeforeKey() {
    var settled = atMenu();

    var question = (Prompt.Ask) settled.answer().prompts().getLast();
    assertThat(question.words()).startsWith("How can I help?\nFor a new password, press 1.");
    assertThat(settled.place().spot()).isEqualTo(Spot.MENU);
  }

  @Test
  void turnsAMenuKeyIntoAnIntent() {
    var walk = forward(walker.next(atMenu().place(), pressed("2")));

    assertThat(walk.event()).isEqualTo(new CallEvent.ChoseIntent(LEG, "book-car"));
  }

  @Test
  void givesSpeechToTheDesk() {
    var spoke = new CallEvent.Spoke(LEG, "my password", 0.9);

    assertThat(forward(walker.next(atMenu().place(), spoke)).event()).isEqualTo(spoke);
  }

  @Test
  void givesSpeechWithoutConfidenceToTheDesk() {
    var spoke = new CallEvent.Spoke(LEG, "my password", null);

    assertThat(forward(walker.next(atMenu().place(), spoke)).event()).isEqualTo(spoke);
  }

  @Test
  void asksTwiceMoreThenGivesUpOnSilence() {
    var first = answer(walker.next(atMenu().place(), new CallEvent.Silent(LEG)));
    var second = answer(walker.next(first.place(), new CallEvent.Silent(LEG)));
    var third = forward(walker.next(second.place(), new CallEvent.Silent(LEG)));

    assertThat(first.answer().prompts().getFirst())
        .isEqualTo(new Prompt.Say("I did not hear anything."));
    assertThat(((Prompt.Say) second.answer().prompts().getFirst()).words())
        .contains("press 0 for a person");
    assertThat(second.answer().prompts().getLast()).isEqualTo(atMenu().place().question());
    assertThat(third.event()).isEqualTo(new CallEvent.PatienceEnded(LEG, Cause.NO_INPUT));
  }

  @Test
  void asksTwiceMoreThenGivesUpOnNoise() {
    var noise = new CallEvent.Spoke(LEG, "mumble", 0.2);
    var first = answer(walker.next(atMenu().place(), noise));
    var second = answer(walker.next(first.place(), pressed("7")));
    var third = forward(walker.next(second.place(), noise));

    assertThat(third.event()).isEqualTo(new CallEvent.PatienceEnded(LEG, Cause.NO_MATCH));
  }

  @Test
  void givesZeroToAPersonAnywhere() {
    var places = List.of(choosingLanguage(), atMenu().place(), asked(new Prompt.Secret("PIN?", 6)));

    assertThat(places)
        .allSatisfy(place -> assertThat(
                forward(walker.next(place, pressed("0"))).event())
            .isEqualTo(new CallEvent.PersonWanted(LEG)));
  }

  @Test
  void repeatsTheQuestionOnPound() {
    var place = asked(Prompt.Ask.open("Which site?"));

    var walk = answer(walker.next(place, pressed("#")));

    assertThat(walk.answer().prompts()).containsExactly(Prompt.Ask.open("Which site?"));
    assertThat(walk.place()).isEqualTo(place);
  }

  @Test
  void goesBackFromTheMenuToTheLanguages() {
    var again = answer(walker.next(atMenu().place(), pressed("*")));
    var chosen = forward(walker.next(again.place(), pressed("2")));

    assertThat(again.place().spot()).isEqualTo(Spot.LANGUAGE_AGAIN);
    assertThat(chosen.event()).isEqualTo(new CallEvent.LanguageChosen(LEG.in(ZH)));
    assertThat(chosen.place().language()).isEqualTo(ZH);
  }

  @Test
  void tellsTheDeskAboutBackInAConversation() {
    var walk = forward(walker.next(asked(Prompt.Ask.open("Which site?")), pressed("*")));

    assertThat(walk.event()).isEqualTo(new CallEvent.WentBack(LEG));
  }

  @Test
  void marksKeysAsSecretWhenASecretWasAskedFor() {
    var walk = forward(walker.next(asked(new Prompt.Secret("PIN?", 6)), pressed("481516")));

    assertThat(walk.event()).isEqualTo(new CallEvent.SecretEntered(LEG, "481516"));
  }

  @Test
  void neverForwardsSpeechWhenASecretWasAskedFor() {
    var walk = walker.next(
        asked(new Prompt.Secret("PIN?", 6)), new CallEvent.Spoke(LEG, "four eight", 0.99));

    assertThat(walk).isInstanceOf(Walk.Answer.class);
  }

  @Test
  void turnsAKeyOfAQuestionIntoItsChoice() {
    var choices = List.of(new Prompt.Choice("1", "yes", "yes"), new Prompt.Choice("2", "no", "no"));
    var place = asked(new Prompt.Ask("Is that right?", List.of(), choices, 1));

    assertThat(forward(walker.next(place, pressed("1"))).event())
        .isEqualTo(new CallEvent.Chose(LEG, "yes"));
  }

  @Test
  void givesLongNumbersToTheDesk() {
    var place = asked(new Prompt.Ask("Your staff number?", List.of(), List.of(), 8));

    assertThat(forward(walker.next(place, pressed("4711"))).event()).isEqualTo(pressed("4711"));
  }

  @Test
  void takesSilenceForAReturnWhereNothingWasAsked() {
    var walk =
        forward(walker.next(new CallPlace(Spot.DESK, EN, 0, 0, null), new CallEvent.Silent(LEG)));

    assertThat(walk.event()).isEqualTo(new CallEvent.Continued(LEG));
  }

  private CallPlace choosingLanguage() {
    return begun().place();
  }

  private Walk.Answer begun() {
    var started = forward(walker.next(walker.start(), new CallEvent.Started(LEG)));
    return walker.settle(
        started.place(), CallAnswer.of(EN, new Prompt.MainMenu()).after(started.before()));
  }

  private Walk.Answer atMenu() {
    return walker.settle(walker.start(), CallAnswer.of(EN, new Prompt.MainMenu()));
  }

  private CallPlace asked(Prompt.Question question) {
    return walker.settle(walker.start(), CallAnswer.of(EN, question)).place();
  }

  private static CallEvent pressed(String digits) {
    return new CallEvent.Pressed(LEG, digits);
  }

  private static Walk.Answer answer(Walk walk) {
    assertThat(walk).isInstanceOf(Walk.Answer.class);
    return (Walk.Answer) walk;
  }

  private static Walk.Forward forward(Walk walk) {
    assertThat(walk).isInstanceOf(Walk.Forward.class);
    return (Walk.Forward) walk;
  }
}
