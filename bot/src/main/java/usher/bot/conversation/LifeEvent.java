package usher.bot.conversation;

import org.jspecify.annotations.Nullable;

/** Begin, end, and what the clock says. */
public sealed interface LifeEvent extends ConversationEvent {

  /** @param address where replies go: opaque to all but the channel
   *  @param record public number of the contact's record
   *  @param person whom the channel names, proved to the given degree; null for a stranger */
  record ConversationStarted(
      ChannelKind channel,
      Language language,
      String address,
      String record,
      @Nullable PersonId person,
      Assurance assurance)
      implements LifeEvent {}

  /** The user left: said goodbye, closed the page, hung up, or was silent for too long. */
  record ConversationEnded(String how) implements LifeEvent {}

  record TimerRang(String timer) implements LifeEvent {}
}
