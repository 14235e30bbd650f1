package usher.bot.channel.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.PersonId;

/** Writes passes as signed tokens and reads them again, on any node and without a look-up. A token for a stream opens nothing but a stream. */
final class Passes {
  private static final String TOKEN = "direct-line";
  private static final String STREAM = "direct-line-stream";

  private final List<byte[]> keys;
  private final WebSettings settings;
  private final Clock clock;

  Passes(WebSettings settings, Clock clock) {
    var secrets = settings.tokenKey().isBlank() ? settings.secrets() : List.of(settings.tokenKey());
    this.keys = secrets.stream()
        .map(secret -> Jwt.derive(secret, "usher direct line token"))
        .toList();
    this.settings = settings;
    this.clock = clock;
  }

  String token(Pass pass) {
    return write(pass, TOKEN, settings.tokenLife());
  }

  String streamToken(Pass pass) {
    return write(pass, STREAM, settings.streamLife());
  }

  /** Fails with a {@link Refusal} when it is not ours or has expired. */
  Pass read(String token) {
    return read(token, TOKEN);
  }

  /** As {@link #read}, but also for a while after it has expired. */
  Renewal renewal(String token) {
    var claims = claims(token, TOKEN);
    var now = clock.instant();
    if (Jwt.expired(claims, now.minus(settings.renewWithin()))) {
      throw Refusal.expired();
    }
    return new Renewal(pass(claims), Jwt.expired(claims, now));
  }

  /** A pass to be exchanged for a new one.
   *
   * @param late whether it has expired */
  record Renewal(Pass pass, boolean late) {}

  /** Fails with a {@link Refusal} when it is not ours, not for a stream, or has expired. */
  Pass readStream(String token) {
    return read(token, STREAM);
  }

  private String write(Pass pass, String audience, Duration life) {
    var now = clock.instant();
    var claims = Json.object()
        .put("aud", audience)
        .put("conv", pass.conversation().value())
        .put("user", pass.user())
        .put("iat", now.getEpochSecond())
        .put("exp", now.plus(life).getEpochSecond());
    if (pass.person() != null) {
      claims.put("person", pass.person().value());
    }
    var origins = claims.putArray("origins");
    pass.origins().forEach(origins::add);
    return Jwt.sign(claims, keys.getFirst());
  }

  private Pass read(String token, String audience) {
    var claims = claims(token, audience);
    if (Jwt.expired(claims, clock.instant())) {
      throw Refusal.expired();
    }
    return pass(claims);
  }

  private JsonNode claims(String token, String audience) {
    return Jwt.verify(token, keys)
        .filter(read -> read.path("aud").asString("").equals(audience))
        .orElseThrow(() -> Refusal.forbidden("The token is not valid here"));
  }

  private static Pass pass(JsonNode claims) {
    return new Pass(
        new ConversationId(claims.path("conv").asString("")),
        claims.path("user").asString(""),
        person(claims),
        origins(claims));
  }

  private static @Nullable PersonId person(JsonNode claims) {
    return Optional.ofNullable(claims.path("person").stringValue(null))
        .map(PersonId::new)
        .orElse(null);
  }

  private static List<String> origins(JsonNode claims) {
    return claims.path("origins").valueStream().map(JsonNode::asString).toList();
  }
}
