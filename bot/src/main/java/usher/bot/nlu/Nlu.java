package usher.bot.nlu;

import java.time.ZonedDateTime;
import usher.bot.conversation.Language;

/** Port: hears an utterance. Implementations are thread-safe and pure: no I/O, the same text gives the same answer. CPU-bound; callers move it
 *  to the scheduler {@code nlu}. */
public interface Nlu {

  /** Never fails for any text, however long or odd; what cannot be read is an empty ranking.
   *  @param now resolves relative dates
   *  @param soFar the language of the conversation until now; short texts lean towards it */
  Heard hear(String text, Language soFar, ZonedDateTime now);
}
