package usher.bot.scenario;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every script in {@code scenarios/}, one after the other, against one house. */
class ScenarioTest {
  private static House house;
  private static Agent agent;

  @BeforeAll
  static void open() {
    house = new House();
    agent = new Agent(house.address(), "agent1");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @TestFactory
  List<DynamicTest> goesAsTheScriptSays() {
    var only = System.getProperty("scenario", "");
    return ScenarioReader.all().stream()
        .filter(script -> script.name().contains(only))
        .map(ScenarioTest::test)
        .toList();
  }

  private static DynamicTest test(Scenario script) {
    return DynamicTest.dynamicTest(script.name() + ": " + script.about(), () -> play(script));
  }

  private static void play(Scenario script) {
    try (var play = new Play(house, agent, script)) {
      play.all();
    }
  }
}
