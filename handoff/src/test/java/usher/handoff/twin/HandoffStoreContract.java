package usher.handoff.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import usher.handoff.AgentId;
import usher.handoff.Handoff;
import usher.handoff.HandoffEvent;
import usher.handoff.HandoffId;
import usher.handoff.HandoffState;
import usher.handoff.InputId;
import usher.handoff.store.Change;
import usher.handoff.store.Committed;
import usher.handoff.store.HandoffFile;
import usher.handoff.store.HandoffStore;

/** What every store of handoffs keeps to, the real one and its twin. */
public abstract class HandoffStoreContract {
  private static final AgentId LIN = Samples.LIN.id();
  private static final AgentId TOM = Samples.TOM.id();

  protected abstract HandoffStore store();

  /** Opens a handoff as the bot's turn does. */
  protected abstract void open(HandoffFile file);

  /** The id that this store would give to a handoff; the same for the same name within a test. */
  protected String id(String name) {
    return name;
  }

  @Test
  void givesBackWhatWasOpened() {
    var file = Samples.file(Samples.waiting(id("h1")));

    open(file);

    assertThat(load("h1")).isEqualTo(file);
  }

  @Test
  void isEmptyForAnUnknownHandoff() {
    StepVerifier.create(store().load(new HandoffId("nobody"))).verifyComplete();
  }

  @Test
  void keepsACommittedChange() {
    var waiting = opened("h1");

    var committed = store().commit(accept(waiting, LIN, "i1")).block();

    assertThat(committed).isEqualTo(Committed.DONE);
    assertThat(load("h1").handoff()).isEqualTo(accept(waiting, LIN, "i1").after());
  }

  @Test
  void changesNothingOnAnotherVersion() {
    var waiting = opened("h1");
    store().commit(accept(waiting, LIN, "i1")).block();

    var committed = store().commit(accept(waiting, TOM, "i2")).block();

    assertThat(committed).isEqualTo(Committed.CONFLICT);
    assertThat(load("h1").handoff().holder()).contains(LIN);
  }

  @Test
  void hasOneEffectForOneInput() {
    var waiting = opened("h1");
    store().commit(accept(waiting, LIN, "i1")).block();

    var committed = store().commit(accept(waiting, LIN, "i1")).block();

    assertThat(committed).isEqualTo(Committed.ALREADY_DONE);
    assertThat(load("h1").handoff().version()).isEqualTo(2);
  }

  @Test
  void knowsCommittedInputsOnly() {
    var waiting = opened("h1");
    store().commit(accept(waiting, LIN, "i1")).block();

    assertThat(store().knows(waiting, new InputId("i1")).block()).isTrue();
    assertThat(store().knows(waiting, new InputId("i2")).block()).isFalse();
  }

  @Test
  void letsOneOfTwoAtOnceWin() {
    var waiting = opened("h1");
    var both = List.of(accept(waiting, LIN, "i1"), accept(waiting, TOM, "i2"));

    var committed =
        Flux.fromIterable(both).flatMap(store()::commit).collectList().block();

    assertThat(committed).containsExactlyInAnyOrder(Committed.DONE, Committed.CONFLICT);
  }

  private Handoff opened(String name) {
    var handoff = Samples.waiting(id(name));
    open(Samples.file(handoff));
    return handoff;
  }

  private HandoffFile load(String name) {
    return store().load(new HandoffId(id(name))).blockOptional().orElseThrow();
  }

  private static Change accept(Handoff waiting, AgentId agent, String input) {
    var after = waiting.now(new HandoffState.WithAgent(agent, Samples.NOON));
    return new Change(new InputId(input), waiting.version(), after, new HandoffEvent.Joined(agent));
  }
}
