package usher.bot.channel.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings of the web channel.
 *
 * @param secrets of Direct Line: any opens the door, so that one can be replaced while the other still works; tokens are
 *     signed with a key derived from the first
 * @param tokenKey the tokens are signed with a key derived from this instead, where it is not blank
 * @param siteKeys keys of the pages that embed the widget and vouch for their users: {@code ID=KEY}, or a key without an id (HS256, at least 32
 *     characters each); several are valid at once, so that one can follow the other
 * @param openTokens whether a token is given to anyone who asks, as a public start page needs
 * @param origins pages of other sites that may speak with us, such as {@code https://portal.example.edu}; {@code *}
 *     for any; our own pages always may
 * @param tokenLife of a token; may be refreshed before it ends
 * @param renewWithin how long after its end a token can still be exchanged for a new one, and nothing else: a page that was left open overnight goes on.
 *     Where a page vouched for the user, it has to do so again
 * @param streamLife how long the address of a stream may be used to connect
 * @param answerWithin a message is confirmed after this time even when its turn goes on
 * @param limits of what comes in */
@ConfigurationProperties("usher.web")
public record WebSettings(
    @DefaultValue("usher-demo") List<String> secrets,
    @DefaultValue("") String tokenKey,
    @DefaultValue List<String> siteKeys,
    @DefaultValue("true") boolean openTokens,
    @DefaultValue List<String> origins,
    @DefaultValue("30m") Duration tokenLife,
    @DefaultValue("24h") Duration renewWithin,
    @DefaultValue("60s") Duration streamLife,
    @DefaultValue("2s") Duration answerWithin,
    @DefaultValue Limits limits) {

  public WebSettings {
    secrets = List.copyOf(secrets);
    siteKeys = List.copyOf(siteKeys);
    origins = List.copyOf(origins);
    if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "usher.web.secrets: expected at least one secret, none of them blank");
    }
    siteKeys.forEach(SiteKey::of);
  }

  /** What comes in, and how fast.
   *
   * @param body bytes of a request
   * @param frame bytes of a frame that a client sends
   * @param text characters (code points) of a message
   * @param messages per second and conversation, after a burst
   * @param burst messages at once
   * @param openings conversations and tokens per second and address, after a burst of ten times as many
   * @param silence a socket that did not answer a ping for so long is closed */
  public record Limits(
      @DefaultValue("65536") int body,
      @DefaultValue("16384") int frame,
      @DefaultValue("4000") int text,
      @DefaultValue("5") int messages,
      @DefaultValue("20") int burst,
      @DefaultValue("5") int openings,
      @DefaultValue("40s") Duration silence) {}
}
