package usher.bot.channel.web;

import java.time.Clock;
import java.util.List;
import tools.jackson.databind.JsonNode;
import usher.bot.conversation.PersonId;

/** Reads the token by which a page that embeds the widget vouches for its user: a JSON Web Token, HS256, {@code sub} the staff number, {@code exp}
 * needed and at most a day away, {@code aud} {@code usher} where it is given, {@code kid} in its header the id of the key where the key has one. */
final class SiteTokens {
  private static final long LONGEST_LIFE = 86_400;

  private final List<SiteKey> keys;
  private final Clock clock;

  SiteTokens(List<String> keys, Clock clock) {
    this.keys = keys.stream().map(SiteKey::of).toList();
    this.clock = clock;
  }

  /** Fails with a {@link Refusal} when the token proves nothing: a user who is vouched for wrongly is not silently a stranger. */
  PersonId read(String token) {
    var claims = Jwt.verify(token, keys(Jwt.keyId(token)))
        .orElseThrow(() -> Refusal.forbidden("The user's token was signed by nobody we know"));
    var now = clock.instant();
    if (Jwt.expired(claims, now)) {
      throw Refusal.forbidden("The user's token has expired");
    }
    if (claims.path("exp").asLong(0) > now.getEpochSecond() + LONGEST_LIFE
        || claims.path("nbf").asLong(0) > now.getEpochSecond()) {
      throw Refusal.forbidden("The user's token is valid for more than a day, or not yet");
    }
    if (!claims.path("aud").asString("usher").equals("usher")) {
      throw Refusal.forbidden("The user's token is meant for somebody else");
    }
    return person(claims);
  }

  /** Those that may have signed: the one that is named, or every one when none is. */
  private List<byte[]> keys(String id) {
    return keys.stream()
        .filter(key -> id.isEmpty() || key.id().equals(id))
        .map(SiteKey::bytes)
        .toList();
  }

  private static PersonId person(JsonNode claims) {
    var number = claims.path("sub").asString("");
    if (number.isBlank() || number.length() > 64) {
      throw Refusal.forbidden("The user's token names nobody");
    }
    return new PersonId(number);
  }
}
