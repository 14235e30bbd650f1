package usher.ivr;

import java.util.regex.Pattern;

/**
 * Names the handoff for which an agent's phone is rung, in the words of the desk: 1 to 128 letters, digits, {@code .},
 * {@code -}, {@code _}. It stands in an address, so it must tell nothing about a person.
 */
public record AgentToken(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,128}");

  public AgentToken {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("an agent token has 1 to 128 letters, digits, ., - or _");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
