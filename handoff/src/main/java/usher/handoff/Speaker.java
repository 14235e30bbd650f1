package usher.handoff;

/** Who said a line. */
public sealed interface Speaker {

  record User() implements Speaker {}

  record Bot() implements Speaker {}

  record Person(AgentId agent) implements Speaker {}
}
