package usher.bot.admin;

import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where the nodes of a YAML text begin and end, to the character. The parser counts code points, and lets a block end where the next thing begins. */
record Spots(String text) {

  static boolean flow(CollectionNode<?> node) {
    return node.getFlowStyle() == FlowStyle.FLOW;
  }

  int start(Node node) {
    return at(node.getStartMark());
  }

  /** After the last character that belongs to the node: comments and blank lines that follow do not. */
  int end(Node node) {
    return switch (node) {
      case MappingNode map
      when !flow(map) && !map.getValue().isEmpty() -> {
        var last = map.getValue().getLast();
        yield Math.max(end(last.getKeyNode()), end(last.getValueNode()));
      }
      case SequenceNode list
      when !flow(list) && !list.getValue().isEmpty() -> end(list.getValue().getLast());
      default -> trimmed(start(node), at(node.getEndMark()));
    };
  }

  /** Begin of the line after the one that a place is on. */
  int nextLine(int place) {
    var end = text.indexOf('\n', place);
    return end < 0 ? text.length() : end + 1;
  }

  /** Begin of the line with the dash of a list's item. */
  int dashLine(Node item) {
    var dash = text.lastIndexOf('-', start(item) - 1);
    return text.lastIndexOf('\n', dash) + 1;
  }

  String cut(int from, int to) {
    return text.substring(0, from) + text.substring(to);
  }

  String insert(int at, String words) {
    return text.substring(0, at) + words + text.substring(at);
  }

  String withLineEnd() {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  /** A new line after a block list, indented as its lines are. */
  String line(SequenceNode list, String words) {
    return after(end(list), list.getStartMark().getColumn(), words);
  }

  /** A new key at the end of a map, on one line or on a line of its own. */
  String withKey(MappingNode map, String words) {
    return flow(map)
        ? insert(at(map.getEndMark()) - 1, ", " + words)
        : after(end(map), map.getStartMark().getColumn(), words);
  }

  /** Another value for a key; a comment behind it stays. */
  String replace(NodeTuple pair, String yaml) {
    var value = pair.getValueNode();
    var colon = text.indexOf(':', end(pair.getKeyNode())) + 1;
    var from = yaml.isEmpty() ? colon : Math.max(colon, start(value));
    var gap = from > colon || yaml.isEmpty() ? "" : " ";
    return text.substring(0, from) + gap + yaml + text.substring(Math.max(from, end(value)));
  }

  private String after(int place, int indent, String words) {
    var at = nextLine(place);
    var gap = at > 0 && text.charAt(at - 1) != '\n' ? "\n" : "";
    return insert(at, gap + " ".repeat(indent) + words + "\n");
  }

  private int trimmed(int from, int to) {
    var end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private int at(Mark mark) {
    return text.offsetByCodePoints(
        0, Math.min(mark.getIndex(), text.codePointCount(0, text.length())));
  }
}
