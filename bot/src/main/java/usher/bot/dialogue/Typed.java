package usher.bot.dialogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import usher.bot.inquiry.Fact;

/** A fact's value with its type read off its form, see {@code Detail.value}. */
record Typed(String value) {

  /** Empty when the slot is not known. */
  static Typed of(Map<String, Fact> facts, String slot) {
    var fact = facts.get(slot);
    return new Typed(fact == null ? "" : fact.value());
  }

  boolean known() {
    return !value.isEmpty();
  }

  boolean equalTo(String other) {
    var compared = compare(other);
    return known()
        && (compared.isPresent() ? compared.getAsInt() == 0 : value.equalsIgnoreCase(other));
  }

  boolean lessThan(String other) {
    return compare(other).orElse(0) < 0;
  }

  boolean moreThan(String other) {
    return compare(other).orElse(0) > 0;
  }

  private OptionalInt compare(String other) {
    if (number(value) && number(other)) {
      return OptionalInt.of(new BigDecimal(value).compareTo(new BigDecimal(other)));
    }
    if (value.startsWith("P") && other.startsWith("P")) {
      return as(Duration::parse, other);
    }
    if (value.contains("T") && other.contains("T")) {
      return as(LocalDateTime::parse, other);
    }
    if (value.contains(":") && other.contains(":")) {
      return as(LocalTime::parse, other);
    }
    return value.contains("-") && other.contains("-") ? as(Typed::day, other) : OptionalInt.empty();
  }

  private <T extends Comparable<? super T>> OptionalInt as(
      Function<String, T> parse, String other) {
    try {
      return OptionalInt.of(parse.apply(value).compareTo(parse.apply(other)));
    } catch (DateTimeException _) {
      return OptionalInt.empty();
    }
  }

  private static Long day(String text) {
    return LocalDate.parse(text).toEpochDay();
  }

  private static boolean number(String text) {
    return text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
  }
}
