package usher.bot.rasa;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.rasa.ImportTrial.SHOP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import usher.bot.conversation.Language;
import usher.bot.desk.DeskRule;
import usher.bot.desk.TestDesks;
import usher.bot.folder.DeskSource;
import usher.bot.inquiry.IntentId;

class ImportCommandTest {
  @TempDir
  private Path folder;

  private ImportTrial trial;

  @BeforeEach
  void copyADesk() throws IOException {
    trial = ImportTrial.in(folder);
  }

  @Test
  void leavesWhatTheDeskHasAsItIs() throws IOException {
    Files.writeString(trial.desk().resolve("texts/more-en.yaml"), "utter-greet: Hello\n");
    Files.writeString(trial.desk().resolve("texts/more-zh.yaml"), "utter-greet: 您好\n");
    var project = folder.resolve("project");
    Files.createDirectories(project);
    Files.writeString(project.resolve("nlu.yml"), """
        nlu:
        - intent: opening_hours
          examples: |
            - do you work at night
        """);
    Files.copy(SHOP.resolve("domain.yml"), project.resolve("domain.yml"));

    var code = trial.importProject(project);

    assertThat(code).as(trial.told()).isZero();
    assertThat(trial.told())
        .containsPattern("intents that the desk has already +1  opening_hours")
        .containsPattern("responses that are texts of the desk already +1  utter_greet");
    assertThat(trial
            .deskInOrder()
            .texts()
            .find("utter-greet", Language.ENGLISH)
            .orElseThrow()
            .web())
        .isEqualTo("Hello");
    assertThat(Files.readString(trial.desk().resolve("intents/opening-hours.yaml")))
        .isEqualTo(
            Files.readString(TestDesks.folder("small").resolve("intents/opening-hours.yaml")));
  }

  @Test
  void neverWritesOverAFile() throws IOException {
    Files.createDirectories(trial.desk().resolve("drafts/intents"));
    Files.writeString(trial.desk().resolve("drafts/intents/faq-ask-returns.yaml"), "# half done\n");
    var before = DeskSource.ofFolder(trial.desk()).fingerprint();

    var code = trial.importShop();

    assertThat(code).isEqualTo(2);
    assertThat(trial.told())
        .contains(
            "drafts/intents/faq-ask-returns.yaml:1: the desk has this file already",
            "move the desk's file away",
            "nothing was written");
    assertThat(DeskSource.ofFolder(trial.desk()).fingerprint()).isEqualTo(before);
  }

  @Test
  void refusesWhatWouldPutTheDeskOutOfOrder() {
    DeskRule fewIntents = (after, problems) -> {
      if (after.catalogue().intent(new IntentId("order-status")).isPresent()) {
        problems.add("intents/order-status.yaml", 1, "too many intents", "write fewer");
      }
    };

    var code =
        trial.run(List.of("rasa", SHOP.toString(), "--to", trial.desk().toString()), fewIntents);

    assertThat(code).isEqualTo(2);
    assertThat(trial.told())
        .contains("would not be in order", "intents/order-status.yaml:1: too many intents");
    assertThat(trial.desk().resolve("texts/rasa-en.yaml")).doesNotExist();
    assertThat(trial.desk().resolve("intents/order-status.yaml")).doesNotExist();
  }

  @Test
  void tellsMistakesInFilesWithTheirLines() throws IOException {
    var bad = folder.resolve("bad");
    Files.createDirectories(bad.resolve("data"));
    Files.writeString(bad.resolve("domain.yml"), """
        responses:
          utter_hi:
          - text: Hi
          utter_hi:
          - text: Hello
        """);
    Files.writeString(bad.resolve("data/nlu.yml"), """
        nlu:
        - intent: greet
           examples: |
            - hi
        """);
    Files.write(bad.resolve("nlu.yml"), new byte[] {'n', 'l', 'u', ':', '\n', (byte) 0xff});

    var code = trial.importProject(bad);

    assertThat(code).isEqualTo(2);
    assertThat(trial.told())
        .contains(
            "data/nlu.yml:3: this is no YAML",
            "domain.yml:4: 'utter_hi' stands here twice — keep one of them",
            "nlu.yml:2: characters that are not UTF-8",
            "nothing was written");
  }

  @Test
  void tellsWhyNothingCanBeCarriedOver() throws IOException {
    var old = folder.resolve("old");
    Files.createDirectories(old.resolve("data"));
    Files.writeString(old.resolve("data/nlu.md"), "## intent:greet\n- hi\n");
    Files.writeString(old.resolve("other.yml"), "services: [web]\n");
    Files.writeString(old.resolve("endpoints.yml"), "token: secret\n");

    var code = trial.importProject(old);

    assertThat(code).isEqualTo(2);
    assertThat(trial.told())
        .contains("files of Rasa 1: 1 (data/nlu.md)", "files: 1 (other.yml)")
        .doesNotContain("endpoints", "secret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      nullValues = "-",
      value = {
        "-                                   | say what to import",
        "dialogflow x                        | only 'rasa' is known",
        "rasa                                | the folder of the Rasa project is missing",
        "rasa {shop}                         | --to DIR is missing",
        "rasa nowhere --to {desk}            | there is no folder nowhere",
        "rasa {shop} --to nowhere            | there is no folder nowhere",
        "rasa {shop} --to {shop}             | (no desk.yaml)",
        "rasa {shop} --to {desk} --force     | '--force' is no option",
        "rasa {shop} --to {desk} --service   | --service is without a value",
        "rasa {shop} --to {desk} --service x | there is no service 'x'",
        "rasa {shop} --to {desk} --language x| the desk does not speak 'x', but [en, zh]"
      })
  void endsWithTwoForBadArguments(@Nullable String words, String told) {
    var line = words == null ? "" : words;
    var filled =
        line.replace("{shop}", SHOP.toString()).replace("{desk}", trial.desk().toString());

    var code = trial.run(filled.isEmpty() ? List.of() : List.of(filled.split(" ")));

    assertThat(code).isEqualTo(2);
    assertThat(trial.told()).contains(told, "nothing was written");
  }

  @Test
  void refusesADeskWithMistakes() throws IOException {
    Files.delete(trial.desk().resolve("texts/zh.yaml"));

    var code = trial.importShop();

    assertThat(code).isEqualTo(2);
    assertThat(trial.told()).contains("put it right first", "texts/zh.yaml:1: the file is missing");
  }

  @Test
  void explainsItself() {
    var code = trial.run(List.of("--help"));

    assertThat(code).isZero();
    assertThat(trial.told()).contains("import rasa FOLDER --to DESK", "--language", "Exit code");
  }
}
