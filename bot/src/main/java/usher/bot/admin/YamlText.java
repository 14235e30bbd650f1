package usher.bot.admin;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file that is changed where it must be and nowhere else: comments, order and quotes of all other lines stay as somebody wrote them. Every change gives
 *  a new value. Whether the text is right afterwards, its reader says. */
final class YamlText {
  private final Spots spots;

  YamlText(String text) {
    this.spots = new Spots(text);
  }

  String text() {
    return spots.text();
  }

  /** A text with a new item, and the lines on which the item's fields stand, from 1. */
  record Added(String text, Map<Integer, String> fields) {}

  /** At the end of a list at the top of the file; the list is made when there is none. */
  Added add(String list, List<Line> lines) {
    var found = pair(root(), list);
    if (found.isEmpty()) {
      var text = spots.withLineEnd();
      return added(text + list + ":\n", 2, lines, "");
    }
    if (found.get().getValueNode() instanceof SequenceNode items && !flow(items)) {
      var at = spots.nextLine(spots.end(items));
      var before = text().substring(0, at);
      var ended = before.endsWith("\n") ? before : before + "\n";
      return added(ended, items.getStartMark().getColumn(), lines, text().substring(at));
    }
    return intoEmpty(found.get(), list, lines);
  }

  /** Takes an item out of a list at the top, with the comments within it. */
  YamlText remove(String list, String id) {
    var items = items(list);
    var item = item(list, id);
    if (items.getValue().size() == 1 || flow(items)) {
      return flow(items) ? withoutFlow(items, item) : emptied(list, items);
    }
    return new YamlText(spots.cut(spots.dashLine(item), spots.nextLine(spots.end(item))));
  }

  /** @param yaml on one line, as {@link Yaml} writes values */
  YamlText set(Place.Item place, String yaml) {
    var item = item(place.list(), place.id());
    return pair(item, place.key())
        .map(pair -> replaced(pair, yaml))
        .orElseGet(() -> new YamlText(spots.withKey(item, place.key() + ": " + yaml)));
  }

  /** Adds a value to a list of values. */
  YamlText include(Place place, String yaml) {
    var found = pair(owner(place), place.key());
    if (found.isEmpty()) {
      return created(place, "[" + yaml + "]");
    }
    if (found.get().getValueNode() instanceof SequenceNode values
        && !values.getValue().isEmpty()) {
      var last = values.getValue().getLast();
      return new YamlText(
          flow(values)
              ? spots.insert(spots.end(last), ", " + yaml)
              : spots.line(values, "- " + yaml));
    }
    return replaced(found.get(), "[" + yaml + "]");
  }

  /** Takes a value out of a list of values; nothing happens when it is not there. */
  YamlText exclude(Place place, String value) {
    var values = pair(owner(place), place.key())
        .map(NodeTuple::getValueNode)
        .filter(SequenceNode.class::isInstance)
        .map(SequenceNode.class::cast);
    var gone = values.flatMap(
        list -> list.getValue().stream().filter(one -> is(one, value)).findFirst());
    if (values.isEmpty() || gone.isEmpty()) {
      return this;
    }
    if (flow(values.get())) {
      return withoutFlow(values.get(), gone.get());
    }
    return values.get().getValue().size() == 1
        ? emptied(place, values.get())
        : new YamlText(
            spots.cut(spots.dashLine(gone.get()), spots.nextLine(spots.end(gone.get()))));
  }

  private Added intoEmpty(NodeTuple pair, String list, List<Line> lines) {
    var value = pair.getValueNode();
    if (value instanceof CollectionNode<?> items && !items.getValue().isEmpty()) {
      throw new Unwritable("the list '" + list + "' stands on one line");
    }
    var cleared = replaced(pair, "").text();
    var end = new Spots(cleared).nextLine(spots.start(value));
    return added(
        new Spots(cleared.substring(0, end)).withLineEnd(), 2, lines, cleared.substring(end));
  }

  private static Added added(String before, int indent, List<Line> lines, String after) {
    var fields = new HashMap<Integer, String>();
    var text = new StringBuilder(before);
    var first = (int) before.chars().filter(c -> c == '\n').count() + 1;
    for (var i = 0; i < lines.size(); i++) {
      fields.put(first + i, lines.get(i).field());
      text.append(" ".repeat(indent)).append(i == 0 ? "- " : "  ");
      text.append(lines.get(i).yaml()).append('\n');
    }
    return new Added(text.append(after).toString(), fields);
  }

  private YamlText created(Place place, String yaml) {
    return switch (place) {
      case Place.Top top -> new YamlText(spots.withLineEnd() + top.key() + ": " + yaml + "\n");
      case Place.Item item -> set(item, yaml);
    };
  }

  private YamlText replaced(NodeTuple pair, String yaml) {
    return new YamlText(spots.replace(pair, yaml));
  }

  private YamlText withoutFlow(SequenceNode values, Node gone) {
    var rest = values.getValue().stream()
        .filter(one -> spots.start(one) != spots.start(gone))
        .map(one -> text().substring(spots.start(one), spots.end(one)))
        .collect(Collectors.joining(", ", "[", "]"));
    var start = spots.start(values);
    return new YamlText(text().substring(0, start) + rest + text().substring(spots.end(values)));
  }

  private YamlText emptied(String list, SequenceNode items) {
    return emptied(new Place.Top(list), items);
  }

  /** {@code key: []}; comments between stay. */
  private YamlText emptied(Place place, SequenceNode items) {
    var last = items.getValue().getFirst();
    var cut = spots.cut(spots.dashLine(last), spots.nextLine(spots.end(last)));
    var key = pair(owner(place), place.key()).orElseThrow().getKeyNode();
    var colon = cut.indexOf(':', spots.end(key)) + 1;
    return new YamlText(cut.substring(0, colon) + " []" + cut.substring(colon));
  }

  private @Nullable Node owner(Place place) {
    return switch (place) {
      case Place.Top _ -> root();
      case Place.Item item -> item(item.list(), item.id());
    };
  }

  private SequenceNode items(String list) {
    return pair(root(), list)
        .map(NodeTuple::getValueNode)
        .filter(SequenceNode.class::isInstance)
        .map(SequenceNode.class::cast)
        .orElseThrow(() -> new Unwritable("there is no list '" + list + "'"));
  }

  private MappingNode item(String list, String id) {
    return items(list).getValue().stream()
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .filter(one -> pair(one, "id")
            .map(NodeTuple::getValueNode)
            .filter(node -> is(node, id))
            .isPresent())
        .findFirst()
        .orElseThrow(() -> new Unwritable("there is no '" + id + "' in the list '" + list + "'"));
  }

  private @Nullable Node root() {
    var root = new org.yaml.snakeyaml.Yaml(new LoaderOptions()).compose(new StringReader(text()));
    if (root instanceof MappingNode map && flow(map)) {
      throw new Unwritable("the whole file stands on one line");
    }
    return root;
  }

  private static Optional<NodeTuple> pair(@Nullable Node map, String key) {
    var pairs = map instanceof MappingNode node ? node.getValue().stream() : Stream.<NodeTuple>of();
    return pairs.filter(pair -> is(pair.getKeyNode(), key)).findFirst();
  }

  private static boolean is(Node node, String text) {
    return node instanceof ScalarNode scalar && scalar.getValue().strip().equals(text);
  }

  private static boolean flow(CollectionNode<?> node) {
    return Spots.flow(node);
  }
}
