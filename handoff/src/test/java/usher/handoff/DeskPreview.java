package usher.handoff;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunctions;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import usher.handoff.desk.AgentDesk;
import usher.handoff.store.HandoffFile;
import usher.handoff.twin.HandoffsInMemory;
import usher.handoff.twin.PresencesInMemory;
import usher.handoff.twin.RosterInMemory;
import usher.handoff.twin.Samples;
import usher.handoff.twin.SignalsInMemory;
import usher.handoff.twin.SignsInMemory;
import usher.handoff.twin.TranscriptInMemory;
import usher.handoff.web.AgentRoutes;
import usher.handoff.web.DeskPageRoutes;
import usher.handoff.web.DeskPorts;
import usher.handoff.web.DeskSettings;

/** Serves the agents' page with made-up users on a port, to look at it and for the browser tests: agents {@code
 *  agent1} and {@code agent2}, password {@code demo}. */
final class DeskPreview {
  private static final Set<QueueId> QUEUES = Set.of(Samples.IT, Samples.CARS);
  private static final DeskSettings SETTINGS =
      new DeskSettings("preview-preview-preview-preview-", Duration.ofHours(8), false);

  private final Clock clock = Clock.systemUTC();
  private final SignalsInMemory signals = new SignalsInMemory();
  private final TranscriptInMemory transcript = new TranscriptInMemory(clock);
  private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final HandoffsInMemory handoffs = new HandoffsInMemory(transcript, signals);

  public static void main(String... arguments) {
    var preview = new DeskPreview();
    preview.fill();
    preview
        .serve(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8090)
        .onDispose()
        .block();
  }

  /** @param port 0 for a free one */
  DisposableServer serve(int port) {
    var roster = new RosterInMemory(agent("agent1", "Lin Wei"), agent("agent2", "Tom Hall"));
    var desk = new AgentDesk(handoffs, handoffs, clock);
    var ports = new DeskPorts(
        desk,
        roster,
        new PresencesInMemory(),
        transcript,
        signals,
        new SignsInMemory(),
        _ -> Samples.INTENTS);
    var routes =
        new AgentRoutes(ports, SETTINGS, clock).routes().and(new DeskPageRoutes().routes());
    var adapter = new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(routes));
    return HttpServer.create()
        .bindAddress(() -> new InetSocketAddress("127.0.0.1", port))
        .doOnConnection(connection -> connections.add(connection.channel()))
        .handle(adapter)
        .bindNow();
  }

  /** Breaks every connection, as a crash does. */
  void cut(DisposableServer server) {
    server.disposeNow();
    connections.close();
  }

  private static Agent agent(String id, String name) {
    return new Agent(new AgentId(id), name, QUEUES, Set.of(Role.AGENT), Set.of("en", "zh"), 3);
  }

  private void fill() {
    var now = clock.instant();
    open(
        "h1",
        HandoffReason.DISTRESS,
        "web",
        "en",
        "Password reset code does not arrive",
        Samples.IT,
        2,
        now.minusSeconds(95));
    open(
        "h2",
        HandoffReason.ASKED,
        "voice",
        "en",
        "Cannot open the booked car",
        Samples.CARS,
        3,
        now.minusSeconds(412));
    open("h3", HandoffReason.UNCLEAR, "web", "zh", "校园网连接问题", Samples.IT, 3, now.minusSeconds(64));
    open(
        "h4",
        HandoffReason.VALIDATION,
        "web",
        "en",
        "Account of a visiting lecturer",
        Samples.IT,
        4,
        now.minusSeconds(18));
    promised("p1", callback("Mia Chen", now.minusSeconds(700), 1));
    promised("p2", callback("Jonas Weber", now.plusSeconds(5_000), 0));
    talk(new ConversationRef("c-h1"), now);
  }

  static Promise callback(String name, Instant by, int tries) {
    return new Promise(
        Promise.Way.CALLBACK,
        name,
        "+493055502001",
        "Please call me about the projector.",
        by,
        tries);
  }

  void open(String id, HandoffReason reason, String headline) {
    open(id, reason, "web", "en", headline, Samples.IT, 2, clock.instant());
  }

  private void open(
      String id,
      HandoffReason reason,
      String channel,
      String language,
      String headline,
      QueueId queue,
      int priority,
      Instant since) {
    var occasion = new Occasion(reason, channel, language, headline);
    var handoff = Handoff.opened(
        new HandoffId(id),
        new ConversationRef("c-" + id),
        occasion,
        new Place(queue, priority, since));
    handoffs.open(new HandoffFile(handoff, Samples.context(occasion, since)));
  }

  /** A callback that was promised. */
  void promised(String id, Promise promise) {
    var now = clock.instant();
    var occasion = new Occasion(HandoffReason.ASKED, "web", "en", "Projector in room 204");
    var handoff = Handoff.promised(
        new HandoffId(id),
        new ConversationRef("c-" + id),
        occasion,
        new Place(Samples.IT, 3, now),
        promise);
    handoffs.open(new HandoffFile(handoff, Samples.context(occasion, now)));
  }

  private void talk(ConversationRef conversation, Instant now) {
    user(conversation, "Hi, I forgot the password of my campus account.", now.minusSeconds(420));
    bot(
        conversation,
        "I can help with that. I have sent a one-time code to your phone ending in 42.",
        now.minusSeconds(415));
    user(conversation, "It has not come.", now.minusSeconds(265));
    bot(conversation, "I have sent it again. It may take a minute.", now.minusSeconds(262));
    user(
        conversation,
        "This is the third time I ask and the code STILL has not come.",
        now.minusSeconds(190));
    bot(
        conversation,
        "I am sorry for the trouble. Shall I try another way, or would you like a person?",
        now.minusSeconds(188));
    user(conversation, "I have an exam in twenty minutes, this is useless!", now.minusSeconds(135));
    bot(
        conversation,
        "I am passing you on to a colleague, who can see everything so far.",
        now.minusSeconds(133));
  }

  /** The user of a handoff says many things, of which no page is told yet. */
  void talk(String id, int lines) {
    IntStream.range(0, lines)
        .forEach(line -> user(
            new ConversationRef("c-" + id),
            "Line " + line + ": it does not work.",
            clock.instant()));
  }

  /** The user of a handoff says something, now. */
  void userSays(String id, String text) {
    user(new ConversationRef("c-" + id), text, clock.instant());
    signals.send(new Signal(new HandoffId(id), Samples.IT, Signal.What.LINE));
  }

  private void user(ConversationRef conversation, String text, Instant at) {
    transcript.add(conversation, new Line("", new Speaker.User(), text, at));
  }

  private void bot(ConversationRef conversation, String text, Instant at) {
    transcript.add(conversation, new Line("", new Speaker.Bot(), text, at));
  }
}
