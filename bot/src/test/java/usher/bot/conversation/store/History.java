package usher.bot.conversation.store;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What clients of one list saw: appends that were acknowledged, and whole lists that were read. Safe for many threads. */
final class History {
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<List<String>> reads = new ConcurrentLinkedQueue<>();

  void acknowledged(String value) {
    acknowledged.add(value);
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
