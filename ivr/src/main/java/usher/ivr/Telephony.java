package usher.ivr;

import reactor.core.publisher.Mono;

/** Calls that the desk makes. */
public interface Telephony {
  /**
   * Rings an agent's phone; when it is taken, {@link CallEvent.AgentAnswered} comes with this token. Never empty. Fails with
   * {@link IvrException} when the provider refuses or does not answer, and is never repeated by itself: after a lost
   * answer the phone may be ringing.
   *
   * @param phone a number with +, or {@code client:name}
   */
  Mono<CallId> callAgent(String phone, AgentToken agent);

  /** Ends a leg in whatever state it is; completes empty, also when it was over already. */
  Mono<Void> end(CallId call);
}
