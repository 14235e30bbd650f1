package usher.handoff.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import usher.handoff.AgentId;

/** Sessions as sealed text: agent and end, signed with HMAC-SHA-256, both base64url, parted by a dot. */
final class SessionSeal {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LONGEST = 512;

  private final SecretKeySpec key;

  SessionSeal(String key) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  String seal(Session session) {
    var content = session.expires().getEpochSecond() + " " + session.agent();
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    return encode(bytes) + "." + encode(sign(bytes));
  }

  /** Empty when the text is broken, signed by somebody else, or over. */
  Optional<Session> open(String sealed, Instant now) {
    var dot = sealed.indexOf('.');
    if (dot < 0 || sealed.length() > LONGEST) {
      return Optional.empty();
    }
    return decode(sealed.substring(0, dot))
        .filter(content -> signed(content, sealed.substring(dot + 1)))
        .flatMap(SessionSeal::read)
        .filter(session -> now.isBefore(session.expires()));
  }

  private boolean signed(byte[] content, String signature) {
    return decode(signature)
        .filter(given -> MessageDigest.isEqual(sign(content), given))
        .isPresent();
  }

  private static Optional<Session> read(byte[] bytes) {
    var content = new String(bytes, StandardCharsets.UTF_8);
    var space = content.indexOf(' ');
    try {
      var expires = Instant.ofEpochSecond(Long.parseLong(content, 0, space, 10));
      return Optional.of(new Session(new AgentId(content.substring(space + 1)), expires));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException _) {
      return Optional.empty();
    }
  }

  private byte[] sign(byte[] content) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Optional<byte[]> decode(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
