package usher.bot.selfhelp;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.OpenTurn;
import usher.bot.conversation.Secret;
import usher.bot.inquiry.Inquiry;

/** Port: something the desk can do in the world. Announced in the log before it is done. */
public interface Action {

  /** As the desk's flows call it. */
  String name();

  Repeat repeat();

  /** Never empty. What can go wrong is an outcome; an error means that nobody knows what happened. */
  Mono<ActionOutcome> act(Call call);

  /** What may be done when a node died between the announcement and the outcome. */
  enum Repeat {
    /** Done again. */
    SAFE,
    /** Asked again with the same key. */
    BY_KEY,
    /** Not repeated: honest words and a person. */
    NEVER
  }

  /** @param key idempotency key; the same key is the same deed
   *  @param arguments facts of the inquiry by slot; never a secret
   *  @param secret given in this turn; null when there is none */
  record Call(
      String key,
      Map<String, String> arguments,
      Conversation soFar,
      Inquiry inquiry,
      OpenTurn turn,
      @Nullable Secret secret) {
    public Call {
      arguments = Map.copyOf(arguments);
    }
  }
}
