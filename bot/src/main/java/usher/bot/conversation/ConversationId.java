package usher.bot.conversation;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A conversation. Begins with its partition, then 130 random bits: {@code 17-6tq0…}. Opens nothing by itself, but cannot be guessed either. */
public record ConversationId(String value) {
  /** Fixed for ever: the partition is the hash tag of everything that belongs to a conversation. */
  public static final int PARTITIONS = 64;

  private static final Pattern FORM = Pattern.compile("[0-9]{2}-[0-9a-v]{26}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public ConversationId {
    if (!FORM.matcher(value).matches() || Integer.parseInt(value.substring(0, 2)) >= PARTITIONS) {
      throw new IllegalArgumentException(
          "not a conversation id: expected two digits below 64, a dash and 26 letters or digits");
    }
  }

  public static ConversationId random() {
    var bits = new BigInteger(130, RANDOM).toString(32);
    return new ConversationId("%02d-%s"
        .formatted(RANDOM.nextInt(PARTITIONS), "0".repeat(26 - bits.length()) + bits));
  }

  /** The conversation of a name that the provider gives, such as a call's: the same for the same name and key, not to be guessed without the key. */
  public static ConversationId derived(String name, String key) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var bits = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
      var text = new BigInteger(1, bits).mod(BigInteger.TWO.pow(130)).toString(32);
      return new ConversationId("%02d-%s"
          .formatted(Math.floorMod(bits[0], PARTITIONS), "0".repeat(26 - text.length()) + text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** 0 to 63. */
  public int partition() {
    return Integer.parseInt(value.substring(0, 2));
  }

  @Override
  public String toString() {
    return value;
  }
}
