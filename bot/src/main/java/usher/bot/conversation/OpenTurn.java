package usher.bot.conversation;

import java.time.Instant;

/** A turn that this node holds. Whoever holds an older epoch is refused.
 *  @param number of the turn, from 1
 *  @param epoch raised by each claim and take-over of the conversation
 *  @param at when its input was claimed
 *  @param announced how many entries it has announced */
public record OpenTurn(
    ConversationId conversation,
    long number,
    long epoch,
    InputId input,
    Instant at,
    int announced) {

  public OpenTurn announcedOnce() {
    return new OpenTurn(conversation, number, epoch, input, at, announced + 1);
  }
}
