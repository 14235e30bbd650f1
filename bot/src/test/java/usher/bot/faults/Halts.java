package usher.bot.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** Where turns of this node wait at a named point: until they are told to go on, by a line {@code go} on the node's standard input, or for ever. */
final class Halts {
  private static final PrintStream OUT = System.out;
  private final String node;
  private final CompletableFuture<Void> goOn = new CompletableFuture<>();
  private final Map<String, String> conversations = new ConcurrentHashMap<>();

  Halts(String node) {
    this.node = node;
    Thread.ofPlatform().daemon().start(this::listen);
  }

  private void listen() {
    try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      if ("go".equals(lines.readLine())) {
        goOn.complete(null);
      }
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  static void say(String line) {
    OUT.println(line);
  }

  boolean stops(Point point, String text) {
    return text.contains(point.on(node));
  }

  /** Empty: at once where nobody stops, else when told to go on. */
  Mono<Void> at(Point point, String text) {
    return Mono.defer(() -> stops(point, text) ? halt(text) : Mono.empty());
  }

  private Mono<Void> halt(String text) {
    say("halts " + text);
    return Mono.fromFuture(goOn, true);
  }

  /** For a thread that may be held up. */
  void blockAt(Point point, String text) {
    if (stops(point, text)) {
      say("halts " + text);
      goOn.join();
    }
  }

  /** What is told after the turn carries the conversation's id only. */
  void remember(String conversation, String text) {
    conversations.put(conversation, text);
  }

  String lastOf(String conversation) {
    return conversations.getOrDefault(conversation, "");
  }
}
