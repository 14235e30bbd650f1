package usher.bot.selfhelp;

import java.util.List;
import java.util.Map;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.Effects;

/** How an action ended. */
public sealed interface ActionOutcome {

  /** @param values what it gives back, by name: becomes facts of the inquiry
   *  @param events and effects recorded with the turn */
  record Done(Map<String, String> values, List<ConversationEvent> events, Effects effects)
      implements ActionOutcome {
    public static Done with(Map<String, String> values) {
      return new Done(values, List.of(), Effects.NONE);
    }
  }

  /** Not done, by a rule: no car left, wrong code.
   *  @param why short code */
  record Refused(String why) implements ActionOutcome {}

  /** Not done: the other side failed. */
  record Failed(String why) implements ActionOutcome {}

  /** Nobody knows whether it was done. */
  record Unknown(String why) implements ActionOutcome {}
}
