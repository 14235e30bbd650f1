package usher.bot.selfhelp;

import reactor.core.publisher.Mono;
import usher.bot.conversation.PersonId;

/** Port: what the desk itself has changed about people since the directory was written: mobile number, membership, state of the account. Shared by all nodes. */
public interface Register {

  /** Empty when the desk has changed nothing: then the directory counts. */
  Mono<String> get(PersonId person, String field);

  /** Sets it. The same key is the same deed.
   *  @return what the desk had set before; empty text when nothing. Never empty */
  Mono<String> change(PersonId person, String field, String value, String key);
}
