package usher.bot.channel.voice;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The account at the telephony provider.
 *  @param accountSid who must have sent a request; blank: anyone with the token
 *  @param authToken signs what the provider sends
 *  @param number of the desk, as callers see it when the desk calls
 *  @param api where the provider takes requests; blank for a demo desk: the phone page's own provider */
@ConfigurationProperties("usher.twilio")
public record TwilioSettings(
    @DefaultValue("") String accountSid,
    @DefaultValue(TwilioSettings.DEMO_TOKEN) String authToken,
    @DefaultValue("+493055501000") String number,
    @DefaultValue("https://api.twilio.com") String api) {
  /** Only a demo desk starts with it. */
  public static final String DEMO_TOKEN = "demo-auth-token";

  /** Null: anyone with the token. */
  public @Nullable String sid() {
    return accountSid.isBlank() ? null : accountSid;
  }

  /** Whether the phone page stands in for a provider: on a demo desk without a token of its own.
   *  @param demo whether the desk is one */
  public boolean hasPhonePage(boolean demo) {
    return demo && authToken.equals(DEMO_TOKEN);
  }

  /** Secrets stay out of logs. */
  @Override
  public String toString() {
    return "TwilioSettings[number=" + number + ", api=" + api + "]";
  }
}
