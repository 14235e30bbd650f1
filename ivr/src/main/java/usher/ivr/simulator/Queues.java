package usher.ivr.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who waits where, in order. */
final class Queues {
  private final Map<String, Deque<SimulatedCall>> waiting = new HashMap<>();

  synchronized void add(String queue, SimulatedCall call) {
    waiting.computeIfAbsent(queue, name -> new ArrayDeque<>()).add(call);
  }

  /** The first of a queue, who is in it no more. */
  synchronized Optional<SimulatedCall> next(String queue) {
    return Optional.ofNullable(waiting.get(queue)).map(Deque::poll);
  }

  synchronized void remove(SimulatedCall call) {
    waiting.values().forEach(queue -> queue.remove(call));
  }

  /** From 1; 0 for somebody who is not in the queue. */
  synchronized int position(String queue, SimulatedCall call) {
    var position = 0;
    for (var other : waiting.getOrDefault(queue, new ArrayDeque<>())) {
      position++;
      if (other == call) {
        return position;
      }
    }
    return 0;
  }

  synchronized int size(String queue) {
    return waiting.getOrDefault(queue, new ArrayDeque<>()).size();
  }
}
