package usher.bot.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.Language;
import usher.bot.folder.DeskSource;
import usher.bot.inquiry.IntentId;
import usher.bot.nlu.intents.IntentModel;
import usher.bot.nlu.intents.TrainingExample;

class DeskExamplesTest {
  private static final String PRINTING = "intent: printing\nexamples:\n  en: [print it]\n";

  @Test
  void learnsFromTheQuestionsOfAnArticleThatAnswersOneIntent() {
    var desk = Map.of(
        "intents/printing.yaml",
        PRINTING,
        "knowledge/en/printing.md",
        article("[printing]", "[everyone]"));

    assertThat(examples(desk)).containsExactly("print it", "which copier?");
  }

  @Test
  void leavesOutArticlesOfSeveralIntentsAndThoseThatNotEverybodyMayRead() {
    var desk = Map.of(
        "intents/printing.yaml",
        PRINTING,
        "intents/scanning.yaml",
        "intent: scanning\nexamples:\n  en: [scan it]\n",
        "knowledge/en/both.md",
        article("[printing, scanning]", "[everyone]"),
        "knowledge/en/inside.md",
        article("[printing]", "[staff]"),
        "knowledge/en/unfinished.md",
        "no header at all");

    assertThat(examples(desk)).containsExactly("print it", "scan it");
  }

  @Test
  void learnsWhatAnOfferingOrAPersonIsWantedForFromTheIntentAlone() {
    var desk = Map.of(
        "intents/printing.yaml",
        PRINTING,
        "intents/person.yaml",
        "intent: person\nhandoff: true\nexamples:\n  en: [a person]\n",
        "offerings/print.yaml",
        "title: {en: Print}\nintents: [printing]\n",
        "knowledge/en/printing.md",
        article("[printing]", "[everyone]"),
        "knowledge/en/people.md",
        article("[person]", "[everyone]"));

    assertThat(examples(desk)).containsExactly("a person", "print it");
  }

  @Test
  void tellsTheLanguageByTheArticlesFolder() {
    var desk = Map.of(
        "intents/printing.yaml",
        PRINTING,
        "knowledge/zh/printing.md",
        article("[printing]", "[everyone]"));

    assertThat(DeskExamples.of(DeskSource.of("a desk", desk)))
        .contains(new TrainingExample(Language.CHINESE, new IntentId("printing"), "which copier?"));
  }

  @Test
  void expectsLessThatIsForeignWhereItIsKnownWhatOthersLookAfter() {
    var plain = DeskSource.of("a desk", Map.of("intents/printing.yaml", PRINTING));
    var wide = DeskSource.of(
        "a desk",
        Map.of(
            "intents/printing.yaml",
            PRINTING,
            "intents/canteen.yaml",
            "intent: canteen\nkind: misdirected\nexamples:\n  en: [lunch]\n"));

    assertThat(DeskExamples.foreignShare(plain)).isEqualTo(IntentModel.FOREIGN_SHARE);
    assertThat(DeskExamples.foreignShare(wide)).isLessThan(IntentModel.FOREIGN_SHARE);
  }

  private static Iterable<String> examples(Map<String, String> desk) {
    return DeskExamples.of(DeskSource.of("a desk", desk)).stream()
        .map(TrainingExample::text)
        .toList();
  }

  private static String article(String intents, String groups) {
    return "---\ntitle: T\nquestions:\n  - which copier?\ngroups: " + groups + "\nintents: "
        + intents + "\n---\nThe body.\n";
  }
}
