package usher.bot.nlu.evaluation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process holds now.
 *  @param heapMegabytes objects in use
 *  @param residentMegabytes all of it, the encoders' own memory and the Java machine included; "?" where the system does not tell */
record Memory(String heapMegabytes, String residentMegabytes) {
  private static final Path STATUS = Path.of("/proc/self/status");

  static Memory now() {
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return new Memory(Long.toString(used / 1_000_000), resident());
  }

  private static String resident() {
    try (var lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.toString(Long.parseLong(line.replaceAll("\\D", "")) / 1_000))
          .findFirst()
          .orElse("?");
    } catch (IOException _) {
      return "?";
    }
  }
}
