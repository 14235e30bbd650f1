package usher.bot.nlu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {
  private static final String TRAIN = """
      text,intent
      I forgot my password,reset
      "my password, I forgot it",reset
      reset the password please,reset
      a new password,reset
      I want to book a car,car
      book a car for me,car
      I need a car tomorrow,car
      "a ""big"" car",car
      when do you open,hours
      what are your opening hours,hours
      are you open on sunday,hours
      until when are you open,hours
      """;
  private static final String TEST = """
      text,intent
      forgot password,reset
      can I have a car,car
      open on monday?,hours
      who won the match,oos
      my cat sleeps all day,
      """;

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void measuresIntentsAndEndsWithALineOfJson(String language) {
    var code = evaluate(
        "intents",
        "--train",
        file("train.csv", TRAIN),
        "--test",
        file("test.csv", TEST),
        "--language",
        language);

    assertThat(code).isZero();
    assertThat(lastLine().propertyNames())
        .containsExactly(
            "accuracy",
            "macroF1",
            "ece",
            "answeredAt90",
            "answeredAt95",
            "oosAuroc",
            "oosRecallAt95",
            "trainSeconds",
            "cpuMillisP50",
            "cpuMillisP99");
    assertThat(lastLine().path("accuracy").asDouble()).isEqualTo(1);
    assertThat(lastLine().path("oosAuroc").asDouble()).isGreaterThan(0.5);
    assertThat(lastLine().path("answeredAt90").asDouble()).isBetween(0.4, 0.6);
  }

  @Test
  void hasNothingToSayOfWhatIsOutOfScopeWhenNothingIs() {
    evaluate("intents", "--train", file("train.csv", TRAIN), "--test", file("test.csv", TRAIN));

    assertThat(lastLine().path("oosAuroc").isNull()).isTrue();
    assertThat(lastLine().path("oosRecallAt95").isNull()).isTrue();
  }

  @Test
  void takesAFileOfWhatIsOutOfScope() {
    evaluate(
        "intents",
        "--train",
        file("train.csv", TRAIN),
        "--test",
        file("test.csv", TRAIN),
        "--out-of-scope",
        file("oos.csv", "\uFEFFtext,intent\r\nthe moon is full tonight,weather\r\n"));

    assertThat(lastLine().path("oosAuroc").asDouble()).isEqualTo(1);
  }

  @Test
  void measuresDistress() {
    var lines = "text,distressed\nthis is useless and I am furious,1\nthanks a lot,0\nhello,0\n";

    var code = evaluate("distress", "--test", file("mood.csv", lines));

    assertThat(code).isZero();
    assertThat(lastLine().propertyNames())
        .containsExactly("auroc", "recallAt2", "recallAt5", "recallAt10");
    assertThat(lastLine().path("auroc").asDouble()).isEqualTo(1);
  }

  @Test
  void countsNoCaseWhoseSpanIsWrong() {
    var lines = """
        {"kind":"number","language":"en","text":"TWO of 9","expected":[{"text":"two","value":"2"},{"text":"9","value":"9"}]}
        {"kind":"number","language":"en","text":"9 of two","expected":[{"text":"9","value":"9"},{"text":"of two","value":"2"}]}
        """;

    evaluate("entities", "--test", file("cases.jsonl", lines));

    assertThat(lastLine().path("number/en").asDouble()).isEqualTo(0.5);
  }

  @Test
  void measuresEntities() {
    var lines = """
        {"kind":"email","language":"en","text":"mail a@b.org","expected":[{"text":"a@b.org","value":"a@b.org"}]}
        {"kind":"number","language":"en","text":"nothing here","expected":[{"text":"7","value":"7"}]}
        {"kind":"percentage","language":"en","text":"9 %","expected":[{"text":"9 %","value":"9"}]}
        """;

    var code = evaluate("entities", "--test", file("cases.jsonl", lines));

    assertThat(code).isZero();
    assertThat(lastLine().path("overall").asDouble()).isEqualTo(0.5);
    assertThat(lastLine().path("email/en").asDouble()).isEqualTo(1);
    assertThat(lastLine().path("number/en").asDouble()).isZero();
    assertThat(lastLine().path("percentage/en").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text,label\\nhello,greet | line 1: found the header 'text,label'; expected text,intent",
        "text,intent\\nhello | line 2: found 1 fields; expected 2",
        "text,intent\\nhello,there,greet | line 2: found 3 fields; expected 2",
        "text,intent\\nhello,greet\\n\"open,greet | line 3: a quote is opened and never closed",
        "text,intent\\nsay \"hi\",greet | line 2: a quote within a field",
        "text,intent\\n,greet | line 2: the text is empty",
        "text,intent | there are no rows",
        "text,intent\\nhello,oos | every row is out of scope"
      })
  void namesTheLineOfABadFile(String content, String message) {
    var code = evaluate(
        "intents",
        "--train",
        file("bad.csv", content.replace("\\n", "\n")),
        "--test",
        file("test.csv", TEST));

    assertThat(code).isEqualTo(2);
    assertThat(words()).contains(message);
  }

  @Test
  void namesTheLineOfABadCase() {
    var code = evaluate("entities", "--test", file("cases.jsonl", "{}\nno json\n"));

    assertThat(code).isEqualTo(2);
    assertThat(words()).contains("cases.jsonl, line 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "weather",
        "intents",
        "intents --train",
        "intents --train no-such-file --test no-such-file",
        "intents --test x --tarin y",
        "intents --language english"
      })
  void saysWhatIsMissingWhenArgumentsAreWrong(String arguments) {
    var code = evaluate(arguments.isEmpty() ? new String[0] : arguments.split(" "));

    assertThat(code).isEqualTo(2);
    assertThat(words()).startsWith("evaluate");
  }

  @Test
  void tellsHowItIsUsed() {
    assertThat(evaluate("--help")).isZero();
    assertThat(words()).contains("intents", "--out-of-scope", "distress", "entities");
  }

  private int evaluate(String... arguments) {
    told.reset();
    return EvaluateCommand.ofHearing()
        .run(List.of(arguments), new PrintStream(told, true, StandardCharsets.UTF_8));
  }

  private String words() {
    return told.toString(StandardCharsets.UTF_8);
  }

  private JsonNode lastLine() {
    return JsonMapper.shared().readTree(words().lines().toList().getLast());
  }

  private String file(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content).toString();
    } catch (IOException fault) {
      throw new AssertionError(fault);
    }
  }
}
