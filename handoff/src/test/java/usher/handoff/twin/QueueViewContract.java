package usher.handoff.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import usher.handoff.Handoff;
import usher.handoff.HandoffEvent;
import usher.handoff.HandoffState;
import usher.handoff.InputId;
import usher.handoff.QueueView;
import usher.handoff.store.Change;
import usher.handoff.store.HandoffFile;
import usher.handoff.store.HandoffStore;

/** What every view of the queue keeps to, the real one and its twin. */
public abstract class QueueViewContract {

  protected abstract QueueView view();

  protected abstract HandoffStore store();

  /** Opens a handoff as the bot's turn does. */
  protected abstract void open(HandoffFile file);

  /** The id that this store would give to a handoff; the same for the same name within a test. */
  protected String id(String name) {
    return name;
  }

  /** Lets a projection come up to date. */
  protected void settle() {}

  @Test
  void showsWhatWaitsInTheQueuesAskedFor() {
    open(Samples.file(Samples.waiting(id("h1"))));
    settle();

    assertThat(view().waiting(Set.of(Samples.IT)).collectList().block())
        .containsExactly(Samples.waiting(id("h1")));
    assertThat(view().waiting(Set.of(Samples.CARS)).collectList().block()).isEmpty();
    assertThat(view().waiting().collectList().block()).containsExactly(Samples.waiting(id("h1")));
  }

  @Test
  void movesAnAcceptedHandoffToItsAgent() {
    var held = accepted();
    settle();

    assertThat(view().waiting().collectList().block()).isEmpty();
    assertThat(view().heldBy(Samples.LIN.id()).collectList().block()).containsExactly(held);
    assertThat(view().heldBy(Samples.TOM.id()).collectList().block()).isEmpty();
  }

  @Test
  void forgetsAClosedHandoff() {
    var held = accepted();
    var closed = held.now(new HandoffState.Closed(usher.handoff.Disposition.SOLVED, Samples.NOON));
    store()
        .commit(new Change(new InputId("i2"), held.version(), closed, new HandoffEvent.Abandoned()))
        .block();
    settle();

    assertThat(view().waiting().collectList().block()).isEmpty();
    assertThat(view().heldBy(Samples.LIN.id()).collectList().block()).isEmpty();
  }

  private Handoff accepted() {
    var waiting = Samples.waiting(id("h1"));
    var held = waiting.now(new HandoffState.WithAgent(Samples.LIN.id(), Samples.NOON));
    open(Samples.file(waiting));
    store()
        .commit(new Change(new InputId("i1"), 1, held, new HandoffEvent.Joined(Samples.LIN.id())))
        .block();
    return held;
  }
}
