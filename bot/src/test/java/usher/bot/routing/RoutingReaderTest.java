package usher.bot.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.Language;
import usher.bot.desk.TestDesks;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Problem;
import usher.bot.folder.Problems;
import usher.bot.inquiry.Kind;

class RoutingReaderTest {
  private final Problems problems = new Problems();

  private RoutingRules read(String text) {
    var source = DeskSource.of("rules", Map.of("routing.yaml", text));
    return RoutingReader.read(TestDesks.small(), source, problems);
  }

  private List<String> told() {
    return problems.all().stream().map(Problem::toString).toList();
  }

  @Test
  void aDeskNeedsNoRules() {
    assertThat(RoutingReader.read(TestDesks.small(), problems)).isEqualTo(RoutingRules.NONE);
    assertThat(problems.none()).isTrue();
  }

  @Test
  void theDemosRulesAreInOrder() {
    var demo = TestDesks.demo();

    var rules = RoutingReader.read(demo, problems);

    assertThat(told()).isEmpty();
    assertThat(rules.practice(Kind.INCIDENT).steps().get(Language.ENGLISH)).hasSize(3);
  }

  @Test
  void readsConditionsOverAnyTrait() {
    var rules = read("""
        rules:
          - rule: late-and-angry
            when: {all: [time more 18:00, distress more 0.5, group.staff is yes, {any: [slot.room more 3, channel is voice]}]}
            queue: cars
            priority: 2
            why: {en: They are up late., zh: 他们晚上也在。}
        practices:
          incident: {practice: incident-management, steps: {en: [look], zh: [看]}}
        """);

    assertThat(told()).isEmpty();
    assertThat(rules.rules()).singleElement().satisfies(rule -> {
      assertThat(rule.queue()).isEqualTo("cars");
      assertThat(rule.priority()).isEqualTo(2);
    });
  }

  @Test
  void tellsEveryMistakeWithItsPlaceAndWhatWouldBeRight() {
    read("""
        rules:
          - rule: service
            when: colour is red
            queue: carz
            why: {en: a, zh: b}
          - rule: twice
            when: kind is incidnt
            priority: 1
            why: {en: a}
          - rule: twice
            when: service is cars
            why: {en: a, zh: b}
        practices:
          wish: {practice: x}
        """);

    assertThat(told())
        .anySatisfy(line -> assertThat(line).contains("routing.yaml:2").contains("by itself"))
        .anySatisfy(line -> assertThat(line).contains("routing.yaml:3").contains("'colour'"))
        .anySatisfy(
            line -> assertThat(line).contains("routing.yaml:4").contains("did you mean 'cars'"))
        .anySatisfy(line -> assertThat(line).contains("did you mean 'incident'"))
        .anySatisfy(line -> assertThat(line).contains("write 2 (first) to 4"))
        .anySatisfy(line -> assertThat(line).contains("'zh' is missing"))
        .anySatisfy(line -> assertThat(line).contains("stands here twice"))
        .anySatisfy(line -> assertThat(line).contains("changes nothing"))
        .anySatisfy(line -> assertThat(line).contains("there is no kind 'wish'"));
  }
}
