package usher.bot.selfhelp;

import reactor.core.publisher.Mono;
import usher.bot.conversation.Language;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Words;

/** Port: sends a message to the address the directory knows for a person. The address itself is never told to the user. */
public interface Mailbox {

  /** Sent once per key. Empty when it is on its way; fails when it could not be sent. */
  Mono<Void> send(PersonId to, String key, Words message, Language language);

  /** A short message to a phone: the number the directory knows, or one that its new owner has to prove. As {@link #send}.
   *  @param phone E.164 */
  Mono<Void> text(String phone, String key, Words message, Language language);
}
