package usher.bot.conversation;

import java.time.Instant;

/** The outer facts of a conversation.
 *  @param address where replies go; opaque to all but the channel
 *  @param record public number of the contact's record
 *  @param turns closed so far, with the one being folded
 *  @param slowly whether the user asked to be spoken to slowly */
public record Contact(
    ChannelKind channel,
    Language language,
    String address,
    String record,
    Instant since,
    int turns,
    boolean slowly) {

  public Contact speaking(Language other) {
    return new Contact(channel, other, address, record, since, turns, slowly);
  }

  public Contact slower() {
    return new Contact(channel, language, address, record, since, turns, true);
  }

  public Contact oneTurnOn() {
    return new Contact(channel, language, address, record, since, turns + 1, slowly);
  }
}
