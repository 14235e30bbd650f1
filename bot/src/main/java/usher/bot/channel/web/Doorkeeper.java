package usher.bot.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import usher.bot.conversation.ConversationId;

/** Tells who sends a request, and which conversation they may open. */
final class Doorkeeper {
  private static final String BEARER = "Bearer ";

  private final WebSettings settings;
  private final Passes passes;

  Doorkeeper(WebSettings settings, Passes passes) {
    this.settings = settings;
    this.passes = passes;
  }

  /** Fails with a {@link Refusal} when what was shown is not valid; nothing shown is a stranger. */
  Caller caller(ServerRequest request) {
    var shown = shown(request);
    if (shown == null) {
      return new Caller.Stranger();
    }
    return isSecret(shown) ? new Caller.Trusted() : new Caller.Holder(passes.read(shown));
  }

  /** The pass that is to be renewed, late or in time. Fails with a {@link Refusal}. */
  Passes.Renewal renewal(ServerRequest request) {
    var shown = shown(request);
    if (shown == null) {
      throw Refusal.noCredentials();
    }
    if (isSecret(shown)) {
      throw Refusal.forbidden("A secret does not expire; send the token to be refreshed");
    }
    var renewal = passes.renewal(shown);
    if (!renewal.pass().allows(origin(request))) {
      throw Refusal.forbidden("The token is not for pages of this origin");
    }
    return renewal;
  }

  private static @Nullable String shown(ServerRequest request) {
    var header = request.headers().firstHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return null;
    }
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw Refusal.noCredentials();
    }
    return header.substring(BEARER.length()).strip();
  }

  /** The pass into the conversation that the path names. Fails with a {@link Refusal}. */
  Pass pass(ServerRequest request) {
    return caller(request).into(conversation(request), origin(request));
  }

  /** The pass into the stream that the path names. Fails with a {@link Refusal}. */
  Pass streamPass(ServerRequest request) {
    var token = request.queryParam("t").orElseThrow(Refusal::noCredentials);
    return new Caller.Holder(passes.readStream(token)).into(conversation(request), origin(request));
  }

  static @Nullable String origin(ServerRequest request) {
    return request.headers().firstHeader(HttpHeaders.ORIGIN);
  }

  private static ConversationId conversation(ServerRequest request) {
    try {
      return new ConversationId(request.pathVariable("conversation"));
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.notFound("conversation");
    }
  }

  private boolean isSecret(String shown) {
    var bytes = shown.getBytes(UTF_8);
    return settings.secrets().stream()
        .anyMatch(secret -> MessageDigest.isEqual(secret.getBytes(UTF_8), bytes));
  }
}
