package usher.handoff;

/** Names a queue, that is the team behind it.
 *  @param value 1 to 128 letters, digits and {@code . _ : -} */
public record QueueId(String value) {
  public QueueId {
    IdText.check("QueueId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
