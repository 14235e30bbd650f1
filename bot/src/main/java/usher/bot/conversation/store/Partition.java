package usher.bot.conversation.store;

import usher.bot.conversation.ConversationId;

/** The names of everything that one partition keeps. The braces are literal: what stands between them decides on which server of a cluster a key lies.
 *  @param number 0 to 63 */
public record Partition(int number) {
  static final String WAKE = "usher:wake:";

  public Partition {
    if (number < 0 || number >= ConversationId.PARTITIONS) {
      throw new IllegalArgumentException("partitions are counted from 0 to 63, not " + number);
    }
  }

  public static Partition of(ConversationId id) {
    return new Partition(id.partition());
  }

  /** Stream of deliveries. */
  public String outbox() {
    return key("outbox");
  }

  /** Sorted set of timers, and of lanes whose target failed, by time. */
  public String due() {
    return key("due");
  }

  /** Sorted set of conversations with an open turn, by the end of its lease. */
  public String open() {
    return key("open");
  }

  /** Hash: who runs what is due here. */
  public String relay() {
    return key("relay");
  }

  /** Hash of deliveries whose target failed, by lane. */
  public String parked() {
    return key("parked");
  }

  /** Shard channel on which each recorded turn is told. */
  public String wakes() {
    return WAKE + "{%d}".formatted(number);
  }

  /** Hash: what is known of a conversation outside its events. */
  public String head(ConversationId id) {
    return stream(id) + ":head";
  }

  String stream(ConversationId id) {
    return key("conversation:" + id.value());
  }

  String sum(ConversationId id) {
    return stream(id) + ":sum";
  }

  String document(String kind, String id) {
    return key(kind + ":" + id);
  }

  String numbers() {
    return key("numbers");
  }

  String all() {
    return key("all");
  }

  private String key(String rest) {
    return "usher:{%d}:%s".formatted(number, rest);
  }
}
