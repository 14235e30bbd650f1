package usher.ivr;

import java.util.regex.Pattern;

/**
 * A queue at the provider. Whoever dials a queue gets its first caller, so a desk that decides itself who is next gives
 * every caller a queue of one's own. 1 to 64 letters, digits, {@code .}, {@code -}, {@code _}; made on first use.
 */
public record QueueName(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  public QueueName {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a queue name has 1 to 64 letters, digits, ., - or _");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
