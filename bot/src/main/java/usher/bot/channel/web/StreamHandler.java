package usher.bot.channel.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
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
import usher.bot.conversation.HeardEvent;
import usher.bot.conversation.LogEntry;

/** Sends activities over a socket, as they are recorded. The log is the buffer: a slow reader is given its next entries when it has taken the last, and
 * one that does not answer pings is closed with 1013, "try again later", and goes on from its watermark. What comes in is only a sign of life. */
final class StreamHandler {
  /** Pings per time of silence. */
  private static final int PINGS = 3;
  /** Entries in one frame, so that a long conversation is not one long frame. */
  private static final int ENTRIES = 64;

  private final Doorkeeper doorkeeper;
  private final ConversationLog log;
  private final WebSocketService sockets;
  private final Duration silence;

  StreamHandler(Doorkeeper doorkeeper, ConversationLog log, WebSocketService sockets, Duration silence) {
    this.doorkeeper = doorkeeper;
    this.log = log;
    this.sockets = sockets;
    this.silence = silence;
  }

  Mono<ServerResponse> connect(ServerRequest request) {
    var writer = new ActivityWriter(doorkeeper.streamPass(request), Site.of(request));
    var from = Watermark.of(request.queryParam("watermark"));
    return ServerResponse.ok().build((exchange, _) -> sockets.handleRequest(exchange, session -> serve(session, writer, from)));
  }

  private Mono<Void> serve(WebSocketSession session, ActivityWriter writer, Watermark from) {
    var unanswered = new AtomicInteger();
    var sets = sets(writer, from).map(ObjectNode::toString).map(session::textMessage);
    var sent = session.send(sets.mergeWith(pings(session, unanswered)));
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

  private Flux<ObjectNode> sets(ActivityWriter writer, Watermark from) {
    var read = new AtomicReference<>(from);
    return log.wakes(writer.pass().conversation())
        .onBackpressureLatest()
        .concatMap(id -> log.entries(id, read.get().mark()).flatMapIterable(StreamHandler::frames), 1)
        .map(entries -> next(writer, entries, read));
  }

  private static List<List<LogEntry>> frames(List<LogEntry> entries) {
    return IntStream.iterate(0, at -> at < entries.size(), at -> at + ENTRIES)
        .mapToObj(at -> entries.subList(at, Math.min(at + ENTRIES, entries.size())))
        .toList();
  }

  private static ObjectNode next(ActivityWriter writer, List<LogEntry> entries, AtomicReference<Watermark> read) {
    var set = writer.set(entries, read.get());
    read.set(new Watermark(entries.getLast().mark()));
    if (entries.getLast().events().stream().anyMatch(event -> event instanceof HeardEvent.UtteranceHeard)) {
      set.withArray("activities").add(writer.typing());
    }
    return set;
  }
}
