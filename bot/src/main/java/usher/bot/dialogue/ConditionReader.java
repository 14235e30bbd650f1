package usher.bot.dialogue;

import java.util.List;
import java.util.regex.Pattern;
import usher.bot.folder.Node;

/** Reads {@code device is phone}, or {@code all:} and {@code any:} of such. */
public final class ConditionReader {
  private static final Pattern COMPARISON = Pattern.compile("(\\S+) (is|not|less|more) (.+)");
  private static final Pattern KNOWN = Pattern.compile("(\\S+) known");

  private ConditionReader() {}

  /** A condition that never holds when it cannot be read, which is then a problem. */
  public static Condition read(Node node) {
    if (node.isMap()) {
      return several(node);
    }
    var text = node.text();
    var known = KNOWN.matcher(text);
    if (known.matches()) {
      return new Condition.Known(known.group(1));
    }
    var comparison = COMPARISON.matcher(text);
    if (comparison.matches()) {
      return comparison(
          comparison.group(1), comparison.group(2), comparison.group(3).strip());
    }
    if (!text.isEmpty()) {
      node.wrong(
          "'" + text + "' is no condition",
          "write 'slot is value', 'slot not value', 'slot less 3', 'slot more 3' or 'slot known'");
    }
    return new Condition.Any(List.of());
  }

  private static Condition several(Node node) {
    node.only("all", "any");
    var all = node.maybe("all").map(ConditionReader::parts);
    var any = node.maybe("any").map(ConditionReader::parts);
    if (all.isPresent() == any.isPresent()) {
      node.wrong(
          "a condition of several parts needs 'all' or 'any', one of them",
          "write {all: [...]} or {any: [...]}");
    }
    return all.<Condition>map(Condition.All::new)
        .orElseGet(() -> new Condition.Any(any.orElse(List.of())));
  }

  private static List<Condition> parts(Node list) {
    return list.list().stream().map(ConditionReader::read).toList();
  }

  private static Condition comparison(String slot, String verb, String value) {
    return switch (verb) {
      case "is" -> new Condition.Is(slot, value);
      case "not" -> new Condition.Not(slot, value);
      case "less" -> new Condition.Less(slot, value);
      default -> new Condition.More(slot, value);
    };
  }
}
