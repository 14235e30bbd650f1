package usher.ivr.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import usher.ivr.CallAnswer;
import usher.ivr.CallEvent;
import usher.ivr.CallEvent.PatienceEnded.Cause;
import usher.ivr.CallPlace;
import usher.ivr.CallPlace.Spot;
import usher.ivr.Leg;
import usher.ivr.Prompt;
import usher.ivr.SpokenLanguage;

/**
 * Walks a caller through language choice and main menu, and keeps silence, noise and the universal keys (0 a person,
 * {@code *} back, {@code #} once more) away from the desk. Pure: place and event in, place and answer out.
 */
public final class MenuWalker {
  private final Menu menu;
  private final Phrases phrases;
  private final Patience patience;

  public MenuWalker(Menu menu, Phrases phrases, Patience patience) {
    this.menu = menu;
    this.phrases = phrases;
    this.patience = patience;
  }

  /** The place of a call nobody has heard of yet. */
  public CallPlace start() {
    return CallPlace.start(menu.first());
  }

  public Walk next(CallPlace place, CallEvent event) {
    return switch (event) {
      case CallEvent.Started started -> begin(place, started);
      case CallEvent.Silent silent -> silence(place, silent.leg());
      case CallEvent.Pressed pressed -> keys(place, pressed);
      case CallEvent.Spoke spoke -> speech(place, spoke);
      case CallEvent.LanguageChosen _,
          CallEvent.SecretEntered _,
          CallEvent.Chose _,
          CallEvent.ChoseIntent _,
          CallEvent.WentBack _,
          CallEvent.PersonWanted _,
          CallEvent.PatienceEnded _,
          CallEvent.Continued _,
          CallEvent.Queued _,
          CallEvent.Bridged _,
          CallEvent.Left _,
          CallEvent.Recorded _,
          CallEvent.Transferred _,
          CallEvent.AgentAnswered _,
          CallEvent.AgentDone _,
          CallEvent.Status _,
          CallEvent.Ended _ -> forward(place, event);
    };
  }

  /** The desk's answer as it is spoken, the main menu filled in, and the place it leads to. Who has still to choose a language chooses first. */
  public Walk.Answer settle(CallPlace place, CallAnswer answer) {
    var prompts = new ArrayList<Prompt>(answer.prompts());
    var last = prompts.isEmpty() ? null : prompts.removeLast();
    if (last instanceof Prompt.MainMenu && choosingLanguage(place)) {
      prompts.add(languageQuestion());
      return new Walk.Answer(new CallAnswer(place.language(), prompts), place);
    }
    var spot = last instanceof Prompt.MainMenu ? Spot.MENU : Spot.DESK;
    var spoken = last instanceof Prompt.MainMenu ? menuQuestion(answer.language()) : last;
    if (spoken != null) {
      prompts.add(spoken);
    }
    var question = spoken instanceof Prompt.Question asked ? asked : null;
    return new Walk.Answer(
        new CallAnswer(answer.language(), prompts, answer.slow()),
        place.at(spot, answer.language(), question));
  }

  private Walk begin(CallPlace place, CallEvent.Started started) {
    var first = menu.first();
    var event = new CallEvent.Started(started.leg().in(first));
    return menu.offersLanguages()
        ? new Walk.Forward(event, place.at(Spot.LANGUAGE, first, languageQuestion()), greetings())
        : new Walk.Forward(
            event, place.at(Spot.DESK, first, null), List.of(new Prompt.Say(menu.greeting(first))));
  }

  /** Where nothing was asked, silence is a redirect coming back. */
  private Walk silence(CallPlace place, Leg leg) {
    if (place.question() == null) {
      return forward(place, new CallEvent.Continued(leg));
    }
    if (!patience.endsAfter(place.silences())) {
      var phrase = place.silences() == 0 ? Phrase.NO_INPUT_1 : Phrase.NO_INPUT_2;
      return askAgain(place.oneMoreSilence(), phrase, leg);
    }
    return choosingLanguage(place)
        ? inLanguage(place, leg, menu.first())
        : forward(place, new CallEvent.PatienceEnded(leg, Cause.NO_INPUT));
  }

  private Walk keys(CallPlace place, CallEvent.Pressed pressed) {
    return switch (pressed.digits()) {
      case "0" -> forward(place, new CallEvent.PersonWanted(pressed.leg()));
      case "#" -> askAgain(place, null, pressed.leg());
      case "*" -> back(place, pressed.leg());
      default -> answered(place, pressed);
    };
  }

  private Walk answered(CallPlace place, CallEvent.Pressed pressed) {
    return switch (place.question()) {
      case null -> forward(place, pressed);
      case Prompt.Secret _ ->
        forward(place, new CallEvent.SecretEntered(pressed.leg(), pressed.digits()));
      case Prompt.Ask ask -> chosen(place, ask, pressed);
    };
  }

  private Walk chosen(CallPlace place, Prompt.Ask ask, CallEvent.Pressed pressed) {
    var choice = ask.choices().stream()
        .filter(offered -> offered.key().equals(pressed.digits()))
        .findFirst();
    if (choice.isEmpty()) {
      return ask.digits() == 1 ? noMatch(place, pressed.leg()) : forward(place, pressed);
    }
    var value = choice.get().value();
    return switch (place.spot()) {
      case LANGUAGE, LANGUAGE_AGAIN -> inLanguage(place, pressed.leg(), new SpokenLanguage(value));
      case MENU -> forward(place, new CallEvent.ChoseIntent(pressed.leg(), value));
      case NEW, DESK -> forward(place, new CallEvent.Chose(pressed.leg(), value));
    };
  }

  private Walk speech(CallPlace place, CallEvent.Spoke spoke) {
    var confidence = spoke.confidence();
    var unheard =
        spoke.text().isBlank() || (confidence != null && confidence < patience.lowConfidence());
    var keysOnly = place.question() instanceof Prompt.Secret || choosingLanguage(place);
    return unheard || keysOnly ? noMatch(place, spoke.leg()) : forward(place, spoke);
  }

  private Walk noMatch(CallPlace place, Leg leg) {
    if (patience.endsAfter(place.misses())) {
      return forward(place, new CallEvent.PatienceEnded(leg, Cause.NO_MATCH));
    }
    var phrase = place.misses() == 0 ? Phrase.NO_MATCH_1 : Phrase.NO_MATCH_2;
    return askAgain(place.oneMoreMiss(), phrase, leg);
  }

  private Walk back(CallPlace place, Leg leg) {
    return switch (place.spot()) {
      case DESK -> forward(place, new CallEvent.WentBack(leg));
      case MENU -> menu.offersLanguages() ? languageAgain(place) : askAgain(place, null, leg);
      case NEW, LANGUAGE, LANGUAGE_AGAIN -> askAgain(place, null, leg);
    };
  }

  private Walk languageAgain(CallPlace place) {
    var question = languageQuestion();
    return answer(place.at(Spot.LANGUAGE_AGAIN, menu.first(), question), languageLines(), question);
  }

  private Walk inLanguage(CallPlace place, Leg leg, SpokenLanguage chosen) {
    return forward(place.at(Spot.DESK, chosen, null), new CallEvent.LanguageChosen(leg.in(chosen)));
  }

  private Walk askAgain(CallPlace place, @Nullable Phrase phrase, Leg leg) {
    var question = place.question();
    if (question == null) {
      return forward(place, new CallEvent.Continued(leg));
    }
    var before = new ArrayList<Prompt>();
    if (phrase != null) {
      before.add(new Prompt.Say(phrases.say(place.language(), phrase)));
    }
    if (choosingLanguage(place)) {
      before.addAll(languageLines());
    }
    return answer(place, before, question);
  }

  private Walk answer(CallPlace place, List<? extends Prompt> before, Prompt.Question question) {
    return new Walk.Answer(CallAnswer.of(place.language(), question).after(before), place);
  }

  private Walk forward(CallPlace place, CallEvent event) {
    return new Walk.Forward(event, place, List.of());
  }

  private static boolean choosingLanguage(CallPlace place) {
    return place.spot() == Spot.LANGUAGE || place.spot() == Spot.LANGUAGE_AGAIN;
  }

  private List<Prompt> greetings() {
    var lines = new ArrayList<Prompt>();
    menu.languages()
        .values()
        .forEach(language -> lines.add(new Prompt.Say(menu.greeting(language), language)));
    lines.addAll(languageLines());
    return lines;
  }

  private List<Prompt> languageLines() {
    return menu.languages().entrySet().stream().map(this::languageLine).toList();
  }

  private Prompt languageLine(Map.Entry<String, SpokenLanguage> offered) {
    return new Prompt.Say(
        phrases.language(offered.getValue(), offered.getKey()), offered.getValue());
  }

  private Prompt.Ask languageQuestion() {
    var choices = menu.languages().entrySet().stream()
        .map(offered -> new Prompt.Choice(
            offered.getKey(), offered.getValue().tag(), offered.getValue().tag()))
        .toList();
    return new Prompt.Ask("", List.of(), choices, 1);
  }

  private Prompt.Ask menuQuestion(SpokenLanguage language) {
    var choices = menu.keys().stream()
        .map(line ->
            new Prompt.Choice(line.key(), line.label().getOrDefault(language, ""), line.intent()))
        .toList();
    var options =
        choices.stream().map(choice -> phrases.option(language, choice.key(), choice.label()));
    var words = Stream.of(
            Stream.of(menu.question(language)),
            options,
            Stream.of(phrases.say(language, Phrase.KEYS)))
        .flatMap(part -> part)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n"));
    var hints = choices.stream().map(Prompt.Choice::label).toList();
    return new Prompt.Ask(words, hints, choices, 1);
  }
}
