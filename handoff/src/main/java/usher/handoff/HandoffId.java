package usher.handoff;

/** Names a handoff. The bot derives it from conversation and turn, so the same turn done twice opens one handoff.
 *  @param value 1 to 128 letters, digits and {@code . _ : -} */
public record HandoffId(String value) {
  public HandoffId {
    IdText.check("HandoffId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
