package usher.bot.channel.voice;

import reactor.core.publisher.Mono;
import usher.bot.conversation.DeliveryTarget;
import usher.bot.conversation.Outcome.Delivery;
import usher.ivr.AgentToken;
import usher.ivr.Telephony;

/** Rings the phone of the agent who accepted a caller. A second ring for the same accept would disturb, so the delivery is remembered by its key. */
final class AgentCalls implements DeliveryTarget {
  private final Telephony telephony;
  private final Once once;

  /** Port: whether a key is seen for the first time. */
  @FunctionalInterface
  interface Once {
    /** Never empty. */
    Mono<Boolean> first(String key);
  }

  AgentCalls(Telephony telephony, Once once) {
    this.telephony = telephony;
    this.once = once;
  }

  @Override
  public String name() {
    return "telephony";
  }

  @Override
  public Mono<Void> deliver(Delivery delivery) {
    var content = delivery.content();
    return once.first(delivery.key())
        .filter(Boolean::booleanValue)
        .flatMap(first -> telephony.callAgent(
            content.getOrDefault("phone", ""), new AgentToken(content.getOrDefault("handoff", ""))))
        .then();
  }
}
