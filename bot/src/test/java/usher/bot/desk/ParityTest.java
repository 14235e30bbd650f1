package usher.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Problem;
import usher.bot.folder.Problems;

/** A desk is refused when one of its flows cannot be walked on a channel it is meant for. */
class ParityTest {
  private static final String OFFERING = "offerings/report-incident.yaml";

  @TempDir
  private Path folder;

  @Test
  void refusesWhatIsOnlyHeardAndNeverReadBack() throws IOException {
    copy();
    edit("flow:", "  where: {kind: text, ask: ask-what}\nflow:\n  - ask: where");
    edit(
        "- resolve:",
        "- run: reset-password\n    into: done\n    failed: {handoff: FAULT}\n  - resolve:");

    assertThat(mistakes())
        .singleElement()
        .asString()
        .contains(OFFERING, "slot 'where' cannot be keyed on the phone", "{where}", "channels:");
  }

  @Test
  void letsItPassWhereItCannotBeHadByPhone() throws IOException {
    copy();
    edit("flow:", "  where: {kind: text, ask: ask-what}\nflow:\n  - ask: where");
    edit(
        "- resolve:",
        "- run: reset-password\n    into: done\n    failed: {handoff: FAULT}\n  - resolve:");
    edit("identity: none", "identity: none\nchannels: [web, messaging]");

    assertThat(mistakes()).isEmpty();
  }

  private void copy() throws IOException {
    try (var files = Files.walk(TestDesks.folder("small"))) {
      for (var file : files.toList()) {
        var to = folder.resolve(TestDesks.folder("small").relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
  }

  private void edit(String what, String by) throws IOException {
    var file = folder.resolve(OFFERING);
    var before = Files.readString(file);
    assertThat(before).contains(what);
    Files.writeString(file, before.replaceFirst(what, by));
  }

  private List<Problem> mistakes() {
    var problems = new Problems();
    new DeskReader(DeskReader.ACTIONS).read(DeskSource.ofFolder(folder), problems);
    return problems.all();
  }
}
