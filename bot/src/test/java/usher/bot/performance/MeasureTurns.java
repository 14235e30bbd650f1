package usher.bot.performance;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Prints what a turn costs: the tables of {@code docs/performance.md}. Starts Usher in a process of its own, and beside it a bare WebFlux endpoint with
 *  one script on the same Redis. Nothing is asserted. Arguments: seconds to warm up, seconds to measure, and optionally the packaged jar. */
public final class MeasureTurns {
  private static final PrintStream OUT = System.out;
  private static final List<String> QUESTIONS = List.of(
      "how do I use the VPN while travelling, case %d",
      "the printer in room %d does not print",
      "how do I get mail on my phone model %d",
      "what does membership cost for %d months",
      "how much storage do I have, is it %d GB",
      "how do I charge car number %d");

  private final Duration warm;
  private final Duration time;
  private final AtomicInteger counter = new AtomicInteger();

  private MeasureTurns(Duration warm, Duration time) {
    this.warm = warm;
    this.time = time;
  }

  public static void main(String[] arguments) throws IOException {
    var measure = new MeasureTurns(seconds(arguments[0]), seconds(arguments[1]));
    var data = Path.of("target", "houses", UUID.randomUUID().toString()).toAbsolutePath();
    try (var usher = usher(arguments, data)) {
      OUT.printf(
          "start: ready after %.1f s, %.1f s of processor time, %d MiB%n",
          inSeconds(usher.wall()), inSeconds(usher.cpu()), usher.residentMegabytes());
      var redis = RedisInfo.of(data);
      measure.idle(usher, redis);
      measure.ratio(usher, redis);
      measure.everything(usher, redis);
      measure.length(usher, redis);
      measure.bytes(usher, redis);
      OUT.printf("memory after all: %d MiB%n", usher.residentMegabytes());
    }
  }

  private static Served usher(String[] arguments, Path data) throws IOException {
    var port = freePort();
    var flags = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
    flags.addAll(
        arguments.length > 2
            ? List.of("-jar", arguments[2])
            : List.of("-cp", System.getProperty("java.class.path"), "usher.bot.BotApplication"));
    return Served.start(
        flags,
        port,
        "Usher is ready",
        List.of(
            "--server.port=" + port,
            "--management.server.port=0",
            "--usher.public-url=http://localhost:" + port,
            "--usher.data=" + data,
            "--usher.web.limits.messages=1000000",
            "--usher.web.limits.burst=1000000",
            "--usher.web.limits.openings=1000000"));
  }

  /** What is spent when nobody says anything: the looks for timers, deliveries and abandoned turns. */
  private void idle(Served usher, RedisInfo redis) {
    var cpu = usher.cpuSoFar();
    var before = redis.totals();
    new Load(1, time).run(_ -> () -> LockSupport.parkNanos(100_000_000));
    var spent = redis.totals().since(before);
    OUT.printf(
        "idle: %.1f ms app, %.1f ms redis, %.0f scripts a second%n",
        usher.cpuSoFar().minus(cpu).toMillis() / (double) time.toSeconds(),
        spent.cpuMicros() / 1e3 / time.toSeconds(),
        (double) spent.scripts() / time.toSeconds());
  }

  /** Bare and plain by turns, so that what else the machine does hits both. */
  private void ratio(Served usher, RedisInfo redis) throws IOException {
    var port = freePort();
    var flags = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
    flags.addAll(List.of(
        "-cp", System.getProperty("java.class.path"), "usher.bot.performance.BareEndpoint"));
    try (var bare = Served.start(
        flags, port, "ready", List.of(Integer.toString(port), redis.socket().toString()))) {
      new Load(50, warm).run(number -> bareTurn(bare, number));
      new Load(50, warm).run(number -> plainTurn(usher));
      var least =
          cost("bare endpoint, 50 clients", bare, redis, 50, number -> bareTurn(bare, number));
      var plain = cost(
          "turn without understanding, 50 clients", usher, redis, 50, number -> plainTurn(usher));
      OUT.printf(
          "ratio of processor time, turn without understanding to bare endpoint: %.1f%n",
          plain / least);
    }
  }

  private void everything(Served usher, RedisInfo redis) {
    new Load(8, warm).run(number -> fullTurn(usher));
    cost("turn with everything, 50 clients", usher, redis, 50, number -> fullTurn(usher));
    cost("turn with everything, 1 client", usher, redis, 1, number -> fullTurn(usher));
    cost("turn without understanding, 1 client", usher, redis, 1, number -> plainTurn(usher));
  }

  /** The scripts' time per turn as a conversation grows. */
  private void length(Served usher, RedisInfo redis) {
    var talker = Talker.open(usher.address());
    for (var hundred = 0; hundred < 10; hundred++) {
      var before = redis.totals();
      for (var turn = 0; turn < 100; turn++) {
        talker.chooseLanguage();
      }
      var spent = redis.totals().since(before);
      OUT.printf(
          "turns %d to %d of one conversation: %.2f scripts a turn, %.3f ms of scripts a turn%n",
          hundred * 100 + 1,
          hundred * 100 + 100,
          spent.scripts() / 100.0,
          spent.scriptMicros() / 100_000.0);
    }
  }

  private void bytes(Served usher, RedisInfo redis) {
    var talker = Talker.open(usher.address());
    var before = redis.bytesOf(talker.conversation());
    var appended = redis.totals();
    for (var turn = 0; turn < 5; turn++) {
      talker.say(question());
      talker.say("yes");
    }
    OUT.printf(
        "bytes a turn: %d in memory, %d appended to the file, %d to the client%n",
        (redis.bytesOf(talker.conversation()) - before) / 10,
        redis.totals().since(appended).aofBytes() / 10,
        talker.bytesRead() / 11);
  }

  /** @return processor time of the server per turn, in milliseconds */
  private double cost(
      String what, Served server, RedisInfo redis, int clients, IntFunction<Runnable> client) {
    var cpu = server.cpuSoFar();
    var before = redis.totals();
    var result = new Load(clients, time).run(client);
    var spent = redis.totals().since(before);
    var perTurn = server.cpuSoFar().minus(cpu).toNanos() / 1e6 / result.turns();
    OUT.printf(
        "%s: %.2f ms app, %.3f ms redis, %.2f scripts (%.3f ms) a turn; %.0f turns/s; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms; %d turns%n",
        what,
        perTurn,
        spent.cpuMicros() / 1e3 / result.turns(),
        (double) spent.scripts() / result.turns(),
        spent.scriptMicros() / 1e3 / result.turns(),
        result.perSecond(),
        result.percentile(0.5),
        result.percentile(0.95),
        result.percentile(0.99),
        result.turns());
    return perTurn;
  }

  private static Runnable bareTurn(Served bare, int number) {
    return () ->
        Talker.post(bare.address() + "/" + number, "", "{\"type\":\"message\",\"text\":\"hello\"}");
  }

  private static Runnable plainTurn(Served usher) {
    return Talker.open(usher.address())::chooseLanguage;
  }

  /** A question never asked before, then "yes, that helped", and so on. */
  private Runnable fullTurn(Served usher) {
    var talker = Talker.open(usher.address());
    var turn = new AtomicInteger();
    return () -> talker.say(turn.getAndIncrement() % 2 == 0 ? question() : "yes");
  }

  private String question() {
    var number = counter.incrementAndGet();
    return QUESTIONS.get(number % QUESTIONS.size()).formatted(number);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Duration seconds(String text) {
    return Duration.ofSeconds(Long.parseLong(text));
  }

  private static double inSeconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
