package usher.bot.selfhelp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import usher.bot.nlu.evaluation.EvaluateCommand;
import usher.knowledge.SentenceVectors;

class MeasureKnowledgeTest {
  private static final double ROUNDED = 0.00005;
  private static final double SECOND_PLACE = 1 / (Math.log(3) / Math.log(2));

  private static final String CORPUS = """
      {"_id":"Doc/1","title":"","text":"The printer has a paper jam."}
      {"_id":"Doc/2","title":"Charging","text":"Charge the car at the station."}
      {"_id":"Doc/3","title":"","text":"The car has a flat tyre."}
      """;

  /** The first finds its document first, the second finds it second, the third finds nothing. */
  private static final String QUERIES = """
      {"_id":"q1","text":"paper jam in the printer"}
      {"_id":"q2","text":"charge the car"}
      {"_id":"q3","text":"zebra"}
      """;

  private static final String QRELS = """
      query-id\tcorpus-id\tscore
      q1\tDoc/1\t1
      q2\tDoc/3\t1
      q2\tDoc/1\t0
      q3\tDoc/1\t1
      """;

  @TempDir
  private Path folder;

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @BeforeEach
  void layOut() {
    file("corpus.jsonl", CORPUS);
    file("queries.jsonl", QUERIES);
    file("qrels.tsv", QRELS);
  }

  @Test
  void endsWithALineOfJson() {
    var code = evaluate("--lexical");

    assertThat(code).isZero();
    assertThat(lastLine().propertyNames())
        .containsExactly(
            "ndcg10",
            "recall10",
            "mrr10",
            "rank1",
            "answerableAuroc",
            "top1Auroc",
            "answeredAt80",
            "answeredAt90",
            "cpuMillisP50",
            "cpuMillisP99");
    assertThat(lastLine().path("cpuMillisP99").asDouble()).isPositive();
  }

  @Test
  void meansOverTheQuestionsThatSomethingAnswers() {
    evaluate("--lexical");

    assertThat(figure("ndcg10")).isCloseTo((1 + SECOND_PLACE + 0) / 3, within(ROUNDED));
    assertThat(figure("recall10")).isCloseTo(2 / 3.0, within(ROUNDED));
    assertThat(figure("mrr10")).isCloseTo((1 + 0.5 + 0) / 3, within(ROUNDED));
    assertThat(figure("rank1")).isCloseTo(1 / 3.0, within(ROUNDED));
  }

  @Test
  void hasNothingToSayOfWhatHasNoAnswerWhenAllHave() {
    evaluate("--lexical");

    assertThat(lastLine().path("answerableAuroc").isNull()).isTrue();
    assertThat(words()).contains("there is an answer: AUROC                    nothing to measure");
  }

  @Test
  void asksWhatNothingAnswersToo() {
    file("unanswerable.jsonl", "{\"_id\":\"n1\",\"text\":\"quagga\"}\n");

    evaluate("--lexical");

    assertThat(words()).contains("3 questions that something answers and 1 that nothing answers");
    assertThat(figure("ndcg10")).isCloseTo((1 + SECOND_PLACE + 0) / 3, within(ROUNDED));
    assertThat(figure("answerableAuroc")).isCloseTo((1 + 1 + 0.5) / 3, within(ROUNDED));
  }

  @Test
  void leavesOutWhatNobodyHasJudged() {
    file("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\tDoc/1\t1\nq2\tDoc/1\t0\n");

    evaluate("--lexical");

    assertThat(words()).contains("2 questions are left out");
    assertThat(figure("rank1")).isEqualTo(1);
  }

  @Test
  void readsTheFoldersOfBeir() throws IOException {
    Files.createDirectory(folder.resolve("qrels"));
    Files.move(folder.resolve("qrels.tsv"), folder.resolve("qrels").resolve("test.tsv"));

    assertThat(evaluate("--lexical")).isZero();
    assertThat(figure("rank1")).isCloseTo(1 / 3.0, within(ROUNDED));
  }

  @ParameterizedTest
  @CsvSource({"--lexical, 1", "--lexical --no-groups, 0"})
  void searchesOnlyTheGroupOfTheQuestion(String options, double rank1) {
    file("corpus.jsonl", """
        {"_id":"a","text":"paper jam","group":"north"}
        {"_id":"b","text":"paper jam in the tall printer","group":"south"}
        {"_id":"c","text":"paper jam in the tall printer"}
        """);
    file("queries.jsonl", """
        {"_id":"q1","text":"paper jam in the tall printer","group":"north"}
        """);
    file("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\ta\t1\n");

    evaluate(options.split(" "));

    assertThat(figure("rank1")).isEqualTo(rank1);
  }

  @Test
  void findsByVectorsWhatSharesNoWord() {
    file("queries.jsonl", "{\"_id\":\"q1\",\"text\":\"vehicle\"}\n");
    file("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\tDoc/2\t1\nq1\tDoc/3\t1\n");

    evaluate("--vectors");

    assertThat(figure("ndcg10")).isEqualTo(1);
    assertThat(words()).contains("by vectors alone");
  }

  @Test
  void mixesAsTheDeskDoesUnlessToldOtherwise() {
    evaluate();

    assertThat(words()).contains("by words and vectors");
  }

  @Test
  void saysThatItSearchesByWordsWhereNoEncoderReadsTheLanguage() {
    assertThat(evaluate("--language", "de")).isZero();
    assertThat(words()).contains("by words alone, for there is no sentence encoder for 'de'");
  }

  @Test
  void putsTyposIntoTheQuestions() {
    assertThat(evaluate("--lexical", "--typos")).isZero();
    assertThat(words()).contains("two typos in each question");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "corpus.jsonl | {\"_id\":\"a\",\"text\":\"b\"}\\nno json | line 2: no JSON object",
        "corpus.jsonl | [1] | line 1: found a JSON value that is no object",
        "corpus.jsonl | {\"text\":\"b\"} | line 1: '_id' is missing or empty",
        "corpus.jsonl | {\"_id\":\"a\",\"body\":\"b\"} | line 1: 'text' is missing or empty; found the fields _id, body",
        "corpus.jsonl | {\"_id\":\"a\",\"text\":\"b\"}\\n\\n{\"_id\":\"a\",\"text\":\"c\"} | line 3: the _id 'a' is that of line 1",
        "queries.jsonl | '' | line 1: there are no rows",
        "queries.jsonl | {\"_id\":\"q1\",\"text\":\"\"} | line 1: 'text' is missing or empty",
        "qrels.tsv | '' | line 1: found the header ''; expected query-id",
        "qrels.tsv | q1\\tDoc/1\\t1 | line 1: found the header 'q1",
        "qrels.tsv | query-id\\tcorpus-id\\tscore\\nq1 Doc/1 1 | line 2: found 1 fields; expected 3",
        "qrels.tsv | query-id\\tcorpus-id\\tscore\\nq1\\tDoc/9\\t1 | line 2: there is no document 'Doc/9' in corpus.jsonl",
        "qrels.tsv | query-id\\tcorpus-id\\tscore\\nq9\\tDoc/1\\t1 | line 2: there is no question 'q9' in queries.jsonl",
        "qrels.tsv | query-id\\tcorpus-id\\tscore\\nq1\\tDoc/1\\tgood | line 2: the score is 'good'; expected a whole number",
        "unanswerable.jsonl | {} | line 1: '_id' is missing or empty"
      })
  void namesFileAndLineOfWhatIsWrong(String name, String content, String message) {
    file(name, content.replace("\\n", "\n").replace("\\t", "\t"));
    if (name.equals("queries.jsonl")) {
      file("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\tDoc/1\t1\n");
    }

    assertThat(evaluate("--lexical")).isEqualTo(2);
    assertThat(words()).startsWith("evaluate knowledge: ").contains(name + ", " + message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"corpus.jsonl", "queries.jsonl", "qrels.tsv"})
  void namesTheFileThatIsMissing(String name) throws IOException {
    Files.delete(folder.resolve(name));

    assertThat(evaluate("--lexical")).isEqualTo(2);
    assertThat(words()).contains("there is no ", name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--lexical --vectors | exclude each other",
        "--language english | --language",
        "--vectors --language de | no sentence encoder for the language 'de'",
        "--lexicla | is no option; there are --corpus",
        "--corpus no-such-folder | there is no folder no-such-folder"
      })
  void saysWhatIsWrongWithArguments(String options, String message) {
    assertThat(evaluate(options.split(" "))).isEqualTo(2);
    assertThat(words()).contains(message);
  }

  @Test
  void wantsACorpus() {
    assertThat(command().run(List.of("knowledge"), new PrintStream(told))).isEqualTo(2);
    assertThat(words()).contains("--corpus DIR is missing");
  }

  @Test
  void tellsHowItIsUsed() {
    assertThat(evaluate("--help")).isZero();
    assertThat(words()).contains("evaluate knowledge --corpus DIR", "--no-groups");
  }

  private int evaluate(String... options) {
    told.reset();
    var arguments = Stream.concat(
            Stream.of("knowledge", "--corpus", folder.toString()), Stream.of(options))
        .toList();
    return command().run(arguments, new PrintStream(told, true, StandardCharsets.UTF_8));
  }

  private static EvaluateCommand command() {
    return new EvaluateCommand(List.of(new MeasureKnowledge(CarsAndTheRest::new)));
  }

  private double figure(String name) {
    return lastLine().path(name).asDouble();
  }

  private String words() {
    return told.toString(StandardCharsets.UTF_8);
  }

  private JsonNode lastLine() {
    return JsonMapper.shared().readTree(words().lines().toList().getLast());
  }

  private void file(String name, String content) {
    try {
      Files.writeString(folder.resolve(name), content);
    } catch (IOException fault) {
      throw new AssertionError(fault);
    }
  }

  /** English texts about cars are near to each other. */
  private static final class CarsAndTheRest implements SentenceVectors {
    @Override
    public boolean speaks(String language) {
      return language.equals("en");
    }

    @Override
    public float[] vector(String text, String language) {
      if (!speaks(language)) {
        return new float[0];
      }
      return text.matches("(?s).*(vehicle|car|Charg).*") ? new float[] {1, 0} : new float[] {0, 1};
    }
  }
}
