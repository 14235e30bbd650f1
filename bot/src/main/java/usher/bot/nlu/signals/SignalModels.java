package usher.bot.nlu.signals;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import usher.bot.conversation.Language;
import usher.bot.conversation.Signal;

/** Danger, and the wish for a person, in words that no rule foresaw. The models were trained on lines of our own, once with sentence vectors and once by words alone, see {@link TrainSignals}. Thread-safe. */
public final class SignalModels {
  /** What may stand beside a wish; "hello" alone is no wish for a person, whatever a model takes it for. */
  private static final Set<Signal> WITH_A_WISH =
      Set.of(Signal.CRISIS, Signal.ABUSE, Signal.HELP, Signal.ASKS_PERSON);

  private final Map<Language, Map<Signal, List<SignalModel>>> models;

  private SignalModels(Map<Language, Map<Signal, List<SignalModel>>> models) {
    this.models = Map.copyOf(models);
  }

  /** The models that come with Usher. */
  public static SignalModels bundled() {
    return new SignalModels(
        Map.of(Language.ENGLISH, of(Language.ENGLISH), Language.CHINESE, of(Language.CHINESE)));
  }

  private static Map<Signal, List<SignalModel>> of(Language language) {
    return Map.of(
        Signal.CRISIS, of("crisis-" + language.code()),
        Signal.ASKS_PERSON, of("person-" + language.code()));
  }

  private static List<SignalModel> of(String name) {
    return List.of(
        SignalModel.bundled("/nlu/" + name + ".model"),
        SignalModel.bundled("/nlu/" + name + "-words.model"));
  }

  /** Whether models are asked at all about a text in which rules have found this. */
  public static boolean mayAdd(Set<Signal> byRules) {
    return WITH_A_WISH.containsAll(byRules);
  }

  /** Nothing is heard in a text without letters: a number calls nobody. No wish for a person where rules say that none is meant.
   *  @param vector of the text in its language by the encoder that comes with Usher; where it is empty, words and letters are heard */
  public Set<Signal> find(String text, float[] vector, Language language, SignalRules rules) {
    var found = EnumSet.noneOf(Signal.class);
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return found;
    }
    models.getOrDefault(language, Map.of()).forEach((signal, forms) -> {
      if (forms.stream().anyMatch(model -> model.hears(text, vector))
          && !isTakenBack(signal, text, rules)) {
        found.add(signal);
      }
    });
    return found;
  }

  /** A crisis that the model hears stays one, whatever else is said. */
  static boolean isTakenBack(Signal signal, String text, SignalRules rules) {
    return signal == Signal.ASKS_PERSON && rules.takeBack(signal, text);
  }
}
