package usher.bot.nlu.advice;

import java.util.List;
import java.util.stream.Collectors;

/** Sentences as a line of advice shows them. */
final class Quoted {
  private static final int SHOWN = 3;

  private Quoted() {}

  /** The first three, and how many more there are. */
  static String some(List<String> texts) {
    var shown = texts.stream().limit(SHOWN).map(Quoted::one).collect(Collectors.joining(", "));
    return texts.size() <= SHOWN ? shown : "%s and %d more".formatted(shown, texts.size() - SHOWN);
  }

  static String one(String text) {
    return "\u201C" + text + "\u201D";
  }
}
