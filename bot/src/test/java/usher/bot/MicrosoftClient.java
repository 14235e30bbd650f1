package usher.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Microsoft's own client library, unchanged, in Node. Its packages are fetched by {@code npm ci} from a pinned list. */
public final class MicrosoftClient {
  private static final Path FOLDER = Path.of("src", "test", "node").toAbsolutePath();

  private MicrosoftClient() {}

  /** What it said, and how it ended; 0: all was well. */
  public record Run(int exit, String said) {}

  /** Leaves the test out, loudly, where there is no Node; not in CI. */
  public static void fetch() {
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

  /** Connects, says three things, and loses its socket after the first.
   *  @param arguments as {@code direct-line.js} wants them */
  public static Run talk(String... arguments) {
    var command = new ArrayList<>(List.of("node", "direct-line.js"));
    command.addAll(List.of(arguments));
    return run(command);
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
      var process = new ProcessBuilder(command)
          .directory(FOLDER.toFile())
          .redirectErrorStream(true)
          .start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      return new Run(process.exitValue(), said);
    } catch (IOException | InterruptedException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
