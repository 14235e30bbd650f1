package usher.bot.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who asks, and may they. */
public sealed interface WhoEvent extends ConversationEvent {

  record IdentityProved(
      PersonId person,
      Assurance assurance,
      List<String> groups,
      @Nullable String site,
      String by) implements WhoEvent {}

  /** A PIN or code was wrong. */
  record ProofFailed(PersonId person, String what) implements WhoEvent {}

  record CheckDone(Check check) implements WhoEvent {}
}
