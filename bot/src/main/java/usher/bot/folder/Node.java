package usher.bot.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a YAML file. Every getter answers; what is not as it should be becomes a problem, and the answer is then empty.
 *  An absent node answers empty without a further problem: its absence was told. */
public final class Node {
  private final String file;
  private final int line;
  private final org.yaml.snakeyaml.nodes.@Nullable Node yaml;
  private final Problems problems;

  /** @param name the key itself, to tell its line */
  public record Entry(String key, Node name, Node value) {}

  /** @param number of the line in the file */
  public record Line(int number, String words) {}

  Node(String file, int line, org.yaml.snakeyaml.nodes.@Nullable Node yaml, Problems problems) {
    this.file = file;
    this.line = yaml == null ? line : yaml.getStartMark().getLine() + 1;
    this.yaml = yaml;
    this.problems = problems;
  }

  public String file() {
    return file;
  }

  public int line() {
    return line;
  }

  public boolean exists() {
    return yaml != null;
  }

  public boolean isMap() {
    return yaml instanceof MappingNode;
  }

  public boolean isList() {
    return yaml instanceof SequenceNode;
  }

  public boolean isText() {
    return yaml instanceof ScalarNode;
  }

  public void wrong(String wrong, String right) {
    problems.add(file, line, wrong, right);
  }

  /** The value of a key that must be there. */
  public Node at(String key) {
    var found = maybe(key);
    if (found.isEmpty() && isMap()) {
      wrong("'" + key + "' is missing", "add '" + key + ":'");
    }
    return found.orElseGet(() -> new Node(file, line, null, problems));
  }

  /** The value of a key that may be there. */
  public Optional<Node> maybe(String key) {
    return entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(Entry::value)
        .findFirst();
  }

  /** Keys and values in the order of the file; a key that stands twice is a problem. */
  public List<Entry> entries() {
    if (yaml instanceof MappingNode map) {
      return entries(map);
    }
    if (exists()) {
      wrong("expected keys with values, found " + found(), "write 'key: value' lines here");
    }
    return List.of();
  }

  /** Reports every key that is not one of these, naming the nearest that is. */
  public Node only(String... known) {
    var names = Arrays.asList(known);
    for (var entry : exists() ? entries() : List.<Entry>of()) {
      if (!names.contains(entry.key())) {
        var comma = entry.key().contains(" ") && !entry.value().toldAnything();
        var right =
            comma ? "put words that contain a comma into quotes" : Nearest.to(entry.key(), names);
        entry.name().wrong("unknown key '" + entry.key() + "'", right);
      }
    }
    return this;
  }

  public List<Node> list() {
    if (yaml instanceof SequenceNode list) {
      return list.getValue().stream()
          .map(item -> new Node(file, line, item, problems))
          .toList();
    }
    if (exists()) {
      wrong("expected a list, found " + found(), "write [one, two] or lines that begin with '- '");
    }
    return List.of();
  }

  /** A text that is not blank, without spaces around it. */
  public String text() {
    if (yaml instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    if (exists()) {
      wrong("expected words, found " + found(), "write them after the colon");
    }
    return "";
  }

  /** The lines of a text that are not blank, without spaces around them. In a block ({@code |}) each knows its place; else all stand where the text begins. */
  public List<Line> lines() {
    var words = text();
    if (!(yaml instanceof ScalarNode scalar) || words.isEmpty()) {
      return List.of();
    }
    if (scalar.getScalarStyle() == DumperOptions.ScalarStyle.FOLDED) {
      wrong("'>' makes one line of all these", "write '|' in its place");
    }
    var block = scalar.getScalarStyle() == DumperOptions.ScalarStyle.LITERAL;
    var all = scalar.getValue().split("\n", -1);
    return IntStream.range(0, all.length)
        .mapToObj(i -> new Line(block ? line + 1 + i : line, all[i].strip()))
        .filter(one -> !one.words().isEmpty())
        .toList();
  }

  /** As {@link #text()}, each of a list. */
  public List<String> texts() {
    return list().stream().map(Node::text).filter(text -> !text.isEmpty()).toList();
  }

  /** False when absent. */
  public boolean yes() {
    var text = text();
    if (exists() && !text.equals("true") && !text.equals("false")) {
      wrong("expected true or false, found '" + text + "'", "write true or false");
    }
    return text.equals("true");
  }

  /** At least 0; 0 when absent or wrong. */
  public int count() {
    var text = text();
    if (text.matches("[0-9]{1,9}")) {
      return Integer.parseInt(text);
    }
    if (!text.isEmpty()) {
      wrong("expected a whole number, found '" + text + "'", "write digits only");
    }
    return 0;
  }

  /** One of the names of an enumeration, written in lower case with dashes; the first one when absent or wrong. */
  public <E extends Enum<E>> E oneOf(Class<E> choices) {
    var byName = new LinkedHashMap<String, E>();
    for (var choice : choices.getEnumConstants()) {
      byName.put(Codes.of(choice), choice);
    }
    return oneOf(byName);
  }

  /** One of these by name; the first one when absent or wrong. */
  public <T> T oneOf(Map<String, T> choices) {
    var text = text();
    if (!text.isEmpty() && !choices.containsKey(text)) {
      wrong("'" + text + "' is not known here", Nearest.to(text, choices.keySet()));
    }
    var first = choices.values().iterator().next();
    return choices.getOrDefault(text, first);
  }

  /** An id: lower case letters, digits and dashes. */
  public String id() {
    var text = text();
    if (!text.isEmpty() && !text.matches("[a-z0-9]+(-[a-z0-9]+){0,60}")) {
      wrong(
          "'" + text + "' is no id",
          "use lower case letters, digits and dashes, as in reset-password");
      return "";
    }
    return text;
  }

  private boolean toldAnything() {
    return !(yaml instanceof ScalarNode scalar) || !scalar.getValue().isBlank();
  }

  private List<Entry> entries(MappingNode map) {
    Set<String> seen = new LinkedHashSet<>();
    var entries = new ArrayList<Entry>();
    for (var pair : map.getValue()) {
      var name = new Node(file, line, pair.getKeyNode(), problems);
      var key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (seen.add(key)) {
        entries.add(new Entry(key, name, new Node(file, line, pair.getValueNode(), problems)));
      } else {
        name.wrong("'" + key + "' stands here twice", "keep one of them");
      }
    }
    return entries;
  }

  private String found() {
    return switch (yaml) {
      case MappingNode map ->
        "keys "
            + map.getValue().stream()
                .map(pair ->
                    pair.getKeyNode() instanceof ScalarNode key ? "'" + key.getValue() + "'" : "?")
                .collect(Collectors.joining(", "));
      case SequenceNode _ -> "a list";
      case ScalarNode scalar when scalar.getValue().isBlank() -> "nothing";
      case ScalarNode scalar -> "'" + scalar.getValue() + "'";
      case null, default -> "nothing";
    };
  }
}
