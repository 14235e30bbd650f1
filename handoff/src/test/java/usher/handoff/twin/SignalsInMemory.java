package usher.handoff.twin;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import usher.handoff.Signal;
import usher.handoff.Signals;

/** Tells whoever listens at the moment. */
public final class SignalsInMemory implements Signals {
  private final Sinks.Many<Signal> sink = Sinks.many().multicast().directBestEffort();

  public synchronized void send(Signal signal) {
    sink.tryEmitNext(signal);
  }

  public boolean heard() {
    return sink.currentSubscriberCount() > 0;
  }

  @Override
  public Flux<Signal> changes() {
    return sink.asFlux();
  }
}
