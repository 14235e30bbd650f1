package usher.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckCommandTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
  private final CheckCommand check =
      new CheckCommand(DeskReader.ACTIONS, List.of(), _ -> List.of("few examples"));

  @Test
  void endsWithZeroWhenTheDeskIsInOrder() {
    var code = check.run(List.of(TestDesks.folder("small").toString()), out);

    assertThat(code).isZero();
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("in order: 6 intents, 3 offerings, 1 articles, 2 people")
        .doesNotContain("it is no demo");
  }

  @Test
  void saysWhatADeskThatIsNoDemoNeedsBeside(@TempDir Path folder) throws IOException {
    FileSystemUtils.copyRecursively(TestDesks.folder("small"), folder);
    var info = folder.resolve("desk.yaml");
    Files.writeString(info, Files.readString(info).replace("demo: true", "demo: false"));

    assertThat(check.run(List.of(folder.toString()), out)).isZero();
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("it is no demo: it starts only with secrets of your own");
  }

  @Test
  void endsWithOneAndALinePerMistake() {
    var code = check.run(List.of(TestDesks.folder("broken").toString()), out);

    assertThat(code).isOne();
    assertThat(told.toString(StandardCharsets.UTF_8).lines())
        .contains(
            "menus/main.yaml:3: there is no intent 'reset-pasword' — did you mean 'reset-password'?");
  }

  @Test
  void warnsOfWhatIsNoMistake() {
    var code = check.run(List.of(TestDesks.folder("small").toString()), out);

    assertThat(code).isZero();
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("warning: few examples");
  }

  @Test
  void isQuickWithoutWarnings() {
    var code = check.run(List.of(TestDesks.folder("small").toString(), "--quick"), out);

    assertThat(code).isZero();
    assertThat(told.toString(StandardCharsets.UTF_8)).doesNotContain("warning");
  }

  @Test
  void endsWithTwoWhenThereIsNoFolder() {
    assertThat(check.run(List.of("no-such-folder"), out)).isEqualTo(2);
    assertThat(check.run(List.of(), out)).isEqualTo(2);
    assertThat(check.run(List.of("--quik"), out)).isEqualTo(2);
  }

  @Test
  void tellsMistakesThatOtherRoomsFind() {
    DeskRule rule = (_, problems) ->
        problems.add("knowledge/en/passwords.md", 2, "no questions", "write 3 to 6");

    var code = new CheckCommand(DeskReader.ACTIONS, List.of(rule), _ -> List.of())
        .run(List.of(TestDesks.folder("small").toString()), out);

    assertThat(code).isOne();
  }
}
