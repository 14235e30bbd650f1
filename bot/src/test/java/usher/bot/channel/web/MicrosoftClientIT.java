package usher.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Microsoft's own client library, unchanged, in Node. Its packages are fetched by {@code npm ci} from a pinned list. */
class MicrosoftClientIT {
  private static final Path FOLDER = Path.of("src", "test", "node").toAbsolutePath();

  private record Run(int exit, String said) {}

  @BeforeAll
  static void needsNode() {
    if (has("node") && has("npm")) {
      var fetched = run(
          List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"));
      assertThat(fetched.exit()).as(fetched.said()).isZero();
      return;
    }
    assertThat(System.getenv("CI")).as("in CI there must be node and npm").isNotEqualTo("true");
    System.err.println(
        "\n*** LEFT OUT: the test with Microsoft's Direct Line client, for there is no Node on this machine\n");
    Assumptions.abort("no node on this machine");
  }

  @Test
  void connectsSaysReceivesAndResumes() {
    try (var server = WebServer.start("--usher.web.secrets=usher-demo")) {
      var run = run(List.of("node", "direct-line.js", server.address(), "usher-demo"));

      assertThat(run.said()).contains("nothing lost or doubled");
      assertThat(run.exit()).isZero();
    }
  }

  private static boolean has(String command) {
    try {
      return new ProcessBuilder(command, "--version").start().waitFor() == 0;
    } catch (IOException | InterruptedException missing) {
      return false;
    }
  }

  private static Run run(List<String> command) {
    try {
      var process = new ProcessBuilder(new ArrayList<>(command))
          .directory(FOLDER.toFile())
          .redirectErrorStream(true)
          .start();
      var said = new String(
          process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      return new Run(process.exitValue(), said);
    } catch (IOException | InterruptedException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
