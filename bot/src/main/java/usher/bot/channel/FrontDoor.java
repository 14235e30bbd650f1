package usher.bot.channel;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.ChannelKind;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.Input;
import usher.bot.conversation.InputId;
import usher.bot.conversation.Language;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Reply;

/** Port: the way into the desk, for every channel. */
public interface FrontDoor {

  /** Begins a conversation and gives the greeting. The same input id again gives the same greeting. Never empty. */
  Mono<Reply> begin(ConversationId id, Beginning beginning);

  /** Takes an input and gives the reply; an input that was seen before gives the same reply. Never empty. Text is redacted behind this door. */
  Mono<Reply> receive(ConversationId id, Input input);

  /** @param address where replies go; opaque to all but the channel
   *  @param person whom the channel names; null for a stranger
   *  @param assurance how far the channel proves it: a signed token proves like a PIN, a caller's number is a hint */
  record Beginning(
      InputId input,
      ChannelKind channel,
      Language language,
      String address,
      @Nullable PersonId person,
      Assurance assurance) {}
}
