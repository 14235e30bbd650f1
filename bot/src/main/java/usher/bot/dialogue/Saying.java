package usher.bot.dialogue;

import java.time.Instant;
import usher.bot.conversation.Conversation;
import usher.bot.inquiry.Fact;

/** Facts that users give. */
final class Saying {
  private Saying() {}

  /** The turn dates it when it is folded in. */
  static Fact fact(Conversation soFar, String value, String verifiedBy) {
    return new Fact(
        value, Fact.Source.USER, soFar.contact().channel().code(), 1, verifiedBy, Instant.EPOCH);
  }
}
