package usher.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The start of the packaged app in its container, without the container. */
@Timeout(300)
class StartScriptIT {
  private static final Path SCRIPT =
      Path.of("src", "main", "docker", "start.sh").toAbsolutePath();

  @TempDir
  static Path home;

  @BeforeAll
  static void pack() throws IOException {
    Files.createSymbolicLink(
        home.resolve("usher.jar"), Path.of("target", "usher.jar").toAbsolutePath());
    Files.createDirectory(home.resolve("app"));
  }

  @Test
  void preparesItsClassesAtTheFirstStopAndUsesThemAfterwards() throws Exception {
    startAndStop();
    assertThat(home.resolve("app/usher.jar")).exists();
    assertThat(home.resolve("app/usher.aot")).exists();
    var prepared = Files.getLastModifiedTime(home.resolve("app/usher.aot"));

    var said = startAndStop();

    assertThat(said).contains("Usher is ready").doesNotContain("AOT");
    assertThat(Files.getLastModifiedTime(home.resolve("app/usher.aot"))).isEqualTo(prepared);
  }

  private static String startAndStop() throws Exception {
    var port = freePort();
    var java = Path.of(System.getProperty("java.home"), "bin").toString();
    var builder = new ProcessBuilder(
            "sh",
            SCRIPT.toString(),
            "--server.port=" + port,
            "--management.server.port=0",
            "--usher.public-url=http://localhost:" + port)
        .redirectErrorStream(true);
    builder.environment().put("USHER_HOME", home.toString());
    builder.environment().put("PATH", java + ":" + System.getenv("PATH"));
    var process = builder.start();
    var said = new StringBuilder();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        if (line.contains("Usher is ready")) {
          process.toHandle().destroy();
        }
      }
    }
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("%s", said).isTrue();
    return said.toString();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
