package usher.ivr;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Names one step of one call in the address the provider posts to. It is used once: whoever comes later with the same
 * token gets what the first one got. Made of 128 random bits, letters that need no escaping in an address.
 */
public record StepToken(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The step a call begins with; it is in no address. */
  public static final StepToken FIRST = new StepToken("first");

  public StepToken {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a step token has 1 to 64 letters, digits, - or _");
    }
  }

  /** A token nobody has seen before. */
  public static StepToken fresh() {
    var bits = new byte[16];
    RANDOM.nextBytes(bits);
    return new StepToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  @Override
  public String toString() {
    return value;
  }
}
