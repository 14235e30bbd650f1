package usher.handoff.desk;

/** Why an act is not done. Each is something an agent can understand and nobody's fault. */
public enum Refusal {
  /** Another agent was faster. */
  TAKEN,
  /** It lies on this agent's desk already. */
  YOURS_ALREADY,
  /** The agent's desk is full; wrap something up first. */
  FULL,
  /** It waits; accept it first. */
  NOT_ACCEPTED,
  /** Another agent holds it. */
  NOT_YOURS,
  /** The user is back with the bot or gone. */
  OVER,
  /** Not a queue of this agent. */
  FOREIGN,
  /** Others change it all the time; try again. */
  BUSY
}
