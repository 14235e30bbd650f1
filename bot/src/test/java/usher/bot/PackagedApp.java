package usher.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The packaged application as users have it: {@code java -jar target/usher.jar}, in a process group of its own, with all that it says. Ends with the tests, even
 * when nobody closes it. */
public final class PackagedApp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PackagedApp.class);
  private static final int FIRST_PORT = 20_000;
  private static final int LAST_PORT = 32_000;
  private static final int MOST_PORTS = 100;

  private static final Path JAR = Path.of("target", "usher.jar").toAbsolutePath();
  private static final String LAST_LINE = "  state ";
  private final Process process;
  private final int port;
  private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Void> greeted = new CompletableFuture<>();
  private final Thread listener;

  private PackagedApp(Process process, int port) {
    this.process = process;
    this.port = port;
    this.listener = Thread.ofPlatform().daemon().start(this::listen);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroyForcibly));
  }

  /** A folder in which nothing lies yet. */
  public static Path freshFolder() {
    return Path.of("target", "packaged", UUID.randomUUID().toString().substring(0, 8))
        .toAbsolutePath();
  }

  /** Started, but not yet ready: it may also end. */
  public static PackagedApp begin(Path data, String... settings) {
    var port = freePort();
    var arguments = new ArrayList<>(places(port, data));
    arguments.addAll(List.of(settings));
    return new PackagedApp(launch(arguments), port);
  }

  /** The application as a main class of the tests starts it, on their class path. Started, but not yet ready.
   *  @param name its first argument */
  public static PackagedApp begin(Class<?> main, String name, Path data, String... settings) {
    var port = freePort();
    var what = new ArrayList<>(List.of(
        "--add-modules=jdk.incubator.vector",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-cp",
        System.getProperty("java.class.path"),
        main.getName(),
        name));
    what.addAll(places(port, data));
    what.addAll(List.of(settings));
    return new PackagedApp(launchJava(what), port);
  }

  private static List<String> places(int port, Path data) {
    return List.of(
        "--server.port=" + port, "--management.server.port=" + freePort(), "--usher.data=" + data);
  }

  /** Started, and ready. */
  public static PackagedApp start(Path data, String... settings) {
    return begin(data, settings).awaitReady();
  }

  /** Runs one command of the jar to its end. */
  public static PackagedApp command(String... arguments) {
    return new PackagedApp(launch(List.of(arguments)), 0);
  }

  private static Process launch(List<String> arguments) {
    var jar = new ArrayList<>(List.of("-jar", JAR.toString()));
    jar.addAll(arguments);
    return launchJava(jar);
  }

  /** Ctrl-C is not to be ignored, as it is by what a shell has started in the background. */
  private static Process launchJava(List<String> what) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of("setsid", "env", "--default-signal=INT", java));
    command.addAll(what);
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Below those that the system gives to outgoing connections: one of them may take a port that was free when the application began to start. */
  static int freePort() {
    for (var tries = 0; tries < MOST_PORTS; tries++) {
      var port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
      try (var probe = new ServerSocket(port)) {
        return probe.getLocalPort();
      } catch (IOException taken) {
        LOG.debug("port {} is taken", port);
      }
    }
    throw new IllegalStateException("no port is free from " + FIRST_PORT + " to " + LAST_PORT);
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      lines.lines().forEach(this::heard);
    } catch (UncheckedIOException | IOException ended) {
      greeted.completeExceptionally(ended);
    }
    greeted.completeExceptionally(
        new IllegalStateException("the application ended before it was ready:\n" + output()));
  }

  private void heard(String line) {
    said.add(line);
    if (line.startsWith(LAST_LINE)) {
      greeted.complete(null);
    }
  }

  public PackagedApp awaitReady() {
    greeted.orTimeout(120, TimeUnit.SECONDS).join();
    return this;
  }

  /** The exit code. Everything that was said has been heard then. */
  public int awaitEnd() throws Exception {
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the application did not end:\n" + output());
    }
    listener.join();
    return process.exitValue();
  }

  /** @param name {@code INT}, {@code TERM}, {@code KILL}, {@code STOP} or {@code CONT}; goes to the whole process group, as Ctrl-C does */
  public void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, "--", "-" + process.pid())
        .inheritIO()
        .start()
        .waitFor();
  }

  /** A line on its standard input. */
  public void tell(String line) throws IOException {
    var input = process.outputWriter(UTF_8);
    input.write(line + "\n");
    input.flush();
  }

  public List<String> lines() {
    return List.copyOf(said);
  }

  public String output() {
    return String.join("\n", said);
  }

  public URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** What the console says about health. */
  public URI health() {
    var line = lines().stream()
        .filter(said -> said.startsWith("  health "))
        .findFirst()
        .orElseThrow();
    return URI.create(line.substring(line.indexOf("http")).strip());
  }

  /** Whether these characters stand in any file of a folder, as bytes. */
  public static boolean isWritten(String text, Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("redis-server-"))
          .anyMatch(file -> holds(file, text));
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
          .contains(text);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
