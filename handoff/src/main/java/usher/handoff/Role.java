package usher.handoff;

/** What an agent may do beyond the own queues. Nothing is allowed that no role allows. */
public enum Role {
  /** Takes and holds conversations of the own queues. */
  AGENT,
  /** Also sees every queue, and conversations that others hold. */
  SUPERVISOR,
  /** Also looks after the desk's daily business: outages, holidays, agents. */
  ADMIN
}
