package usher.bot.performance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Clients that ask one thing after the other for a while.
 *  @param clients at once
 *  @param time of the measured part */
record Load(int clients, Duration time) {

  /** @param latencies of each turn in nanoseconds, sorted */
  record Result(long[] latencies, Duration time) {

    int turns() {
      return latencies.length;
    }

    double perSecond() {
      return turns() / (time.toMillis() / 1000.0);
    }

    /** In milliseconds. */
    double percentile(double share) {
      return latencies[(int) Math.min(latencies.length - 1, Math.floor(share * latencies.length))]
          / 1e6;
    }
  }

  /** @param client gives each client, by its number, what it does for one turn */
  Result run(IntFunction<Runnable> client) {
    var end = System.nanoTime() + time.toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<long[]>>();
      for (var number = 0; number < clients; number++) {
        var turn = client.apply(number);
        all.add(threads.submit((Callable<long[]>) () -> until(end, turn)));
      }
      return new Result(joined(all), time);
    }
  }

  private static long[] until(long end, Runnable turn) {
    var took = new ArrayList<Long>();
    for (var now = System.nanoTime(); now < end; ) {
      turn.run();
      var after = System.nanoTime();
      took.add(after - now);
      now = after;
    }
    return took.stream().mapToLong(Long::longValue).toArray();
  }

  private static long[] joined(List<Future<long[]>> all) {
    try {
      var parts = new ArrayList<long[]>();
      for (var one : all) {
        parts.add(one.get());
      }
      return parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a client of the measurement failed", e);
    }
  }
}
