package usher.ivr.simulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a form post as the provider does: address, then names and values in order of names, HMAC-SHA1 with the auth token,
 * Base64. For https the port is left out of the address, as it is for voice.
 */
public final class Signer {
  private final byte[] token;

  public Signer(String token) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  public String sign(URI address, Map<String, String> fields) {
    var signed = new StringBuilder(withoutPort(address));
    new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token, "HmacSHA1"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this Java lacks HMAC-SHA1", missing);
    }
  }

  private static String withoutPort(URI address) {
    var text = address.toString();
    return "https".equals(address.getScheme()) && address.getPort() >= 0
        ? text.replaceFirst(":" + address.getPort(), "")
        : text;
  }
}
