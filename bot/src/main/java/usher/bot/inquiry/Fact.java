package usher.bot.inquiry;

import java.time.Instant;

/** A detail of an inquiry and where it came from (feature F05).
 *  @param value in its resolved form, see the slot's kind
 *  @param saidBy who gave it: user, directory, action, agent
 *  @param channel the channel it came by: web, messaging, voice
 *  @param confidence 0 to 1
 *  @param verifiedBy what proved it, {@code confirmed}, {@code pin}, {@code directory}; empty when nothing did */
public record Fact(
    String value, Source saidBy, String channel, double confidence, String verifiedBy, Instant at) {

  /** The same, dated by the turn it became known in. */
  public Fact knownAt(Instant when) {
    return new Fact(value, saidBy, channel, confidence, verifiedBy, when);
  }

  /** Who a fact came from. */
  public enum Source {
    USER,
    DIRECTORY,
    ACTION,
    AGENT
  }
}
