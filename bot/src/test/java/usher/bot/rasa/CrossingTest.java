package usher.bot.rasa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import usher.bot.catalogue.Catalogue;
import usher.bot.conversation.Language;
import usher.bot.desk.TestDesks;
import usher.bot.folder.Problem;
import usher.bot.folder.Problems;
import usher.bot.rasa.RasaProject.Said;

/** What Rasa has, in the words of a desk. */
class CrossingTest {
  private static final Language GERMAN = new Language("de");

  private final Tally leftOut = new Tally();
  private final Problems problems = new Problems();
  private final Catalogue small = TestDesks.small().catalogue();

  @ParameterizedTest
  @CsvSource({
    "faq/ask_name, faq-ask-name",
    "order_status, order-status",
    "OrderStatus, orderstatus",
    "__a..b__, a-b",
    "问候, ''"
  })
  void makesIdsOfNames(String name, String id) {
    assertThat(Ids.of(name)).isEqualTo(id);
  }

  @Test
  void refusesTwoNamesThatBecomeTheSame() {
    var intents = new LinkedHashMap<String, List<Said>>();
    intents.put("ask_name", examples(10));
    intents.put("ask/name", examples(10));
    intents.put("问候", examples(10));

    intents(Language.ENGLISH).make(intents);

    assertThat(problems.all())
        .extracting(Problem::wrong)
        .containsExactlyInAnyOrder(
            "the intents 'ask_name' and 'ask/name' would both become 'ask-name'",
            "no id can be made of the intent '问候'");
  }

  @Test
  void makesADraftOfAnIntentThatLacksExamplesInALanguageOfTheDesk() {
    var files = intents(Language.ENGLISH, Language.CHINESE).make(Map.of("order", examples(10)));

    assertThat(files).singleElement().satisfies(file -> {
      assertThat(file.path()).isEqualTo("drafts/intents/order.yaml");
      assertThat(file.text()).contains("    - \"example 10\"\n  zh: []\n");
    });
    assertThat(leftOut())
        .containsExactly(
            "intents with few examples: 1 (order: 10 in en, 0 in zh) — each of the desk's languages needs 10; add them to the drafts, then move these into intents/");
  }

  @Test
  void leavesAnIntentOfTheDeskAsItIs() {
    var files = intents(Language.ENGLISH).make(Map.of("opening_hours", examples(10)));

    assertThat(files).isEmpty();
    assertThat(leftOut())
        .singleElement()
        .asString()
        .startsWith("intents that the desk has already: 1 (opening_hours) — ");
  }

  @Test
  void writesNothingOfAnIntentWhoseExamplesOthersHave() {
    var intents = new LinkedHashMap<String, List<Said>>();
    intents.put("order", examples(10));
    intents.put("parcel", examples(3));

    assertThat(intents(Language.ENGLISH).make(intents))
        .extracting(NewFile::path)
        .containsExactly("intents/order.yaml");
    assertThat(leftOut()).anyMatch(line -> line.contains("parcel: 0 in en"));
  }

  @Test
  void takesAnExampleOnceAndFromOneIntent() {
    var some = examples(11);
    some.add(new Said("Example 3!", "nlu.yml", 20));
    some.add(new Said("opening hours please variant 1", "nlu.yml", 21));

    var files = intents(Language.ENGLISH).make(Map.of("order", some));

    assertThat(files).singleElement().extracting(NewFile::origin).isEqualTo("order: 11 in en");
    assertThat(leftOut())
        .containsExactly(
            "examples said before: 2 (nlu.yml:20, nlu.yml:21, in 'opening-hours') — an example stands in one intent, once");
  }

  @Test
  void takesTheFirstVariantInEachLanguageAndTurnsSlotsIntoArguments() {
    var files = texts(Language.ENGLISH, Language.CHINESE)
        .make(Map.of(
            "utter_hi",
            List.of(said("Hi \"{user_name}\"\n# there"), said("Hey"), said("您好 {user_name}"))));

    assertThat(files)
        .extracting(NewFile::path, NewFile::text)
        .containsExactly(
            tuple(
                "texts/rasa-en.yaml",
                "# From Rasa's responses.\nutter-hi: \"Hi \\\"{user-name}\\\"\\n# there\"\n"),
            tuple(
                "texts/rasa-zh.yaml", "# From Rasa's responses.\nutter-hi: \"您好 {user-name}\"\n"));
    assertThat(leftOut()).singleElement().asString().startsWith("response variants: 1");
  }

  @Test
  void makesDraftsOfResponsesThatTheDeskCouldNotSay() {
    var responses = new LinkedHashMap<String, List<Said>>();
    responses.put("utter_english", List.of(said("Hi")));
    responses.put("utter_brace", List.of(said("Hi {1}"), said("您好")));
    responses.put("utter_slots", List.of(said("Hi {name}"), said("您好")));

    var files = texts(Language.ENGLISH, Language.CHINESE).make(responses);

    assertThat(files)
        .extracting(NewFile::path, NewFile::holds)
        .containsExactly(
            tuple("drafts/texts/rasa-en.yaml", 3), tuple("drafts/texts/rasa-zh.yaml", 2));
    assertThat(leftOut())
        .extracting(line -> line.replaceFirst(" — .*", ""))
        .containsExactly(
            "responses not in every language: 1 (utter_english)",
            "responses with a brace of no slot: 1 (utter_brace)",
            "responses with other slots in each language: 1 (utter_slots)");
  }

  @Test
  void neverSaysATextOfTheDeskInOtherWords() {
    var files = texts(Language.ENGLISH).make(Map.of("goodbye", List.of(said("So long"))));

    assertThat(files).isEmpty();
    assertThat(leftOut())
        .singleElement()
        .asString()
        .startsWith("responses that are texts of the desk already: 1 (goodbye) — ");
  }

  @ParameterizedTest
  @CsvSource({
    "data/de/nlu.yml, Hallo, de",
    "nlu_zh.yml, hello, zh",
    "nlu.yml, 你好, zh",
    "nlu.yml, hello, en"
  })
  void tellsTheLanguage(String file, String words, String code) {
    var spoken = code.equals("de")
        ? List.of(Language.ENGLISH, GERMAN)
        : List.of(Language.ENGLISH, Language.CHINESE);

    var language = new Tongues(spoken, Optional.empty(), problems).of(new Said(words, file, 1));

    assertThat(language).isEqualTo(new Language(code));
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void asksForTheLanguageWhenNothingTellsIt() {
    var tongues = new Tongues(List.of(Language.ENGLISH, GERMAN), Optional.empty(), problems);

    tongues.of(said("Hallo"));

    assertThat(problems.all()).singleElement().asString().contains("name it with --language");
  }

  private List<String> leftOut() {
    return leftOut.all().stream().map(Object::toString).toList();
  }

  private IntentFiles intents(Language... spoken) {
    return new IntentFiles(small, tongues(spoken), "accounts", leftOut, problems);
  }

  private TextFiles texts(Language... spoken) {
    return new TextFiles(Set.of("goodbye"), tongues(spoken), leftOut, problems);
  }

  private Tongues tongues(Language... spoken) {
    return new Tongues(List.of(spoken), Optional.empty(), problems);
  }

  private static List<Said> examples(int count) {
    var examples = new ArrayList<Said>();
    for (var i = 1; i <= count; i++) {
      examples.add(said("example " + i));
    }
    return examples;
  }

  private static Said said(String words) {
    return new Said(words, "nlu.yml", 1);
  }
}
