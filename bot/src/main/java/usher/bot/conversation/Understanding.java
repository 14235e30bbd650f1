package usher.bot.conversation;

import java.util.List;
import java.util.Set;

/** What was understood of one utterance.
 *  @param ranking best first, at most five; empty when the desk has no model for the language or nothing could be read
 *  @param details in the order of the text; may overlap when a text can be read in two ways
 *  @param model version of the models that heard it, a short hash; recorded with every classification */
public record Understanding(
    Language language,
    List<RankedIntent> ranking,
    List<Detail> details,
    Distress distress,
    Set<Signal> signals,
    String model) {

  public Understanding {
    ranking = List.copyOf(ranking);
    details = List.copyOf(details);
    signals = Set.copyOf(signals);
  }

  public boolean has(Signal signal) {
    return signals.contains(signal);
  }
}
