package usher.bot.nlu.signals;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import usher.bot.conversation.Language;
import usher.bot.conversation.Signal;

/** Danger, and the wish for a person, in words that no rule foresaw. The models were trained on lines of our own, once with sentence vectors and once by words alone, see {@link TrainSignals}. Thread-safe. */
public final class SignalModels {
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

  /** Nothing is heard in a text without letters: a number calls nobody.
   *  @param vector of the text in its language by the encoder that comes with Usher; where it is empty, words and letters are heard */
  public Set<Signal> find(String text, float[] vector, Language language) {
    var found = EnumSet.noneOf(Signal.class);
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return found;
    }
    models.getOrDefault(language, Map.of()).forEach((signal, forms) -> {
      if (forms.stream().anyMatch(model -> model.hears(text, vector))) {
        found.add(signal);
      }
    });
    return found;
  }
}
