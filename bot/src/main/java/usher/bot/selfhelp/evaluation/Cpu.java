package usher.bot.selfhelp.evaluation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Processor time. */
final class Cpu {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Cpu() {}

  /** Nanoseconds that this thread has used. */
  static long nanos() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** Nanoseconds that another thread has used. */
  static long nanosOf(long thread) {
    return THREADS.getThreadCpuTime(thread);
  }
}
