package usher.bot.validation.directory;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A PIN or password as files keep it: {@code pbkdf2$<iterations>$<base64 salt>$<base64 hash>}, PBKDF2 with HMAC-SHA256 over secret and pepper. */
public final class HashedSecret {
  /** Too costly to hurry: at most this many, so that a file cannot stall the desk. */
  private static final int MOST_ITERATIONS = 2_000_000;

  private static final int BITS = 256;
  private static final Pattern FORM =
      Pattern.compile("pbkdf2\\$([1-9][0-9]{0,6})\\$([A-Za-z0-9+/]+=*)\\$([A-Za-z0-9+/]+=*)");

  private final int iterations;
  private final byte[] salt;
  private final byte[] hash;

  private HashedSecret(int iterations, byte[] salt, byte[] hash) {
    this.iterations = iterations;
    this.salt = salt;
    this.hash = hash;
  }

  /** Empty when the text is not of the form. */
  public static Optional<HashedSecret> parse(String text) {
    var match = FORM.matcher(text);
    if (!match.matches() || Integer.parseInt(match.group(1)) > MOST_ITERATIONS) {
      return Optional.empty();
    }
    try {
      var salt = Base64.getDecoder().decode(match.group(2));
      var hash = Base64.getDecoder().decode(match.group(3));
      var strong = salt.length >= 8 && hash.length == BITS / 8;
      return strong
          ? Optional.of(new HashedSecret(Integer.parseInt(match.group(1)), salt, hash))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Of nobody: never matches. */
  public static HashedSecret ofNobody() {
    return ofNobody(1);
  }

  /** Of nobody: takes as long as any other of so many iterations, and never matches. */
  public static HashedSecret ofNobody(int iterations) {
    return new HashedSecret(iterations, new byte[16], new byte[BITS / 8]);
  }

  /** Takes tens of milliseconds of CPU on purpose: not for event loops. */
  public boolean matches(String secret, String pepper) {
    return MessageDigest.isEqual(hash, derive(secret, pepper));
  }

  int iterations() {
    return iterations;
  }

  private byte[] derive(String secret, String pepper) {
    try {
      var spec = new PBEKeySpec((secret + pepper).toCharArray(), salt, iterations, BITS);
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(spec)
          .getEncoded();
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("every Java has PBKDF2 with HMAC-SHA256", fault);
    }
  }

  /** How the string form of a secret comes about, for those who write files.
   *  @return one that {@link #parse} reads */
  public static String write(String secret, String pepper, int iterations, byte[] salt) {
    var empty = new HashedSecret(iterations, salt.clone(), new byte[BITS / 8]);
    var base64 = Base64.getEncoder();
    return "pbkdf2$%d$%s$%s"
        .formatted(
            iterations,
            base64.encodeToString(salt),
            base64.encodeToString(empty.derive(secret, pepper)));
  }

  @Override
  public String toString() {
    return "••••";
  }
}
