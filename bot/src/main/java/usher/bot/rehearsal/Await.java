package usher.bot.rehearsal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for what must come: looks again whenever something was told, and now and then anyway. */
final class Await {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final long NOW_AND_THEN_MILLIS = 100;

  private Await() {}

  /** The value, as soon as it is there; empty after the patience of a test.
   *  @param told anything in it says that it is worth looking again */
  static <T> Optional<T> until(Supplier<Optional<T>> look, BlockingQueue<?> told) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var found = look.get();
    while (found.isEmpty() && System.nanoTime() < end) {
      wake(told);
      found = look.get();
    }
    return found;
  }

  private static void wake(BlockingQueue<?> told) {
    try {
      told.poll(NOW_AND_THEN_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }
}
