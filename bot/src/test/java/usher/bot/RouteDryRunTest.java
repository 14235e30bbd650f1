package usher.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import usher.bot.routing.RouteCommand;

/** What other rules would have done with contacts that a running desk remembers. */
@Timeout(120)
class RouteDryRunTest {
  @TempDir
  private Path folder;

  private int code;

  private String dryRun(String rules, Path data) throws IOException {
    var file = Files.writeString(folder.resolve("routing.yaml"), rules);
    return run("--dry-run", file.toString(), "--usher.data=" + data);
  }

  private String run(String... words) {
    var said = new ByteArrayOutputStream();
    code =
        new RouteCommand().run(List.of(words), new PrintStream(said, true, StandardCharsets.UTF_8));
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void tellsWhatWouldHaveGoneElsewhereWhileUsherRuns() throws Exception {
    try (var desk = new RunningDesk()) {
      var asking = desk.chat();
      asking.say("a1", "let me talk to a person");
      asking.say("a2", "I will wait");
      var alone = desk.chat();
      alone.say("b1", "How do I use the VPN while travelling?");

      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> dryRun("rules: []", desk.data()).contains("2 contacts looked at"));
      assertThat(code).isZero();
      assertThat(dryRun("rules: []", desk.data()))
          .contains("it, as it was (fallback)")
          .contains("1 handoffs in them: 0 would be different, 1 the same");

      var other = dryRun("""
          rules:
            - {rule: asked, when: {all: [reason is asked, channel is web]}, queue: cars, priority: 2, why: {en: a, zh: b}}
          """, desk.data());

      assertThat(other)
          .contains("it → cars, priority 3 → 2 (asked)")
          .contains("1 would be different, 0 the same")
          .doesNotContain("let me talk");
      try (Stream<Path> left = Files.list(desk.data())) {
        assertThat(left.map(path -> path.getFileName().toString()))
            .noneMatch(name -> name.startsWith("copy-"));
      }
    }
  }

  @Test
  void tellsMistakesOfTheRules() throws IOException {
    var told =
        dryRun("rules: [{rule: a, when: colour is red, queue: it, why: {en: a, zh: b}}]", folder);

    assertThat(code).isEqualTo(1);
    assertThat(told).contains("routing.yaml:1").contains("no query has a 'colour'");
  }

  @Test
  void tellsWhatItNeeds() throws IOException {
    assertThat(run()).contains("route --dry-run my-desk/routing.yaml");
    assertThat(code).isEqualTo(2);
    assertThat(run("--dry-run", folder.resolve("none.yaml").toString()))
        .contains("there is no file");
    assertThat(code).isEqualTo(2);
    assertThat(dryRun("rules: []", folder)).contains("there are no data").contains("--usher.data");
    assertThat(code).isEqualTo(2);
  }
}
