package usher.bot.rasa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import usher.bot.conversation.Language;
import usher.bot.desk.CheckCommand;
import usher.bot.desk.DeskReader;
import usher.bot.desk.TestDesks;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Problems;
import usher.bot.inquiry.IntentId;

class ImportCommandTest {
  private static final Path SHOP = Path.of("src/test/resources/rasa/shop");

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);

  @TempDir
  private Path folder;

  private Path desk;

  @BeforeEach
  void copyADesk() throws IOException {
    desk = folder.resolve("desk");
    copy(TestDesks.folder("small"), desk);
  }

  @Test
  void makesIntentsAndTextsThatADeskLoads() {
    var code = run("rasa", SHOP.toString(), "--to", desk.toString(), "--service", "cars");

    assertThat(code).as(told()).isZero();
    var problems = new Problems();
    var read = new DeskReader(DeskReader.ACTIONS).read(DeskSource.ofFolder(desk), problems);
    assertThat(problems.all()).isEmpty();
    var intent = read.catalogue().intent(new IntentId("order-status")).orElseThrow();
    assertThat(intent.service()).isEqualTo("cars");
    assertThat(intent.examples().get(Language.ENGLISH))
        .hasSize(10)
        .contains("where is my parcel to Berlin", "has the blue bag been sent");
    assertThat(intent.examples().get(Language.CHINESE)).contains("我寄到柏林的包裹在哪里");
    assertThat(read.catalogue().intent(new IntentId("faq-ask-name"))).isPresent();
    assertThat(read.texts().find("utter-greet", Language.ENGLISH).orElseThrow().web())
        .isEqualTo("Hello {user-name}, what can I do for you?");
    assertThat(read.texts().find("utter-ask-colour", Language.CHINESE)).isPresent();
    assertThat(new CheckCommand(DeskReader.ACTIONS, List.of()).run(List.of(desk.toString()), out))
        .isZero();
  }

  @Test
  void reportsWhatWasWrittenAndWhatWasLeftOut() {
    run("rasa", SHOP.toString(), "--to", desk.toString());

    assertThat(told().lines().map(line -> line.replaceFirst(" — .*", "")))
        .containsSubsequence(
            "written:",
            "  intents/order-status.yaml, from order_status: 10 in en, 10 in zh",
            "  intents/faq-ask-name.yaml, from faq/ask_name: 10 in en, 10 in zh",
            "  texts/rasa-en.yaml, from utter_greet as utter-greet, utter_ask_colour as utter-ask-colour",
            "left out:")
        .contains(
            "  marks of entities: 3 (city, colour)",
            "  synonym: 1 (navy)",
            "  lookup: 1 (colour)",
            "  regex: 1 (order_number)",
            "  lines that are no examples: 1 (data/nlu.yml:37)",
            "  examples said before: 1 (data/nlu.yml:16)",
            "  intents with few examples: 1 (too_few: 1 in en, 0 in zh)",
            "  intents without examples: 1 (nlu_fallback)",
            "  entities: 2 (city, colour)",
            "  slots: 1 (user_name)",
            "  stories: 1 (where is it)",
            "  rules: 1 (say hello)",
            "  actions: 1 (action_track)",
            "  forms: 1 (order_form)",
            "  buttons of responses: 1 (utter_ask_colour)",
            "  image of responses: 1 (utter_ask_colour)",
            "  response variants: 1 (utter_greet)",
            "  responses for a condition or a channel: 1 (utter_late)",
            "  responses not in each of the desk's languages [en, zh]: 1 (utter_english_only)");
  }

  @Test
  void neverWritesOverAFile() throws IOException {
    run("rasa", SHOP.toString(), "--to", desk.toString());
    var intent = desk.resolve("intents/order-status.yaml");
    Files.writeString(intent, Files.readString(intent).replace("kind: question", "kind: request"));
    Files.delete(desk.resolve("intents/faq-ask-name.yaml"));
    var before = DeskSource.ofFolder(desk).fingerprint();

    var code = run("rasa", SHOP.toString(), "--to", desk.toString());

    assertThat(code).isEqualTo(2);
    assertThat(told())
        .contains(
            "intents/order-status.yaml:1: the desk has this file already",
            "move the desk's file away",
            "nothing was written");
    assertThat(DeskSource.ofFolder(desk).fingerprint()).isEqualTo(before);
  }

  @Test
  void refusesWhatWouldPutTheDeskOutOfOrder() throws IOException {
    Files.writeString(desk.resolve("texts/more-en.yaml"), "utter-greet: Hello\n");
    Files.writeString(desk.resolve("texts/more-zh.yaml"), "utter-greet: 您好\n");

    var code = run("rasa", SHOP.toString(), "--to", desk.toString());

    assertThat(code).isEqualTo(2);
    assertThat(told())
        .contains("text 'utter-greet' stands in line 1 of texts/more-en.yaml already");
    assertThat(desk.resolve("texts/rasa-en.yaml")).doesNotExist();
    assertThat(desk.resolve("intents/order-status.yaml")).doesNotExist();
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

    var code = run("rasa", bad.toString(), "--to", desk.toString());

    assertThat(code).isEqualTo(2);
    assertThat(told())
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

    var code = run("rasa", old.toString(), "--to", desk.toString());

    assertThat(code).isEqualTo(2);
    assertThat(told())
        .contains("files of Rasa 1: 1 (data/nlu.md)", "files: 1 (other.yml)")
        .doesNotContain("endpoints", "secret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
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
  void endsWithTwoForBadArguments(@org.jspecify.annotations.Nullable String words, String told) {
    var line = words == null ? "" : words;
    var filled = line.replace("{shop}", SHOP.toString()).replace("{desk}", desk.toString());

    var code = run(filled.isEmpty() ? new String[0] : filled.split(" "));

    assertThat(code).isEqualTo(2);
    assertThat(told()).contains(told, "nothing was written");
  }

  @Test
  void refusesADeskWithMistakes() throws IOException {
    Files.delete(desk.resolve("texts/zh.yaml"));

    var code = run("rasa", SHOP.toString(), "--to", desk.toString());

    assertThat(code).isEqualTo(2);
    assertThat(told()).contains("put it right first", "texts/zh.yaml:1: the file is missing");
  }

  @Test
  void explainsItself() {
    var code = run("--help");

    assertThat(code).isZero();
    assertThat(told()).contains("import rasa FOLDER --to DESK", "--language", "Exit code");
  }

  private int run(String... words) {
    return new ImportCommand(DeskReader.ACTIONS, List.of()).run(List.of(words), out);
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(to.resolve(from.relativize(file.resolveSibling("")).toString()));
        Files.copy(file, target);
      }
    }
  }
}
