package usher.bot.rasa;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import usher.bot.folder.Problems;
import usher.bot.rasa.RasaProject.Said;

/** Makes ids of a desk from names of Rasa's: {@code faq/ask_name} becomes {@code faq-ask-name}. Two names that become the same are a problem. */
final class Ids {
  private final String kind;
  private final Problems problems;
  private final Map<String, String> taken = new HashMap<>();

  /** @param kind of what is named, for people */
  Ids(String kind, Problems problems) {
    this.kind = kind;
    this.problems = problems;
  }

  static String of(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** Empty when it cannot be had, which is then a problem already.
   *  @param first where the name is used, to tell the place */
  Optional<String> take(String name, Said first) {
    var id = of(name);
    var other = id.isEmpty() ? null : taken.putIfAbsent(id, name);
    if (id.isEmpty()) {
      wrong(
          first,
          "no id can be made of the %s '%s'".formatted(kind, name),
          "give it a name with letters from a to z or digits");
    } else if (other != null) {
      wrong(
          first,
          "the %ss '%s' and '%s' would both become '%s'".formatted(kind, other, name, id),
          "rename one of them in the Rasa project");
    }
    return id.isEmpty() || other != null ? Optional.empty() : Optional.of(id);
  }

  private void wrong(Said place, String wrong, String right) {
    problems.add(place.file(), place.line(), wrong, right);
  }
}
