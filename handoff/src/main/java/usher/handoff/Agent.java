package usher.handoff;

import java.util.Set;

/** A person who takes over conversations.
 *  @param languages ISO 639-1, at least one
 *  @param capacity how many conversations at once, at least 1 */
public record Agent(
    AgentId id,
    String name,
    Set<QueueId> queues,
    Set<Role> roles,
    Set<String> languages,
    int capacity) {
  public Agent {
    queues = Set.copyOf(queues);
    roles = Set.copyOf(roles);
    languages = Set.copyOf(languages);
    if (capacity < 1) {
      throw new IllegalArgumentException(
          "agent '" + id + "' has capacity " + capacity + ", expected at least 1");
    }
  }

  /** Whether a handoff is this agent's business at all: own queue, held by them, or supervised. */
  public boolean concernedBy(Handoff handoff) {
    return queues.contains(handoff.place().queue()) || handoff.heldBy(id) || supervises();
  }

  /** Whether context and transcript may be read: what waits in an own queue, what is held, and everything for
   *  supervisors. */
  public boolean mayRead(Handoff handoff) {
    return supervises()
        || handoff.heldBy(id)
        || (handoff.free() && queues.contains(handoff.place().queue()));
  }

  private boolean supervises() {
    return roles.contains(Role.SUPERVISOR);
  }
}
