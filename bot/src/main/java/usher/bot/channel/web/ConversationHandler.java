package usher.bot.channel.web;

import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Language;

/** Opens conversations and lets clients come back to them. */
final class ConversationHandler {
  private final WebSettings settings;
  private final Site site;
  private final TokenHandler tokens;
  private final Doorkeeper doorkeeper;
  private final Passes passes;
  private final Intake intake;

  ConversationHandler(
      WebSettings settings,
      Site site,
      TokenHandler tokens,
      Doorkeeper doorkeeper,
      Passes passes,
      Intake intake) {
    this.settings = settings;
    this.site = site;
    this.tokens = tokens;
    this.doorkeeper = doorkeeper;
    this.passes = passes;
    this.intake = intake;
  }

  /** 201 for a new conversation, 200 for one that goes on. */
  Mono<ServerResponse> start(ServerRequest request) {
    return tokens.opening(request).flatMap(opening -> start(request, opening));
  }

  /** A new address of the stream, from the watermark on. */
  Mono<ServerResponse> reconnect(ServerRequest request) {
    var pass = doorkeeper.pass(request);
    var watermark = Watermark.of(request.queryParam("watermark"));
    return intake
        .exists(pass.conversation())
        .filter(exists -> exists)
        .switchIfEmpty(Mono.error(Refusal.notFound("conversation")))
        .flatMap(_ -> opened(200, request, pass, watermark));
  }

  private Mono<ServerResponse> start(ServerRequest request, TokenHandler.Opening opening) {
    return intake
        .begin(opening.pass(), language(request, opening.locale()))
        .flatMap(isNew -> opened(isNew ? 201 : 200, request, opening.pass(), Watermark.NOTHING));
  }

  private static Language language(ServerRequest request, String locale) {
    var accepted = Optional.ofNullable(request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE))
        .orElse("");
    return ActivityReader.language(locale.isEmpty() ? accepted.split("[,;]", 2)[0] : locale);
  }

  private Mono<ServerResponse> opened(
      int status, ServerRequest request, Pass pass, Watermark from) {
    var answer = Json.object()
        .put("conversationId", pass.conversation().value())
        .put("token", passes.token(pass))
        .put("expires_in", settings.tokenLife().toSeconds())
        .put("streamUrl", streamUrl(request, pass, from));
    return Answers.json(status, answer);
  }

  private String streamUrl(ServerRequest request, Pass pass, Watermark from) {
    var path = site.of(request).replaceFirst("^http", "ws") + DirectLineRoutes.PATH
        + "/conversations/" + pass.conversation();
    return path + "/stream?watermark=" + from.mark() + "&t=" + passes.streamToken(pass);
  }
}
