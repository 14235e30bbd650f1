package usher.bot.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import usher.bot.BotApplication;
import usher.bot.DeskCopy;

/** The command against a whole Usher that it starts itself. */
@Timeout(120)
class TestCommandTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @TempDir
  private Path folder;

  @Test
  void tellsWhatWentOtherwiseThanItsScript() throws IOException {
    var desk = DeskCopy.of(folder.resolve("desk"), text -> text);
    keepOnly(desk, "answered-en.yaml");
    Files.writeString(desk.resolve("conversations/wrong.yaml"), """
        about: Nobody is greeted in Latin.
        language: en
        lines:
          - bot: Welcome
          - user: What does a printed page cost?
          - bot: {has: Did that help, choices: [Maybe]}
        """);
    var report = folder.resolve("report.xml");

    var code = run(desk.toString(), "--coverage", "--junit", report.toString());

    assertThat(code).isEqualTo(1);
    assertThat(told())
        .contains("ok    answered-en.yaml")
        .contains("WRONG wrong.yaml, line 3 (bot {has=Did that help, choices=[Maybe]}): choices: "
            + "wanted [Maybe] among [Yes, No]")
        .contains("user: What does a printed page cost?")
        .contains("2 conversations, 1 differ")
        .containsPattern("all: \\d+ of \\d+ steps");
    assertThat(report).content().contains("failures=\"1\"", "name=\"answered-en.yaml: ");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    assertThat(run()).isEqualTo(2);
    assertThat(run("a", "b")).isEqualTo(2);
    assertThat(run("a", "--frob")).isEqualTo(2);
    assertThat(told()).contains("test my-desk");

    assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(told()).contains("there is no folder");

    var desk = DeskCopy.of(folder.resolve("desk"), text -> text);
    assertThat(run(desk.toString(), "--only", "no-such-story")).isEqualTo(2);
    assertThat(told()).contains("has 'no-such-story' in its name");

    Files.writeString(desk.resolve("conversations/empty.yaml"), "about: nothing\n");
    assertThat(run(desk.toString())).isEqualTo(2);
    assertThat(told()).contains("empty.yaml: 'language' is missing");
  }

  private int run(String... arguments) {
    return new TestCommand(BotApplication.class)
        .run(List.of(arguments), new PrintStream(told, true, StandardCharsets.UTF_8));
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  private static void keepOnly(Path desk, String name) throws IOException {
    try (var files = Files.list(desk.resolve("conversations"))) {
      for (var file : files.filter(one -> !one.endsWith(name)).toList()) {
        Files.delete(file);
      }
    }
  }
}
