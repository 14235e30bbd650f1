package usher.bot.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Small signed documents: JSON Web Tokens (RFC 7519) with HMAC SHA-256 and with no other algorithm, whatever their header asks for. */
final class Jwt {
  private static final int LONGEST = 4_096;
  private static final String HEADER =
      encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8));

  private Jwt() {}

  /** A key for one purpose, derived from a secret, so that what was signed for one purpose opens nothing else. */
  static byte[] derive(String secret, String purpose) {
    return mac(secret.getBytes(UTF_8), purpose);
  }

  static String sign(ObjectNode claims, byte[] key) {
    var content = HEADER + "." + encode(Json.MAPPER.writeValueAsBytes(claims));
    return content + "." + encode(mac(key, content));
  }

  /** The claims; empty when the token was not signed with one of the keys or cannot be read. Whether it has expired is not looked at. */
  static Optional<JsonNode> verify(String token, List<byte[]> keys) {
    var parts = token.length() > LONGEST ? new String[0] : token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    return decode(parts[2])
        .filter(mac -> signed(parts[0] + "." + parts[1], mac, keys))
        .flatMap(_ -> read(parts[0]))
        .filter(header -> header.path("alg").asString("").equals("HS256"))
        .flatMap(_ -> read(parts[1]));
  }

  /** The key that the header names as {@code kid}; empty when it names none. Nothing of it is proved yet. */
  static String keyId(String token) {
    return Optional.of(token)
        .filter(shown -> shown.length() <= LONGEST)
        .flatMap(shown -> read(shown.split("\\.", 2)[0]))
        .map(header -> header.path("kid").asString(""))
        .orElse("");
  }

  /** Whether the claims are of the past. Claims without an end have none in the future either. */
  static boolean expired(JsonNode claims, Instant now) {
    return claims.path("exp").asLong(0) <= now.getEpochSecond();
  }

  private static boolean signed(String content, byte[] mac, List<byte[]> keys) {
    return keys.stream().anyMatch(key -> MessageDigest.isEqual(mac(key, content), mac));
  }

  private static Optional<JsonNode> read(String part) {
    return decode(part).flatMap(Jwt::parse);
  }

  private static Optional<JsonNode> parse(byte[] bytes) {
    try {
      return Optional.of(Json.MAPPER.readTree(bytes)).filter(JsonNode::isObject);
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> decode(String part) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(part));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] mac(byte[] key, String content) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(content.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java runtime has HmacSHA256", impossible);
    }
  }
}
