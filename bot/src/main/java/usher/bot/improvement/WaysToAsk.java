package usher.bot.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Node;
import usher.bot.folder.Problems;
import usher.bot.folder.YamlTree;

/** The ways to ask that stand in an article's file, and one more of them under {@code learned:}. The rest of the file stays as it is, to the letter. */
final class WaysToAsk {
  private static final String LEARNED = "learned";
  private static final Pattern HEADER = Pattern.compile(
      "\\A\\uFEFF?---[ \\t]*\\R(?<header>.*?)^---[ \\t]*$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern BLOCK =
      Pattern.compile("^learned:[ \\t]*\\R(?:[ \\t]+-.*\\R|[ \\t]*\\R)*", Pattern.MULTILINE);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** As many as an article may list. */
  static final int MOST = 20;

  private WaysToAsk() {}

  /** Title, questions and learned ones; empty when the file has no header. */
  static List<String> of(String text) {
    var all = new ArrayList<String>();
    header(text).ifPresent(root -> {
      root.maybe("title").map(Node::text).ifPresent(all::add);
      root.maybe("questions").map(Node::texts).ifPresent(all::addAll);
      root.maybe(LEARNED).map(Node::texts).ifPresent(all::addAll);
    });
    return all;
  }

  /** Empty when there is no room, no header, or the learned ones are written in a way of their own. */
  static Optional<String> with(String text, String words) {
    var parts = HEADER.matcher(text);
    var learned = header(text).flatMap(root -> root.maybe(LEARNED)).map(Node::texts);
    if (!parts.find() || learned.map(List::size).orElse(0) >= MOST) {
      return Optional.empty();
    }
    var item = "  - " + JSON.writeValueAsString(words) + "\n";
    var end = parts.end("header");
    if (learned.isEmpty()) {
      return Optional.of(text.substring(0, end) + LEARNED + ":\n" + item + text.substring(end));
    }
    var block = BLOCK.matcher(text).region(0, end);
    return block.find()
        ? Optional.of(text.substring(0, block.end()) + item + text.substring(block.end()))
        : Optional.empty();
  }

  private static Optional<Node> header(String text) {
    var parts = HEADER.matcher(text);
    return parts.find()
        ? Optional.of(YamlTree.read(
                DeskSource.of("", Map.of("header", parts.group("header"))),
                "header",
                new Problems()))
            .filter(Node::isMap)
        : Optional.empty();
  }
}
