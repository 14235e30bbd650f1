package usher.handoff;

/** Who answers the user: always exactly one. */
public sealed interface Owner {

  record Queue(QueueId queue) implements Owner {}

  record Agent(AgentId agent) implements Owner {}

  record Bot() implements Owner {}
}
