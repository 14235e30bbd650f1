package usher.bot.dialogue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import usher.bot.conversation.Detail;
import usher.bot.conversation.Understanding;
import usher.bot.inquiry.Inquiry;

/** Choices that an action has fetched for a slot: the facts {@code <from>.choice.<id>}, each with what it is called, see
 *  {@link usher.bot.conversation.Words}. */
public final class Fetched {
  private Fetched() {}

  /** References to what each is called, by id, in the order the action gave them; empty when nothing was fetched. */
  public static Map<String, String> choices(SlotSpec slot, Inquiry inquiry) {
    var prefix = slot.options().from() + ".choice.";
    var choices = new LinkedHashMap<String, String>();
    inquiry.facts().forEach((name, fact) -> {
      if (name.startsWith(prefix)) {
        choices.put(name.substring(prefix.length()), fact.value());
      }
    });
    return choices;
  }

  /** The one that an answer names: by its id, by its place in the list, or by more of its day, site and number than any other. */
  static Optional<String> named(
      SlotSpec slot, Inquiry inquiry, String text, Understanding understood) {
    var choices = choices(slot, inquiry);
    var said = text.strip();
    if (choices.containsKey(said)) {
      return Optional.of(said);
    }
    var ids = List.copyOf(choices.keySet());
    var place = Ordinals.place(text, ids.size());
    return place.isPresent()
        ? Optional.of(ids.get(place.getAsInt()))
        : best(choices, details(understood));
  }

  private static Optional<String> best(Map<String, String> choices, Set<String> said) {
    var most =
        choices.values().stream().mapToLong(label -> common(label, said)).max().orElse(0);
    var best = choices.entrySet().stream()
        .filter(choice -> common(choice.getValue(), said) == most)
        .map(Map.Entry::getKey)
        .toList();
    return most > 0 && best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
  }

  private static long common(String label, Set<String> said) {
    return Arrays.stream(label.split(";"))
        .map(part -> part.substring(part.lastIndexOf('/') + 1))
        .filter(said::contains)
        .count();
  }

  private static Set<String> details(Understanding understood) {
    var said = new HashSet<String>();
    for (var detail : understood.details()) {
      if (detail.kind() != Detail.Kind.NUMBER) {
        said.add(detail.value().split("T", 2)[0]);
      }
    }
    return said;
  }
}
