package usher.handoff;

import java.util.Optional;

/** One passing of a conversation to a person, from the wait to the wrap-up.
 *  @param version 1 when opened, one more with each change of state */
public record Handoff(
    HandoffId id,
    ConversationRef conversation,
    Occasion occasion,
    Place place,
    HandoffState state,
    long version) {

  public Handoff {
    if (version < 1) {
      throw new IllegalArgumentException("a handoff's version begins with 1, not " + version);
    }
  }

  /** A new handoff, waiting. To be stored in the same step that makes its queue the conversation's owner. */
  public static Handoff opened(
      HandoffId id, ConversationRef conversation, Occasion occasion, Place place) {
    return new Handoff(id, conversation, occasion, place, new HandoffState.Waiting(false), 1);
  }

  public Handoff now(HandoffState next) {
    return new Handoff(id, conversation, occasion, place, next, version + 1);
  }

  /** Who answers the user in this state. */
  public Owner owner() {
    return switch (state) {
      case HandoffState.Waiting _ -> new Owner.Queue(place.queue());
      case HandoffState.WithAgent with -> new Owner.Agent(with.agent());
      case HandoffState.WrappingUp _, HandoffState.Closed _ -> new Owner.Bot();
    };
  }

  /** Whose desk it lies on, also during wrap-up; empty while it waits and after the end. */
  public Optional<AgentId> holder() {
    return switch (state) {
      case HandoffState.WithAgent with -> Optional.of(with.agent());
      case HandoffState.WrappingUp wrapping -> Optional.of(wrapping.agent());
      case HandoffState.Waiting _, HandoffState.Closed _ -> Optional.empty();
    };
  }

  public boolean heldBy(AgentId agent) {
    return holder().filter(agent::equals).isPresent();
  }

  public boolean waiting() {
    return state instanceof HandoffState.Waiting;
  }
}
