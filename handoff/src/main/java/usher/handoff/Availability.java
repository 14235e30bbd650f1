package usher.handoff;

/** What an agent says about themselves. */
public enum Availability {
  READY,
  AWAY
}
