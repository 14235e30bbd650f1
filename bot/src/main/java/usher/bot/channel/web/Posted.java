package usher.bot.channel.web;

import usher.bot.conversation.InputId;
import usher.bot.conversation.Language;
import usher.bot.inquiry.IntentId;

/** An activity that a client posted, as far as the desk cares. */
sealed interface Posted {
  InputId input();

  /** Words. */
  record Said(InputId input, String text) implements Posted {}

  /** A secret, entered in a field that hides it. Its text form hides it as well. */
  record Secret(InputId input, String value) implements Posted {
    @Override
    public String toString() {
      return "Secret[input=" + input + "]";
    }
  }

  record LanguageChosen(InputId input, Language language) implements Posted {}

  /** The user closes the conversation. */
  record Left(InputId input) implements Posted {}

  /** The page says what it is about. */
  record Topic(InputId input, IntentId intent) implements Posted {}

  /** How satisfied the user was.
   *
   * @param stars 1 to 5 */
  record Rated(InputId input, int stars) implements Posted {}

  /** The user wants the conversation to be erased. */
  record Forget(InputId input) implements Posted {}

  /** The user is writing. */
  record Writing(InputId input) implements Posted {}

  /** The user has what a person wrote before their eyes. */
  record Seen(InputId input) implements Posted {}

  /** Kindly confirmed, and nothing follows: updates, events that we do not know. */
  record Ignored(InputId input) implements Posted {}
}
