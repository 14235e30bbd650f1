package usher.bot.dialogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import usher.bot.inquiry.Fact;

/** What a {@code when} looks at. A slot that is not known fulfils nothing but {@link Not}. */
public sealed interface Condition {

  /** Equal as typed values: 3 is 3.0, PT60M is PT1H. */
  record Is(String slot, String value) implements Condition {}

  record Not(String slot, String value) implements Condition {}

  /** Of numbers: smaller; of dates and times: earlier; of durations: shorter. Values that do not compare are not less. */
  record Less(String slot, String value) implements Condition {}

  record More(String slot, String value) implements Condition {}

  /** Known, and not skipped. */
  record Known(String slot) implements Condition {}

  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  default boolean holds(Map<String, Fact> facts) {
    return switch (this) {
      case Is is -> Typed.of(facts, is.slot()).equalTo(is.value());
      case Not not -> !Typed.of(facts, not.slot()).equalTo(not.value());
      case Less less -> Typed.of(facts, less.slot()).lessThan(less.value());
      case More more -> Typed.of(facts, more.slot()).moreThan(more.value());
      case Known known -> Typed.of(facts, known.slot()).known();
      case All all -> all.parts().stream().allMatch(part -> part.holds(facts));
      case Any any -> any.parts().stream().anyMatch(part -> part.holds(facts));
    };
  }

  /** The slots it looks at, with the values they are compared with; no value for {@link Known}. */
  default Stream<Condition> leaves() {
    return switch (this) {
      case All all -> all.parts().stream().flatMap(Condition::leaves);
      case Any any -> any.parts().stream().flatMap(Condition::leaves);
      case Is _, Not _, Less _, More _, Known _ -> Stream.of(this);
    };
  }
}
