package usher.ivr;

import reactor.core.publisher.Mono;

/** The desk as a call sees it. */
public interface CallHandler {
  /**
   * What the caller hears next. Empty when there is nothing to say: right for {@link CallEvent.Bridged},
   * {@link CallEvent.Queued}, {@link CallEvent.Status}, {@link CallEvent.Ended}; anywhere else the call ends. An error is
   * answered with an apology and the desk's number. The work goes on when the caller's side stops waiting, and may be asked
   * for again with the same {@link Leg#input()} only for events outside the steps of a call (queued, bridged, status,
   * ended).
   */
  Mono<CallAnswer> handle(CallEvent event);
}
