package usher.handoff;

import reactor.core.publisher.Flux;

/** Port: the hot stream of changes, fed by all nodes. A signal may be lost or doubled when a connection breaks;
 *  whoever listens looks at everything again after (re)connecting. */
public interface Signals {

  /** Never ends, carries no errors; what happened before the subscription is not in it. */
  Flux<Signal> changes();
}
