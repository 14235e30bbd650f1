package usher.handoff.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import usher.handoff.HandoffEvent;
import usher.handoff.HandoffState;
import usher.handoff.WrapUp;

/** The names that stored cases go by, whatever the classes are called later. */
final class CaseNames {
  private CaseNames() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = HandoffState.Waiting.class, name = "waiting"),
    @JsonSubTypes.Type(value = HandoffState.WithAgent.class, name = "with-agent"),
    @JsonSubTypes.Type(value = HandoffState.WrappingUp.class, name = "wrapping-up"),
    @JsonSubTypes.Type(value = HandoffState.Closed.class, name = "closed"),
    @JsonSubTypes.Type(value = HandoffState.Promised.class, name = "promised"),
    @JsonSubTypes.Type(value = HandoffState.Answering.class, name = "answering")
  })
  interface State {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = HandoffEvent.Opened.class, name = "opened"),
    @JsonSubTypes.Type(value = HandoffEvent.Joined.class, name = "joined"),
    @JsonSubTypes.Type(value = HandoffEvent.Spoke.class, name = "spoke"),
    @JsonSubTypes.Type(value = HandoffEvent.Released.class, name = "released"),
    @JsonSubTypes.Type(value = HandoffEvent.Returned.class, name = "returned"),
    @JsonSubTypes.Type(value = HandoffEvent.WrappedUp.class, name = "wrapped-up"),
    @JsonSubTypes.Type(value = HandoffEvent.Abandoned.class, name = "abandoned"),
    @JsonSubTypes.Type(value = HandoffEvent.Vanished.class, name = "vanished"),
    @JsonSubTypes.Type(value = HandoffEvent.Taken.class, name = "taken"),
    @JsonSubTypes.Type(value = HandoffEvent.Tried.class, name = "tried")
  })
  interface Event {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = WrapUp.Verdict.Confirmed.class, name = "confirmed"),
    @JsonSubTypes.Type(value = WrapUp.Verdict.Corrected.class, name = "corrected")
  })
  interface Verdict {}
}
