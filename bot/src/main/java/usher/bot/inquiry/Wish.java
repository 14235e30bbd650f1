package usher.bot.inquiry;

import java.util.List;

/** The intent an inquiry was opened with, and the words. Triage looks at the wish, not at the latest words.
 *  @param words redacted
 *  @param confidence 0 to 1; 1 when the user chose it from a list
 *  @param alternatives the next best intents, best first; kept for the record
 *  @param model version of the models that heard it; "choice" when the user chose */
public record Wish(
    IntentId intent, String words, double confidence, List<IntentId> alternatives, String model) {

  public Wish {
    alternatives = List.copyOf(alternatives);
  }
}
