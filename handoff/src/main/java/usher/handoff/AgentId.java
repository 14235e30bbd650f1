package usher.handoff;

/** Names an agent, as used to log in.
 *  @param value 1 to 128 letters, digits and {@code . _ : -} */
public record AgentId(String value) {
  public AgentId {
    IdText.check("AgentId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
