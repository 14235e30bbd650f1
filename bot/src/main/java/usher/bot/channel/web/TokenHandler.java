package usher.bot.channel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.PersonId;

/** Gives out tokens and renews them. Says the desk's phone number with them: this works also while the log is away. */
final class TokenHandler {
  private static final int LONGEST_USER = 200;
  private static final int MOST_ORIGINS = 16;

  private final WebSettings settings;
  private final Site site;
  private final Doorkeeper doorkeeper;
  private final Passes passes;
  private final SiteTokens siteTokens;
  private final RateLimit openings;

  /** What a conversation is opened with.
   *
   * @param locale tag of the language, such as {@code zh-CN}; empty when the client did not say */
  record Opening(Pass pass, String locale) {}

  TokenHandler(
      WebSettings settings,
      Site site,
      Doorkeeper doorkeeper,
      Passes passes,
      SiteTokens siteTokens,
      RateLimit openings) {
    this.settings = settings;
    this.site = site;
    this.doorkeeper = doorkeeper;
    this.passes = passes;
    this.siteTokens = siteTokens;
    this.openings = openings;
  }

  Mono<ServerResponse> generate(ServerRequest request) {
    return Mono.defer(() -> opening(request)).map(Opening::pass).flatMap(this::given);
  }

  Mono<ServerResponse> refresh(ServerRequest request) {
    return Mono.fromSupplier(() -> doorkeeper.renewal(request))
        .flatMap(renewal -> new Body(settings.limits().body())
            .read(request)
            .map(body -> renewed(renewal, body.path("user"))))
        .flatMap(this::given);
  }

  /** The pass with which a conversation is opened: the token's own, or a new one for a caller who may have one. */
  Mono<Opening> opening(ServerRequest request) {
    var caller = doorkeeper.caller(request);
    allow(caller, request);
    return new Body(settings.limits().body())
        .read(request)
        .map(body -> opening(caller, body, Doorkeeper.origin(request)));
  }

  private void allow(Caller caller, ServerRequest request) {
    switch (caller) {
      case Caller.Trusted _ -> {}
      case Caller.Holder _ -> openings.check(address(request));
      case Caller.Stranger _ -> {
        if (!settings.openTokens()) {
          throw Refusal.noCredentials();
        }
        openings.check(address(request));
      }
    }
  }

  private Opening opening(Caller caller, ObjectNode body, @Nullable String origin) {
    return new Opening(pass(caller, body, origin), Json.text(body, "locale"));
  }

  private Pass pass(Caller caller, ObjectNode body, @Nullable String origin) {
    var user = body.path("user");
    return switch (caller) {
      case Caller.Holder holder -> named(holder.into(holder.pass().conversation(), origin), user);
      case Caller.Trusted _, Caller.Stranger _ ->
        named(new Pass(ConversationId.random(), "", null, origins(body)), user);
    };
  }

  private Pass named(Pass pass, JsonNode user) {
    var id = pass.user().isEmpty() ? Json.text(user, "id") : pass.user();
    if (id.length() > LONGEST_USER) {
      throw Refusal.badArgument("user.id has at most " + LONGEST_USER + " characters");
    }
    return new Pass(pass.conversation(), id, person(pass, user), pass.origins());
  }

  private @Nullable PersonId person(Pass pass, JsonNode user) {
    var token = Json.text(user, "token");
    return token.isBlank() ? pass.person() : siteTokens.read(token);
  }

  private static List<String> origins(JsonNode body) {
    var origins = body.path("trustedOrigins");
    if (origins.size() > MOST_ORIGINS
        || origins.valueStream().anyMatch(origin -> !origin.isString())) {
      throw Refusal.badArgument("trustedOrigins is a list of at most " + MOST_ORIGINS + " origins");
    }
    return origins.valueStream().map(JsonNode::asString).toList();
  }

  /** Whom a page vouched for, it has to vouch for again once the token has expired: a token that was found later opens nobody's conversation. */
  private Pass renewed(Passes.Renewal renewal, JsonNode user) {
    var pass = renewal.pass();
    if (renewal.late() && pass.person() != null) {
      var token = Json.text(user, "token");
      if (token.isBlank() || !siteTokens.read(token).equals(pass.person())) {
        throw Refusal.expired();
      }
    }
    return pass;
  }

  private Mono<ServerResponse> given(Pass pass) {
    var answer = Json.object()
        .put("conversationId", pass.conversation().value())
        .put("token", passes.token(pass))
        .put("expires_in", settings.tokenLife().toSeconds());
    answer.set("usher", site.told());
    return Answers.json(200, answer);
  }

  static String address(ServerRequest request) {
    return request
        .remoteAddress()
        .map(from -> from.getAddress().getHostAddress())
        .orElse("");
  }
}
