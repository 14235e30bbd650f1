package usher.bot.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import usher.bot.BotApplication;

/** The demo desk's conversations, one after the other, in one house. */
class ScenarioTest {
  private static final Path FOLDER = Path.of("src/main/resources/desk/demo/conversations");
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private static Rehearsal rehearsal;
  private static boolean all;

  @BeforeAll
  static void open() {
    var data = Path.of("target", "scenarios", UUID.randomUUID().toString()).toAbsolutePath();
    rehearsal = new Rehearsal(new House(data, BotApplication.class, List.of()), "agent1:demo");
  }

  /** How much of the flows the suite covers is printed, so that whoever adds a step sees it. */
  @AfterAll
  static void close() {
    if (all) {
      System.out.println(String.join(System.lineSeparator(), rehearsal.coverage()));
    }
    rehearsal.close();
  }

  @TestFactory
  List<DynamicTest> goesAsTheScriptSays() {
    var only = System.getProperty("scenario", "");
    all = only.isEmpty();
    return new ScenarioReader(ZONE)
        .all(FOLDER).stream()
            .filter(script -> script.name().contains(only))
            .map(ScenarioTest::test)
            .toList();
  }

  private static DynamicTest test(Scenario script) {
    return DynamicTest.dynamicTest(
        script.name() + ": " + script.about(),
        () -> assertThat(rehearsal.play(script).told()).isEmpty());
  }
}
