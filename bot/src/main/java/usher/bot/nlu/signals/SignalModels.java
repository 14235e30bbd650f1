package usher.bot.nlu.signals;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import usher.bot.conversation.Language;
import usher.bot.conversation.Signal;

/** Danger, and the wish for a person, in words that no rule foresaw. The models were trained on lines of our own, see {@link TrainSignals}. Thread-safe. */
public final class SignalModels {
  private final Map<Language, Map<Signal, SignalModel>> models;

  private SignalModels(Map<Language, Map<Signal, SignalModel>> models) {
    this.models = Map.copyOf(models);
  }

  /** The models that come with Usher. */
  public static SignalModels bundled() {
    return new SignalModels(
        Map.of(Language.ENGLISH, of(Language.ENGLISH), Language.CHINESE, of(Language.CHINESE)));
  }

  private static Map<Signal, SignalModel> of(Language language) {
    return Map.of(
        Signal.CRISIS,
        SignalModel.bundled("/nlu/crisis-" + language.code() + ".model"),
        Signal.ASKS_PERSON,
        SignalModel.bundled("/nlu/person-" + language.code() + ".model"));
  }

  /** @param vector of the text in its language; where there is none, nothing is heard, nor in a text without letters: a number
   *  calls nobody */
  public Set<Signal> find(String text, float[] vector, Language language) {
    var found = EnumSet.noneOf(Signal.class);
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return found;
    }
    models.getOrDefault(language, Map.of()).forEach((signal, model) -> {
      if (model.hears(text, vector)) {
        found.add(signal);
      }
    });
    return found;
  }
}
