package usher.handoff.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.handoff.twin.Samples.NOON;

import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import usher.handoff.AgentId;
import usher.handoff.Availability;
import usher.handoff.Presence;
import usher.handoff.PresenceStore;

/** What every presence store keeps to, the real one and its twin. */
public abstract class PresenceStoreContract {
  private static final AgentId LIN = Samples.LIN.id();

  protected abstract PresenceStore store();

  @Test
  void isEmptyForAgentsNeverSeen() {
    StepVerifier.create(store().of(LIN)).verifyComplete();
  }

  @Test
  void keepsWhatWasDeclaredWhenSeenAgain() {
    store().declare(LIN, Availability.READY, NOON).block();

    store().seen(LIN, NOON.plusSeconds(20)).block();

    assertThat(store().of(LIN).block())
        .isEqualTo(new Presence(LIN, Availability.READY, NOON.plusSeconds(20)));
  }

  @Test
  void takesAgentsForAwayUntilTheySaySomething() {
    store().seen(LIN, NOON).block();

    assertThat(store().of(LIN).block()).isEqualTo(new Presence(LIN, Availability.AWAY, NOON));
  }

  @Test
  void listsEverybodyOnce() {
    store().declare(LIN, Availability.READY, NOON).block();
    store().declare(LIN, Availability.AWAY, NOON).block();

    assertThat(store().all().map(Presence::agent).collectList().block()).containsExactly(LIN);
  }
}
