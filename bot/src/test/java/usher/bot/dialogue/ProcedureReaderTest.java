package usher.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import usher.bot.conversation.Language;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Problem;
import usher.bot.folder.Problems;
import usher.bot.inquiry.OfferingId;

class ProcedureReaderTest {
  private static final String GOOD = """
      ---
      title: The lamp is dark
      procedure:
        - try: Switch it on.
        - question: Is the plug in?
          id: plug
          no: plug-in
        - check: lamp-state
          id: state
          is: broken
          yes: person
          no: hit
        - try: Put the plug in.
          id: plug-in
          no: hit
        - say: Now comes the last thing.
          id: hit
        - try: Hit it.
          id: hard
          no: hot
        - stop: Do not touch it, it is hot.
          id: hot
      ---
      Text.
      """;

  private final Problems problems = new Problems();

  @Test
  void makesAFlowThatEndsWithAPerson() {
    var flow = read(GOOD, GOOD).get(OfferingId.guide("lamp"));

    assertThat(problems.all()).isEmpty();
    assertThat(flow).isNotNull();
    assertThat(flow.first())
        .isEqualTo(new Step.Try("1", "guide/lamp/1", "lamp/1", true, ".solved", "plug"));
    assertThat(flow.step("plug"))
        .contains(new Step.Try("plug", "guide/lamp/plug", "lamp/plug", false, "state", "plug-in"));
    assertThat(flow.step("state"))
        .contains(new Step.Run("state", "lamp-state", "state", 0, "plug-in"));
    assertThat(flow.step("state.is"))
        .contains(new Step.When("state.is", new Condition.Is("state", "broken"), ".person", "hit"));
    assertThat(flow.after("hot")).contains("hot.");
    assertThat(flow.step("hot.")).contains(new Step.Handoff("hot.", HandoffReason.OUT_OF_SCOPE));
    assertThat(flow.step(".person")).contains(new Step.Handoff(".person", HandoffReason.NO_ANSWER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "no: plug-in             | no: nowhere              |  7 | there is no later step 'nowhere'",
        "yes: person             | yes: plug                | 11 | there is no later step 'plug'",
        "check: lamp-state       | check: lamp-stat         |  8 | there is no action 'lamp-stat'",
        "is: broken              | iss: broken              | 10 | unknown key 'iss'",
        "`id: hot`                 | `id: hard`                 | 21 | two steps are called 'hard'",
        "no: hot                 | no: person               | 21 | nobody reaches this step",
        "try: Hit it.            | try: See www.example.org | 18 | cannot be read aloud",
        "try: Hit it.            | hit: it                  | 18 | this is no step",
      })
  void tellsFileAndLineOfAMistake(String good, String bad, int line, String wrong) {
    read(GOOD.replace(good, bad), GOOD.replace(good, bad));

    assertThat(problems.all())
        .filteredOn(problem -> problem.file().equals("knowledge/en/lamp.md"))
        .anySatisfy(problem -> {
          assertThat(problem.line()).isEqualTo(line);
          assertThat(problem.wrong()).contains(wrong);
        });
  }

  @Test
  void tellsAStepThatIsAnotherInTheOtherLanguage() {
    read(GOOD, GOOD.replace("question: Is the plug in?", "say: 插头。"));

    assertThat(problems.all()).singleElement().satisfies(problem -> {
      assertThat(problem.file()).isEqualTo("knowledge/zh/lamp.md");
      assertThat(problem.wrong()).startsWith("this step is 'plug say");
    });
  }

  @Test
  void wantsTheSameStepsInEachLanguage() {
    read(GOOD, "---\ntitle: 灯不亮\n---\n文字。\n");

    assertThat(problems.all())
        .extracting(Problem::wrong)
        .containsExactly("there is no such procedure in 'zh'");
  }

  @Test
  void makesAnotherDeskOfAnotherProcedureOnly() {
    var source = source(GOOD, GOOD);

    assertThat(ProcedureReader.alone(source(GOOD.replace("dark", "black"), GOOD)))
        .isEqualTo(ProcedureReader.alone(source));
    assertThat(ProcedureReader.alone(source(GOOD.replace("Hit", "Kick"), GOOD)))
        .isNotEqualTo(ProcedureReader.alone(source));
  }

  private Map<OfferingId, Flow> read(String english, String chinese) {
    return ProcedureReader.read(
            source(english, chinese),
            List.of(Language.ENGLISH, Language.CHINESE),
            Set.of("lamp-state"),
            problems)
        .flows();
  }

  private static DeskSource source(String english, String chinese) {
    return DeskSource.of(
        "desk", Map.of("knowledge/en/lamp.md", english, "knowledge/zh/lamp.md", chinese));
  }
}
