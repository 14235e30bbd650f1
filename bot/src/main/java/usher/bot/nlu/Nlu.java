package usher.bot.nlu;

import java.time.ZonedDateTime;
import java.util.Optional;
import usher.bot.conversation.HeardEvent.TwoWishesHeard;
import usher.bot.conversation.Language;
import usher.bot.conversation.Understanding;

/** Port: hears an utterance. Implementations are thread-safe and pure: no I/O, the same text gives the same answer. CPU-bound; callers move it
 *  to the scheduler {@code nlu}. */
public interface Nlu {

  /** Never fails for any text, however long or odd; what cannot be read is an empty ranking.
   *  @param now resolves relative dates
   *  @param soFar the language of the conversation until now; short texts lean towards it */
  Heard hear(String text, Language soFar, ZonedDateTime now);

  /** The two wishes of a message that holds two, each understood alone; empty when it seems to hold one, or none.
   *  @param whole what was understood of it all */
  default Optional<TwoWishesHeard> twoWishes(String text, Understanding whole, ZonedDateTime now) {
    return Optional.empty();
  }
}
