package usher.bot.performance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server in a process of its own, so that its processor time is told apart from that of whoever asks it.
 *  @param wall from the launch to its word that it is ready
 *  @param cpu spent until then */
record Served(Process process, int port, Duration wall, Duration cpu) implements AutoCloseable {

  /** Blocks until it is ready.
   *  @param flags of the JVM, with the main class or {@code -jar} at the end
   *  @param ready what its line says then */
  static Served start(List<String> flags, int port, String ready, List<String> settings) {
    var command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(flags);
    command.addAll(settings);
    var before = System.nanoTime();
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var lines = process.inputReader(StandardCharsets.UTF_8);
      await(lines, ready);
      var wall = Duration.ofNanos(System.nanoTime() - before);
      Thread.ofPlatform()
          .daemon()
          .start(() ->
              lines.lines().filter(line -> !line.contains(" INFO ")).forEach(System.err::println));
      return new Served(process, port, wall, cpu(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(BufferedReader lines, String ready) throws IOException {
    var said = new StringBuilder();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      if (line.contains(ready)) {
        return;
      }
    }
    throw new IllegalStateException("it ended before it was ready:\n" + said);
  }

  String address() {
    return "http://localhost:" + port;
  }

  Duration cpuSoFar() {
    return cpu(process);
  }

  /** Memory that it occupies now, in MiB. */
  long residentMegabytes() {
    try {
      var status = Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"));
      var line =
          status.stream().filter(each -> each.startsWith("VmRSS")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
    } catch (IOException e) {
      throw new UncheckedIOException("memory is read from /proc, which only Linux has", e);
    }
  }

  private static Duration cpu(Process process) {
    return process.info().totalCpuDuration().orElseThrow();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
