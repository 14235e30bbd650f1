package usher.bot.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.node.StringNode;

/** The widget as browsers get it: one module, joined from the parts it is written in. Imports between the parts, comments and indentation are left out. */
final class WidgetScript {
  private static final String FOLDER = "usher/bot/channel/web/widget/";
  private static final List<String> PARTS = List.of(
      "words.js",
      "dom.js",
      "markdown.js",
      "memory.js",
      "line.js",
      "log.js",
      "composer.js",
      "panels.js",
      "talk.js",
      "chat.js",
      "start.js");
  private static final Pattern COMMENT = Pattern.compile("(?m)^[ ]*/\\*(?s:.*?)\\*/[ ]*\\n");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import .*\\n");
  private static final Pattern EXPORT = Pattern.compile("(?m)^export ");
  private static final Pattern INDENTATION = Pattern.compile("(?m)^[ ]+");
  /** No string of the style sheet holds one of these. */
  private static final Pattern BLANK_OF_STYLE = Pattern.compile("(?<=[,;]) | (?=[{}])|(?<=[{}]) ");

  private static final Pattern EMPTY = Pattern.compile("(?m)^\\n");

  private WidgetScript() {}

  /** Fails with {@link UncheckedIOException} when a part is missing. */
  static String joined() {
    var rules =
        BLANK_OF_STYLE.matcher(slim(read("style.css")).replace("\n", "")).replaceAll("");
    var style = "const STYLE = " + StringNode.valueOf(rules) + ";\n";
    return PARTS.stream()
        .map(WidgetScript::read)
        .map(WidgetScript::part)
        .collect(
            Collectors.joining("", "/* Usher's chat. See docs/embedding.md. */\n" + style, ""));
  }

  private static String part(String source) {
    return slim(EXPORT.matcher(IMPORT.matcher(source).replaceAll("")).replaceAll(""));
  }

  private static String slim(String source) {
    var said = COMMENT.matcher(source).replaceAll("");
    return EMPTY.matcher(INDENTATION.matcher(said).replaceAll("")).replaceAll("");
  }

  private static String read(String name) {
    try {
      return new ClassPathResource(FOLDER + name).getContentAsString(UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException("the widget's part " + name + " is missing", missing);
    }
  }
}
