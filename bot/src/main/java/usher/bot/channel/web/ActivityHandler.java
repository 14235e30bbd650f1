package usher.bot.channel.web;

import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;
import usher.bot.conversation.ConversationLog;

/** Takes activities, and gives them to clients that ask instead of listening. */
final class ActivityHandler {
  private final Site site;
  private final Doorkeeper doorkeeper;
  private final Body body;
  private final ActivityReader reader;
  private final RateLimit pace;
  private final Intake intake;
  private final ConversationLog log;

  ActivityHandler(
      WebSettings settings,
      Site site,
      Doorkeeper doorkeeper,
      RateLimit pace,
      Intake intake,
      ConversationLog log) {
    this.site = site;
    this.doorkeeper = doorkeeper;
    this.body = new Body(settings.limits().body());
    this.reader = new ActivityReader(settings.limits().text());
    this.pace = pace;
    this.intake = intake;
    this.log = log;
  }

  /** The id that the activity will have when it is read back. */
  Mono<ServerResponse> post(ServerRequest request) {
    var pass = doorkeeper.pass(request);
    pace.check(pass.conversation().value());
    return body.read(request).map(reader::read).flatMap(posted -> take(pass, posted));
  }

  Mono<ServerResponse> get(ServerRequest request) {
    var pass = doorkeeper.pass(request);
    var after = Watermark.of(request.queryParam("watermark"));
    return existing(pass)
        .then(Mono.defer(() -> log.entries(pass.conversation(), after.mark())))
        .map(entries -> new ActivityWriter(pass, site.of(request)).set(entries, after))
        .flatMap(set -> Answers.json(200, set));
  }

  Mono<ServerResponse> upload(ServerRequest request) {
    var pass = doorkeeper.pass(request);
    pace.check(pass.conversation().value());
    return Mono.error(Refusal.noFiles());
  }

  private Mono<ServerResponse> take(Pass pass, Posted posted) {
    return existing(pass)
        .then(Mono.defer(() -> intake.take(pass.conversation(), posted)))
        .then(Mono.defer(() -> Answers.json(200, confirmation(pass, posted))));
  }

  private Mono<Boolean> existing(Pass pass) {
    return intake
        .exists(pass.conversation())
        .filter(exists -> exists)
        .switchIfEmpty(Mono.error(Refusal.notFound("conversation")));
  }

  private static ObjectNode confirmation(Pass pass, Posted posted) {
    return Json.object().put("id", ActivityIds.sent(pass.conversation(), posted.input()));
  }
}
