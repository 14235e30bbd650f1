package usher.bot.portal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.ResponseCookie;
import org.springframework.web.reactive.function.server.ServerRequest;
import usher.bot.conversation.PersonId;

/** The cookie of whoever has proved who they are: number, end, and a signature. It is sent to the pages at {@code /help} only, by them only, and no script reads it. */
final class SignedIn {
  static final String COOKIE = "usher-help";
  private static final Duration LIFE = Duration.ofMinutes(30);

  private final byte[] key;
  private final Clock clock;

  /** @param secret that the key is derived from; what was signed with it elsewhere opens nothing here */
  SignedIn(String secret, Clock clock) {
    this.key = mac(secret.getBytes(StandardCharsets.UTF_8), "portal");
    this.clock = clock;
  }

  ResponseCookie of(PersonId person, boolean secure) {
    var end = clock.instant().plus(LIFE).getEpochSecond();
    var content = person + "." + end;
    return cookie(content + "." + signature(content), LIFE, secure);
  }

  ResponseCookie none(boolean secure) {
    return cookie("", Duration.ZERO, secure);
  }

  /** Empty for anybody else. */
  Optional<PersonId> who(ServerRequest request) {
    return Optional.ofNullable(request.cookies().getFirst(COOKIE))
        .map(cookie -> cookie.getValue().split("\\.", -1))
        .filter(parts -> parts.length == 3 && isOurs(parts[0] + "." + parts[1], parts[2]))
        .filter(parts -> Long.parseLong(parts[1]) > clock.instant().getEpochSecond())
        .map(parts -> new PersonId(parts[0]));
  }

  private boolean isOurs(String content, String signature) {
    return MessageDigest.isEqual(
        signature(content).getBytes(StandardCharsets.UTF_8),
        signature.getBytes(StandardCharsets.UTF_8));
  }

  private String signature(String content) {
    return HexFormat.of().formatHex(mac(key, content));
  }

  private static ResponseCookie cookie(String value, Duration life, boolean secure) {
    return ResponseCookie.from(COOKIE, value)
        .path("/help")
        .httpOnly(true)
        .secure(secure)
        .sameSite("Strict")
        .maxAge(life)
        .build();
  }

  private static byte[] mac(byte[] key, String content) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java runtime has HmacSHA256", impossible);
    }
  }
}
