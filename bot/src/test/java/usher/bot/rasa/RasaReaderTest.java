package usher.bot.rasa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import usher.bot.folder.Problem;
import usher.bot.folder.Problems;
import usher.bot.rasa.RasaProject.Said;

class RasaReaderTest {
  private final Tally leftOut = new Tally();
  private final Problems problems = new Problems();

  @Test
  void readsExamplesInABlockWithTheirLines() {
    var project = read("""
        nlu:
        - intent: greet
          examples: |

            - hi
            - hello [Anna](name)
        """);

    assertThat(problems.all()).isEmpty();
    assertThat(project.intents())
        .isEqualTo(Map.of(
            "greet", List.of(new Said("hi", "nlu.yml", 5), new Said("hello Anna", "nlu.yml", 6))));
    assertThat(leftOut()).singleElement().asString().startsWith("marks of entities: 1 (name)");
  }

  @Test
  void readsExamplesThatOtherProgramsHaveWritten() {
    var project = read("""
        nlu:
        - intent: greet
          examples: "- hi\\n- hello\\n"
        - intent: bye
          examples:
          - text: |
              - good bye
          - see you
        """);

    assertThat(words(project, "greet")).containsExactly("hi", "hello");
    assertThat(words(project, "bye")).containsExactly("good bye", "see you");
  }

  @Test
  void putsTogetherWhatSeveralFilesSayOfAnIntent() {
    var text = "nlu:\n- intent: greet\n  examples: |\n    - ";

    var project = new RasaReader(leftOut, problems)
        .read(Map.of("a.yml", text + "hi", "b.yml", text + "hello"));

    assertThat(words(project, "greet")).containsExactlyInAnyOrder("hi", "hello");
  }

  @Test
  void passesOverLinesWithoutADashAndTellsWhere() {
    var project = read("""
        nlu:
        - intent: greet
          examples: |
            - hi
            hello
            -
        """);

    assertThat(words(project, "greet")).containsExactly("hi");
    assertThat(leftOut())
        .containsExactly(
            "lines that are no examples: 2 (nlu.yml:5, nlu.yml:6) — an example begins with '- '");
  }

  @Test
  void countsWhatHasNoPlaceInADesk() {
    read("""
        version: "3.1"
        intents: [greet, {help: {use_entities: []}}, {}]
        entities: [city, {date: {roles: [from]}}]
        slots: {city: {type: text}}
        actions: []
        forms: {trip_form: {}}
        stories: [{story: a trip, steps: []}]
        speling: 1
        nlu:
        - synonym: NY
          examples: |
            - New York
        - lookup: city
          examples: |
            - Berlin
        - regex: zip
          examples: |
            - \\d+
        """);

    assertThat(problems.all()).isEmpty();
    assertThat(leftOut())
        .extracting(line -> line.replaceFirst(" — .*", ""))
        .containsExactlyInAnyOrder(
            "entities: 2 (city, date)",
            "slots: 1 (city)",
            "forms: 1 (trip_form)",
            "stories: 1 (a trip)",
            "keys that are not known: 1 (speling in nlu.yml)",
            "synonym: 1 (NY)",
            "lookup: 1 (city)",
            "regex: 1 (zip)",
            "intents without examples: 2 (greet, help)");
  }

  @Test
  void keepsTheWordsOfResponsesAndCountsTheRest() {
    var project = read("""
        responses:
          utter_greet:
          - text: Hello
            id: "7"
            buttons: [{title: Yes, payload: /yes}]
          - text: Hi
            channel: slack
          utter_picture:
          - image: a.png
        """);

    assertThat(project.responses())
        .isEqualTo(Map.of("utter_greet", List.of(new Said("Hello", "nlu.yml", 3))));
    assertThat(leftOut())
        .extracting(line -> line.replaceFirst(" — .*", ""))
        .containsExactly(
            "buttons of responses: 1 (utter_greet)",
            "responses for a condition or a channel: 1 (utter_greet)",
            "image of responses: 1 (utter_picture)");
  }

  @Test
  void keepsTheResponseThatDependsOnNothing() {
    var project = read("""
        responses:
          utter_open:
          - condition:
            - {type: slot, name: open, value: true}
            text: Come in
          - text: Come on Monday
          - custom: {blocks: []}
        """);

    assertThat(project.responses())
        .isEqualTo(Map.of("utter_open", List.of(new Said("Come on Monday", "nlu.yml", 6))));
    assertThat(leftOut())
        .containsExactly(
            "responses for a condition or a channel: 1 (utter_open) — what is said when, a flow decides with 'when:'; a text has forms for web and voice",
            "custom of responses: 1 (utter_open) — a text has words for web and voice only");
  }

  @Test
  void tellsAllMistakesWithTheirLines() {
    read("""
        nlu:
        - intent: greet
          examples: |
            - hi [Anna](name
        - intent: bye
        - greet
        - intent: folded
          examples: >
            - a
            - b
        responses:
          utter_hi: [Hello]
          utter_hi: [Hello]
        """);

    assertThat(problems.all())
        .extracting(Problem::line, Problem::wrong)
        .containsExactly(
            tuple(4, "the mark that begins with '[Anna](' is not closed"),
            tuple(5, "'examples' is missing"),
            tuple(6, "expected an intent, found something else"),
            tuple(8, "'>' makes one line of all these"),
            tuple(12, "a response is expected here"),
            tuple(13, "'utter_hi' stands here twice"));
  }

  private List<String> leftOut() {
    return leftOut.all().stream().map(Object::toString).toList();
  }

  private RasaProject read(String text) {
    return new RasaReader(leftOut, problems).read(Map.of("nlu.yml", text));
  }

  private static List<String> words(RasaProject project, String intent) {
    return project.intents().getOrDefault(intent, List.of()).stream()
        .map(Said::words)
        .toList();
  }
}
