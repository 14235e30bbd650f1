package usher.bot.conversation.store;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;

/** What clients of one list saw: appends that were acknowledged, and whole lists that were read. Safe for many threads. */
final class History {
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<List<String>> reads = new ConcurrentLinkedQueue<>();

  void acknowledged(String value) {
    acknowledged.add(value);
  }

  /** Blocks until so many were acknowledged. */
  void awaitAcknowledged(int many) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofSeconds(60))
        .until(() -> acknowledged.size() >= many);
  }

  void read(List<String> values) {
    reads.add(List.copyOf(values));
  }

  List<String> acknowledged() {
    return List.copyOf(acknowledged);
  }

  List<List<String>> reads() {
    return List.copyOf(reads);
  }
}
