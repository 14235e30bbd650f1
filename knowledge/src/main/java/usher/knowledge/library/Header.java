package usher.knowledge.library;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** The entries between the {@code ---} lines of an article, each with its line; only texts and lists of texts, but for the procedure, which is passed over. */
final class Header {
  /** The header begins on the file's second line. */
  private static final int LINES_BEFORE = 2;

  /** Steps to go through with a reader; read by whoever walks them. */
  static final String PROCEDURE = "procedure";

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final ArticleProblems.Sheet sheet;

  private Header(ArticleProblems.Sheet sheet) {
    this.sheet = sheet;
  }

  /**
   * A value as it was written.
   *
   * @param values one for a text, any number for a list
   * @param listed whether it was written as a list
   */
  record Entry(int line, List<Line> values, boolean listed) {}

  /** One text and where it stands. */
  record Line(int line, String text) {}

  /** Reads the YAML; what cannot be read is put on the sheet, the rest is kept. */
  static Header read(String yaml, Set<String> known, ArticleProblems.Sheet sheet) {
    var header = new Header(sheet);
    try {
      header.addAll(new Yaml(new LoaderOptions()).compose(new StringReader(yaml)), known);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + LINES_BEFORE;
      sheet.mistake(
          line, "the header is not YAML: " + e.getProblem(), "put texts with ':' or '#' in quotes");
    } catch (ReaderException e) {
      sheet.mistake(
          1,
          "the header holds a character that YAML does not allow",
          "write it without control characters");
    }
    return header;
  }

  Optional<Entry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  private void addAll(Node root, Set<String> known) {
    if (root instanceof MappingNode map) {
      map.getValue().forEach(tuple -> add(tuple, known));
    } else {
      sheet.mistake(
          1, "the header has no entries", "write 'title: …' and the others, one on each line");
    }
  }

  private void add(NodeTuple tuple, Set<String> known) {
    int line = line(tuple.getKeyNode());
    String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (!known.contains(key)) {
      sheet.mistake(
          line,
          "'" + key + "' is not an entry of an article",
          "use one of " + new TreeSet<>(known));
    } else if (entries.containsKey(key)) {
      sheet.mistake(line, "'" + key + "' stands here a second time", "keep one of them");
    } else if (!key.equals(PROCEDURE)) {
      entries.put(key, value(key, tuple.getValueNode()));
    }
  }

  private Entry value(String key, Node node) {
    return switch (node) {
      case SequenceNode list -> new Entry(line(node), lines(key, list), true);
      case ScalarNode scalar -> new Entry(line(node), List.of(line(scalar)), false);
      default -> {
        sheet.mistake(
            line(node), "'" + key + "' is neither a text nor a list", "write a text or [a, list]");
        yield new Entry(line(node), List.of(), true);
      }
    };
  }

  private List<Line> lines(String key, SequenceNode list) {
    var lines = new ArrayList<Line>();
    for (Node item : list.getValue()) {
      if (item instanceof ScalarNode scalar) {
        lines.add(line(scalar));
      } else {
        sheet.mistake(
            line(item),
            "an item of '" + key + "' is not a text",
            "write it in quotes if it contains ':'");
      }
    }
    return lines;
  }

  private static Line line(ScalarNode scalar) {
    return new Line(line((Node) scalar), scalar.getValue().strip());
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + LINES_BEFORE;
  }
}
