package usher.ivr.twilio;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The account at the provider.
 *
 * @param sid posts of any other account are refused; null accepts any that is signed
 * @param token the primary auth token: signs webhooks, and is the password of the REST API
 * @param number that calls agents
 * @param api base of the REST API, {@code https://api.twilio.com}
 */
public record ProviderAccount(@Nullable String sid, String token, String number, URI api) {
  public ProviderAccount {
    if (token.isBlank()) {
      throw new IllegalArgumentException(
          "without the provider's auth token no webhook can be trusted");
    }
  }

  @Override
  public String toString() {
    return "ProviderAccount[sid=" + sid + ", api=" + api + "]";
  }
}
