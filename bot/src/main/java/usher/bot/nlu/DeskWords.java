package usher.bot.nlu;

import java.util.List;
import java.util.Set;
import usher.bot.inquiry.IntentId;
import usher.bot.nlu.details.Choice;
import usher.bot.nlu.intents.TrainingExample;

/** What a desk's files teach the ear.
 *  @param examples ways to say each intent, per language, in any order
 *  @param foreignShare what share of the messages is expected to be none of the intents, 0 to below 1
 *  @param person intents that mean "let me talk to a person"
 *  @param choices all values of all lists, with the words for each
 *  @param crisis the desk's own crisis phrases, beside those that come with Usher
 *  @param country ISO 3166 code: phone numbers without a country code, order of day and month */
public record DeskWords(
    List<TrainingExample> examples,
    double foreignShare,
    Set<IntentId> person,
    List<Choice> choices,
    List<String> crisis,
    String country) {

  public DeskWords {
    examples = List.copyOf(examples);
    person = Set.copyOf(person);
    choices = List.copyOf(choices);
    crisis = List.copyOf(crisis);
  }
}
