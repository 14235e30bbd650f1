package usher.bot.selfhelp.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.scheduler.Schedulers;
import usher.bot.desk.DeskReader;
import usher.bot.desk.TestDesks;
import usher.bot.folder.DeskSource;
import usher.bot.folder.FolderException;
import usher.bot.folder.Problems;
import usher.bot.selfhelp.Action;

class RemoteActionReaderTest {
  private static final String GOOD = """
      action: lamp-order
      request:
        method: POST
        url: https://lamps.example.org/orders/{site}
        headers: {X-Desk: usher}
        body: {lamp: "{lamp}"}
      answer:
        done: [201]
        refused: {409: none-left}
        values: {number: /number}
      secret: {value: "Bearer {secret}", from: "env:LAMPS"}
      deadline: 3
      repeat: by-key
      retries: 1
      """;

  @Test
  void readsWhatIsHandedOutAsExamples() throws IOException {
    try (var files = Files.list(Path.of("..", "docs", "examples", "actions"))) {
      var texts = new HashMap<String, String>();
      for (var file : files.toList()) {
        texts.put("actions/" + file.getFileName(), Files.readString(file));
      }
      var problems = new Problems();

      var actions = read(texts, problems);

      assertThat(problems.all()).isEmpty();
      assertThat(actions).hasSize(7).extracting(RemoteAction::name).contains("zammad-create");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "action: lamp-order                  | action: open-record                | 1  | every desk has an action",
        "method: POST                        | method: SEND                       | 3  | there is no method 'SEND'",
        "https://lamps.example.org/orders    | https://{host}/orders              | 4  | no address of a known host",
        "https://lamps.example.org/orders    | ftp://lamps.example.org            | 4  | no address of a known host",
        "https://lamps.example.org/orders    | https://me:pw@lamps.example.org    | 4  | no address of a known host",
        "409: none-left                      | 4x9: none-left                     | 9  | is no status",
        "number: /number                     | number: number                     | 10 | is no JSON pointer",
        "env:LAMPS                           | s3cret                             | 11 | does not say where the secret is",
        "Bearer {secret}                     | Bearer abc                         | 11 | the secret is not in 'value'",
        "deadline: 3                         | deadline: 30                       | 12 | a deadline of 30 seconds",
        "repeat: by-key                      | repeat: often                      | 13 | 'often' is not known here",
        "retries: 1                          | retries: 9                         | 14 | 9 retries keep a user waiting",
        "retries: 1                          | retry: 1                           | 14 | unknown key 'retry'",
      })
  void tellsFileAndLineOfAMistake(String good, String bad, int line, String wrong) {
    var problems = new Problems();

    read(Map.of("actions/lamp.yaml", GOOD.replace(good, bad)), problems);

    assertThat(problems.all()).anySatisfy(problem -> {
      assertThat(problem.file()).isEqualTo("actions/lamp.yaml");
      assertThat(problem.line()).isEqualTo(line);
      assertThat(problem.wrong()).contains(wrong);
    });
  }

  @Test
  void startsOnlyWhenTheyCanBeDone() {
    var source = TestDesks.small().source().with(Map.of("actions/lamp.yaml", GOOD));
    var desk = new DeskReader(DeskReader.ACTIONS).read(source, new Problems());

    assertThatThrownBy(() -> of(desk, new OutgoingSettings(List.of())))
        .isInstanceOf(FolderException.class)
        .hasMessageContaining(
            "calls https://lamps.example.org, which is not in usher.outgoing.hosts")
        .hasMessageContaining("wants the secret env:LAMPS, which is not there");
    assertThat(DeskReader.actions(source)).contains("lamp-order", "open-record");
  }

  private static List<Action> of(usher.bot.desk.DeskFolder desk, OutgoingSettings settings) {
    return RemoteActions.of(
        desk, settings, new Secrets(_ -> null), Schedulers.boundedElastic(), Clock.systemUTC());
  }

  private static List<RemoteAction> read(Map<String, String> texts, Problems problems) {
    return new RemoteActionReader(Set.of("open-record"))
        .read(DeskSource.of("desk", texts), problems);
  }
}
