package usher.bot.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import usher.bot.DeskCopy;
import usher.bot.PackagedApp;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.LogEntry;
import usher.bot.conversation.store.EventJson;
import usher.bot.conversation.store.Lease;
import usher.bot.conversation.store.Partition;
import usher.bot.conversation.store.RedisConversationLog;
import usher.bot.conversation.store.Wakes;
import usher.bot.redis.EmbeddedRedis;
import usher.bot.redis.Redis;
import usher.bot.redis.RedisForTests;

/** Two nodes on one Redis, of which the first runs all partitions; and a view of what Redis holds. */
final class TwoNodes implements AutoCloseable {
  /** A flow whose action may never be done twice. */
  private static final String ACCOUNT = """
      offering: reset-password
      title: {en: Reset a forgotten password, zh: 重置忘记的密码}
      intents: [reset-password]
      for: [everyone]
      identity: none
      queue: it
      kind: request
      service: accounts
      slots:
        what: {kind: text, ask: ask-incident-what}
        site: {kind: choice, choices: sites, ask: ask-incident-site}
      flow:
        - ask: what
        - ask: site
        - confirm: confirm-incident
          no: {resolve: incident-not-sent}
        - run: %s
          into: record
          failed: {handoff: FAULT}
        - resolve: password-link-sent
      """.formatted(HaltingNode.NEVER_TWICE);

  final PackagedApp first;
  final PackagedApp second;
  final Redis redis;
  final ConversationLog log;
  private final EmbeddedRedis server;

  TwoNodes() throws IOException {
    server = EmbeddedRedis.start(PackagedApp.freshFolder());
    redis = RedisForTests.connect(server);
    log = new RedisConversationLog(redis, new EventJson(), new Wakes(redis), Lease.USUAL);
    var desk = DeskCopy.of(PackagedApp.freshFolder(), yaml -> yaml);
    Files.writeString(desk.resolve("offerings").resolve("reset-password.yaml"), ACCOUNT);
    first = node("first", desk.toString()).awaitReady();
    second = node("second", desk.toString()).awaitReady();
    somebodyIsThere();
  }

  /** An agent whose page is open, on neither node, for longer than any test takes. */
  private void somebodyIsThere() {
    var until = Instant.now().plusSeconds(1_800).toString();
    redis
        .commands()
        .hset("usher:presence", Map.of("agent1:says", "READY", "agent1:seen", until))
        .block();
  }

  /** A delivery may take its time: it is halted on purpose. */
  private PackagedApp node(String name, String desk) {
    return PackagedApp.begin(
        HaltingNode.class,
        name,
        PackagedApp.freshFolder(),
        "--usher.desk=" + desk,
        "--usher.redis.url=" + RedisForTests.url(server),
        "--usher.due.limit=60s",
        "--usher.web.limits.messages=1000",
        "--usher.web.limits.burst=1000",
        "--usher.web.limits.openings=1000");
  }

  /** By the clock of Redis. */
  Instant now() {
    var time = redis.commands().time().collectList().blockOptional().orElseThrow();
    return Instant.ofEpochSecond(
        Long.parseLong(time.getFirst()), Long.parseLong(time.getLast()) * 1000);
  }

  List<LogEntry> entries(String conversation) {
    return log.entries(new ConversationId(conversation), "").blockOptional().orElseThrow();
  }

  /** Entries of the turn that the message has begun. */
  List<LogEntry> turn(String conversation, String message) {
    var all = entries(conversation);
    var turn = all.stream()
        .filter(entry -> entry.input() != null && entry.input().value().endsWith(message))
        .map(entry -> entry.mark().substring(0, entry.mark().indexOf('-') + 1))
        .collect(Collectors.toSet());
    return all.stream()
        .filter(entry -> turn.stream().anyMatch(entry.mark()::startsWith))
        .toList();
  }

  boolean isRecorded(String conversation, String message) {
    return turn(conversation, message).stream().anyMatch(entry -> entry.reply() != null);
  }

  <T extends ConversationEvent> List<T> events(String conversation, Class<T> type) {
    return entries(conversation).stream()
        .flatMap(entry -> entry.events().stream())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** Deliveries of the conversation that nobody has taken yet. */
  long untold(String conversation) {
    return Objects.requireNonNull(redis
        .commands()
        .xrange(
            Partition.of(new ConversationId(conversation)).outbox(),
            io.lettuce.core.Range.unbounded())
        .filter(
            entry -> conversation.equals(Objects.requireNonNull(entry.getBody()).get("c")))
        .count()
        .block());
  }

  List<String> waiting() {
    return redis
        .commands()
        .zrange("usher:queue:{it}", 0, -1)
        .collectList()
        .blockOptional()
        .orElseThrow();
  }

  long reservedCars() {
    return Objects.requireNonNull(
        redis.commands().hlen("usher:stock:{car}:reserved").block());
  }

  /** What each node has done in a conversation, oldest first: {@code action conversation/key}. */
  static List<String> deeds(PackagedApp node, String conversation) {
    return node.lines().stream()
        .filter(line -> line.startsWith("deed ") && line.contains(conversation))
        .toList();
  }

  static Stream<String> said(PackagedApp node, String start) {
    return node.lines().stream().filter(line -> line.startsWith(start));
  }

  @Override
  public void close() {
    first.close();
    second.close();
    redis.close();
    server.close();
  }
}
