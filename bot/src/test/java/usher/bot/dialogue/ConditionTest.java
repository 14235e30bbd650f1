package usher.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import usher.bot.conversation.Conversations;
import usher.bot.inquiry.Fact;

class ConditionTest {

  @ParameterizedTest
  @CsvSource({
    "phone, Phone, true",
    "3, 3.0, true",
    "PT60M, PT1H, true",
    "14:30, 14:30:00, true",
    "phone, laptop, false",
    "'', '', false"
  })
  void isComparesTypedValues(String known, String value, boolean holds) {
    assertThat(new Condition.Is("slot", value).holds(facts(known))).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 3, true",
    "10, 9, false",
    "2026-11-24, 2026-12-01, true",
    "PT30M, PT1H, true",
    "09:30, 10:00, true",
    "2026-11-24T09:00, 2026-11-24T10:00, true",
    "phone, 3, false"
  })
  void lessComparesTypedValues(String known, String value, boolean holds) {
    assertThat(new Condition.Less("slot", value).holds(facts(known))).isEqualTo(holds);
  }

  @Test
  void whatIsNotKnownFulfilsOnlyNot() {
    var facts = Map.<String, Fact>of();

    assertThat(new Condition.Is("slot", "a").holds(facts)).isFalse();
    assertThat(new Condition.More("slot", "1").holds(facts)).isFalse();
    assertThat(new Condition.Known("slot").holds(facts)).isFalse();
    assertThat(new Condition.Not("slot", "a").holds(facts)).isTrue();
  }

  @Test
  void whatWasSkippedIsNotKnown() {
    assertThat(new Condition.Known("slot").holds(facts(""))).isFalse();
  }

  @Test
  void partsAreCombined() {
    var one = new Condition.Is("slot", "1");
    var two = new Condition.Is("slot", "2");

    assertThat(new Condition.Any(List.of(one, two)).holds(facts("1"))).isTrue();
    assertThat(new Condition.All(List.of(one, two)).holds(facts("1"))).isFalse();
  }

  private static Map<String, Fact> facts(String value) {
    return Map.of("slot", new Fact(value, Fact.Source.USER, "web", 1, "", Conversations.NOW));
  }
}
