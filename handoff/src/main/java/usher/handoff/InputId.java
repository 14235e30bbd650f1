package usher.handoff;

/** Names one thing an agent did, chosen by the sender: the same id twice has one effect.
 *  @param value 1 to 128 letters, digits and {@code . _ : -} */
public record InputId(String value) {
  public InputId {
    IdText.check("InputId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
