package usher.bot.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.jsontype.NamedType;

class EventNamesTest {
  @Test
  void nameEveryCaseOfEverySum() {
    var cases = EventNames.SUMS.stream().flatMap(EventNamesTest::cases).toList();

    assertThat(EventNames.ALL)
        .extracting(NamedType::getType)
        .containsExactlyInAnyOrderElementsOf(cases);
  }

  @Test
  void giveEachNameOnceWithinASum() {
    for (var sum : EventNames.SUMS) {
      var names = EventNames.ALL.stream()
          .filter(named -> sum.isAssignableFrom(named.getType()))
          .map(NamedType::getName)
          .toList();

      assertThat(names).doesNotHaveDuplicates();
    }
  }

  private static Stream<Class<?>> cases(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventNamesTest::cases)
        : Stream.of(type);
  }
}
