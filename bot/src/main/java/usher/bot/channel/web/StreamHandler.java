package usher.bot.channel.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.server.WebSocketService;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Signs;

/** Sends activities over a socket, as they are recorded. A client that does not answer pings, and one that takes nothing, is closed with 1013, "try
 * again later", and goes on from its watermark; so does everyone, closed with 1012, when the node stops. What comes in is only a sign of life. */
final class StreamHandler {
  /** Pings per time of silence. */
  private static final int PINGS = 3;

  private final Site site;
  private final Doorkeeper doorkeeper;
  private final ConversationLog log;
  private final Signs signs;
  private final WebSocketService sockets;
  private final LastCall lastCall;
  private final Duration silence;

  StreamHandler(
      Site site,
      Doorkeeper doorkeeper,
      ConversationLog log,
      Signs signs,
      WebSocketService sockets,
      LastCall lastCall,
      Duration silence) {
    this.site = site;
    this.doorkeeper = doorkeeper;
    this.log = log;
    this.signs = signs;
    this.sockets = sockets;
    this.lastCall = lastCall;
    this.silence = silence;
  }

  Mono<ServerResponse> connect(ServerRequest request) {
    var writer = new ActivityWriter(doorkeeper.streamPass(request), site.of(request));
    var reading = new Reading(log, signs, writer, Watermark.of(request.queryParam("watermark")));
    return ServerResponse.ok()
        .build(
            (exchange, _) -> sockets.handleRequest(exchange, session -> serve(session, reading)));
  }

  private Mono<Void> serve(WebSocketSession session, Reading reading) {
    var unanswered = new AtomicInteger();
    var sets = reading.sets().map(ObjectNode::toString).map(session::textMessage);
    var lines = sets.mergeWith(pings(session, unanswered)).takeUntilOther(lastCall.stopping());
    var sent =
        session.send(lines).then(Mono.defer(() -> session.close(CloseStatus.SERVICE_RESTARTED)));
    return Mono.firstWithSignal(sent, left(session, unanswered)).onErrorResume(_ -> later(session));
  }

  /** Empty when the client has left. Cached, for to cancel it would close the socket without a reason. */
  private static Mono<Void> left(WebSocketSession session, AtomicInteger unanswered) {
    return session.receive().doOnNext(_ -> unanswered.set(0)).then().cache();
  }

  /** Fails when none of the last was answered. Is counted also while a slow reader takes nothing. */
  private Flux<WebSocketMessage> pings(WebSocketSession session, AtomicInteger unanswered) {
    return Flux.interval(silence.dividedBy(PINGS))
        .map(_ -> unanswered.getAndIncrement())
        .filter(StreamHandler::alive)
        .onBackpressureDrop()
        .map(_ -> session.pingMessage(buffers -> buffers.wrap(new byte[0])));
  }

  private static boolean alive(int unanswered) {
    if (unanswered >= PINGS) {
      throw new IllegalStateException("the client has not answered " + PINGS + " pings");
    }
    return true;
  }

  /** Whatever is wrong, the client can come back: to this node or to another. */
  private static Mono<Void> later(WebSocketSession session) {
    return session.close(CloseStatus.SERVICE_OVERLOAD);
  }
}
