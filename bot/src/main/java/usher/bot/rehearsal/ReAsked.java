package usher.bot.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.DeskEvent.BotSpoke;
import usher.bot.conversation.LogEntry;
import usher.bot.conversation.Question;

/** Finds what was asked although it was known: a detail of the open inquiry, who the user is, the PIN of whoever has proved who they are. */
final class ReAsked {
  private ReAsked() {}

  /** One line for each, empty when nothing known was asked again.
   *  @param entries of the conversation, oldest first */
  static List<String> in(ConversationId id, List<LogEntry> entries) {
    var soFar = Conversation.unborn(id);
    var found = new ArrayList<String>();
    for (var entry : entries) {
      for (var event : entry.events()) {
        if (event instanceof BotSpoke spoke) {
          var known = known(soFar, spoke.question());
          if (known != null) {
            found.add(known);
          }
        }
        soFar = soFar.after(event, entry.at());
      }
    }
    return found;
  }

  private static @Nullable String known(Conversation soFar, @Nullable Question question) {
    return switch (question) {
      case Question.ForSlot slot
      when has(soFar, slot.slot()) ->
        "slot " + slot.slot() + " of inquiry "
            + soFar.topInquiry().orElseThrow().id();
      case Question.StaffNumber _ when soFar.who().person() != null -> "staff number";
      case Question.Pin _ when soFar.who().assurance().reaches(Assurance.PIN) -> "PIN";
      case null, default -> null;
    };
  }

  private static boolean has(Conversation soFar, String slot) {
    return soFar.topInquiry().filter(top -> top.fact(slot).isPresent()).isPresent();
  }
}
