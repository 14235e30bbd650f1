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

  /** A new promise: the user need not wait for it. */
  public static Handoff promised(
      HandoffId id, ConversationRef conversation, Occasion occasion, Place place, Promise promise) {
    return new Handoff(id, conversation, occasion, place, new HandoffState.Promised(promise), 1);
  }

  public Handoff now(HandoffState next) {
    return new Handoff(id, conversation, occasion, place, next, version + 1);
  }

  /** Who answers the user in this state. */
  public Owner owner() {
    return switch (state) {
      case HandoffState.Waiting _ -> new Owner.Queue(place.queue());
      case HandoffState.WithAgent with -> new Owner.Agent(with.agent());
      case HandoffState.WrappingUp _,
          HandoffState.Promised _,
          HandoffState.Answering _,
          HandoffState.Closed _ -> new Owner.Bot();
    };
  }

  /** Whose desk it lies on, also during wrap-up; empty while it waits and after the end. */
  public Optional<AgentId> holder() {
    return switch (state) {
      case HandoffState.WithAgent with -> Optional.of(with.agent());
      case HandoffState.WrappingUp wrapping -> Optional.of(wrapping.agent());
      case HandoffState.Answering answering -> Optional.of(answering.agent());
      case HandoffState.Waiting _, HandoffState.Promised _, HandoffState.Closed _ ->
        Optional.empty();
    };
  }

  public boolean heldBy(AgentId agent) {
    return holder().filter(agent::equals).isPresent();
  }

  public boolean waiting() {
    return state instanceof HandoffState.Waiting;
  }

  /** What is still to be kept; empty when nothing was promised, or it was settled. */
  public Optional<Promise> promise() {
    return switch (state) {
      case HandoffState.Promised promised -> Optional.of(promised.promise());
      case HandoffState.Answering answering -> Optional.of(answering.promise());
      case HandoffState.Waiting _,
          HandoffState.WithAgent _,
          HandoffState.WrappingUp _,
          HandoffState.Closed _ -> Optional.empty();
    };
  }

  /** Whether any agent of the queue may take it. */
  public boolean free() {
    return waiting() || state instanceof HandoffState.Promised;
  }
}
