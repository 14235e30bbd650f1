package usher.bot.channel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.ConversationId;

/** Who sends a request. */
sealed interface Caller {
  /** A server that knows the secret: may open any conversation. */
  record Trusted() implements Caller {}

  /** A client with a token: may open its own conversation. */
  record Holder(Pass pass) implements Caller {}

  /** Anyone: may ask for a token where that is allowed. */
  record Stranger() implements Caller {}

  /** The pass for a conversation. Fails with a {@link Refusal} when the caller may not open it. */
  default Pass into(ConversationId id, @Nullable String origin) {
    return switch (this) {
      case Trusted _ -> new Pass(id, "", null, List.of());
      case Holder holder -> checked(holder.pass(), id, origin);
      case Stranger _ -> throw Refusal.noCredentials();
    };
  }

  private static Pass checked(Pass pass, ConversationId id, @Nullable String origin) {
    if (!pass.conversation().equals(id)) {
      throw Refusal.forbidden("The token is for another conversation");
    }
    if (!pass.allows(origin)) {
      throw Refusal.forbidden("The token is not for pages of this origin");
    }
    return pass;
  }
}
