package usher.bot.rasa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import usher.bot.conversation.Language;
import usher.bot.desk.DeskFolder;
import usher.bot.inquiry.IntentId;
import usher.bot.nlu.SmallDesk;
import usher.bot.nlu.intents.IntentModel;
import usher.bot.nlu.intents.TrainingExample;

/** A Rasa project with something of everything, carried over into a desk that is in use. */
class ImportedShopTest {
  @TempDir
  private Path folder;

  private ImportTrial trial;

  @BeforeEach
  void copyADesk() throws IOException {
    trial = ImportTrial.in(folder);
  }

  @Test
  void makesIntentsAndTextsThatADeskLoads() {
    var code = trial.importShop("--service", "cars");

    assertThat(code).as(trial.told()).isZero();
    var read = trial.deskInOrder();
    var intent = read.catalogue().intent(new IntentId("order-status")).orElseThrow();
    assertThat(intent.service()).isEqualTo("cars");
    assertThat(intent.examples().get(Language.ENGLISH))
        .hasSize(10)
        .contains(
            "where is my parcel to Berlin",
            "has the navy coat left the warehouse",
            "track order A-1207");
    assertThat(intent.examples().get(Language.CHINESE)).contains("我寄到柏林的包裹在哪里");
    assertThat(read.catalogue().intent(new IntentId("faq-ask-name"))).isPresent();
    assertThat(read.texts().find("utter-greet", Language.ENGLISH).orElseThrow().web())
        .isEqualTo("Hello {user-name}, what can I do for you?");
    assertThat(read.texts()
            .find("utter-faq-ask-name", Language.CHINESE)
            .orElseThrow()
            .web())
        .isEqualTo("我是商店的机器人。");
  }

  @Test
  void makesIntentsThatADeskLearns() {
    trial.importShop();

    var model = IntentModel.train(examples(trial.deskInOrder()), SmallDesk.VECTORS);

    assertThat(first(model, "en", "could you tell me whether my parcel has been sent"))
        .isEqualTo("order-status");
    assertThat(first(model, "en", "what are you called by your friends")).isEqualTo("faq-ask-name");
    assertThat(first(model, "en", "my password is gone")).isEqualTo("reset-password");
    assertThat(first(model, "zh", "我的包裹发货没有")).isEqualTo("order-status");
  }

  @Test
  void reportsWhatWasWrittenAndWhatWasLeftOut() {
    trial.importShop();

    assertThat(
            trial.told().lines().map(line -> line.replaceFirst(" — .*", "").replaceAll(" +", " ")))
        .containsSubsequence(
            "written",
            " intents/order-status.yaml 20 from order_status: 10 in en, 10 in zh",
            " intents/faq-ask-name.yaml 20 from faq/ask_name: 10 in en, 10 in zh",
            " texts/rasa-en.yaml 4 from Rasa's responses",
            "drafts, which the desk does not read",
            " drafts/intents/faq-ask-returns.yaml 3 from faq/ask_returns: 3 in en, 0 in zh",
            " drafts/texts/rasa-en.yaml 1 from Rasa's responses",
            "left out")
        .contains(
            " marks of entities 8 city, colour, order_number, reference, item",
            " synonym 1 blue",
            " lookup 1 colour",
            " regex 1 order_number",
            " lines that are no examples 2 data/nlu.yml:35, data/nlu.yml:36",
            " examples said before 1 data/nlu.yml:14",
            " intents with few examples 1 faq/ask_returns: 3 in en, 0 in zh",
            " intents without examples 1 nlu_fallback",
            " entities 2 city, colour",
            " slots 1 user_name",
            " stories 1 where is it",
            " rules 1 say hello",
            " actions 1 action_track",
            " forms 1 order_form",
            " buttons of responses 1 utter_ask_colour",
            " image of responses 1 utter_ask_colour",
            " custom of responses 1 utter_card",
            " response variants 1 utter_greet",
            " responses for a condition or a channel 2 utter_late",
            " responses not in every language 1 utter_english_only");
  }

  @Test
  void endsWithALineForPrograms() {
    trial.importShop();

    var json = JsonMapper.shared().readTree(trial.told().lines().toList().getLast());
    assertThat(json.path("intents").asInt()).isEqualTo(2);
    assertThat(json.path("files").path("intents/order-status.yaml").asInt()).isEqualTo(20);
    assertThat(json.path("drafts").path("drafts/texts/rasa-en.yaml").asInt()).isEqualTo(1);
    assertThat(json.path("leftOut").path("buttons of responses").asInt()).isEqualTo(1);
  }

  @Test
  void makesDraftsThatTheDeskLoadsWhenTheyAreComplete() throws IOException {
    trial.importShop();
    var draft = Files.readString(trial.desk().resolve("drafts/intents/faq-ask-returns.yaml"));
    var more = IntStream.range(0, 7)
        .mapToObj(i -> "    - refund number " + i + "\n")
        .collect(Collectors.joining());
    var chinese =
        IntStream.range(0, 10).mapToObj(i -> "    - 第" + i + "件退货\n").collect(Collectors.joining());

    Files.writeString(
        trial.desk().resolve("intents/faq-ask-returns.yaml"),
        draft.replace("  zh: []\n", more + "  zh:\n" + chinese));

    assertThat(trial.deskInOrder().catalogue().intent(new IntentId("faq-ask-returns")))
        .isPresent();
  }

  private static List<TrainingExample> examples(DeskFolder desk) {
    return desk.catalogue().intents().stream()
        .flatMap(intent -> intent.examples().entrySet().stream()
            .flatMap(spoken -> spoken.getValue().stream()
                .map(words -> new TrainingExample(spoken.getKey(), intent.id(), words))))
        .toList();
  }

  private static String first(IntentModel model, String code, String words) {
    var language = new Language(code);
    var ranking = model.rank(words, SmallDesk.VECTORS.of(words, language), language);
    return ranking.getFirst().intent().value();
  }
}
