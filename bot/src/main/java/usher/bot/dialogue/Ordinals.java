package usher.bot.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** A place in a list, as people name it: {@code 2}, "the second one", "the last", 第二个. */
final class Ordinals {
  private static final List<String> PLACES = List.of(
      "first|one|1|1st|a|第一|一",
      "second|two|2|2nd|b|第二|二",
      "third|three|3|3rd|c|第三|三",
      "fourth|four|4|4th|d|第四|四",
      "fifth|five|5|5th|第五|五",
      "sixth|six|6|6th|第六|六",
      "seventh|seven|7|7th|第七|七",
      "eighth|eight|8|8th|第八|八",
      "ninth|nine|9|9th|第九|九");
  private static final String LAST = "last|最后|最后一";

  private Ordinals() {}

  /** From 0; empty when the whole text names no place among so many. */
  static OptionalInt place(String text, int size) {
    var plain = text.strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[.!。！]", "")
        .replaceAll("^the |^option |^number | one$| option$|(?<=.)[个项]$", "");
    if (plain.matches(LAST) && size > 0) {
      return OptionalInt.of(size - 1);
    }
    for (var place = 0; place < Math.min(size, PLACES.size()); place++) {
      if (plain.matches(PLACES.get(place))) {
        return OptionalInt.of(place);
      }
    }
    return OptionalInt.empty();
  }
}
