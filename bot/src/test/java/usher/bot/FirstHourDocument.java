package usher.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code docs/first-hour.md}, in parts. Whoever changes the page changes what is tested. */
final class FirstHourDocument {
  private static final Path PAGE = Path.of("..", "docs", "first-hour.md");
  private static final Pattern FENCED =
      Pattern.compile("(?ms)^ *```(\\S+)(?: (\\S+))?$\\n(.*?)^ *```$");
  private static final Pattern EXPORT = Pattern.compile("(?m)^ *export (\\w+)=(\\S+)$");
  private static final Pattern FIELD = Pattern.compile("--data-urlencode \"?(\\w+)=([^\\s\"]+)");
  private static final Pattern COMMAND = Pattern.compile("bot/target/usher\\.jar ([a-z]+)");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!http|#)([^)#]+)");

  private final String text;

  private FirstHourDocument(String text) {
    this.text = text;
  }

  static FirstHourDocument read() throws IOException {
    return new FirstHourDocument(Files.readString(PAGE));
  }

  /** A block of the page.
   *  @param file that it belongs to, with {@code my-desk/} before it; empty: none */
  record Block(String kind, String file, String text) {
    List<String> lines() {
      return text.lines().toList();
    }
  }

  List<Block> blocks(String kind) {
    return FENCED
        .matcher(text)
        .results()
        .map(found ->
            new Block(found.group(1), found.group(2) == null ? "" : found.group(2), found.group(3)))
        .filter(block -> block.kind().equals(kind))
        .toList();
  }

  long lines() {
    return text.lines().count();
  }

  /** Commands of the jar that the page gives. */
  List<String> commands() {
    return COMMAND
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  /** Files that the page points to. */
  List<Path> links() {
    return LINK.matcher(text)
        .results()
        .map(found -> PAGE.resolveSibling(found.group(1)).normalize())
        .toList();
  }

  /** What step 11 exports. */
  Map<String, String> exports() {
    var exports = new TreeMap<String, String>();
    EXPORT.matcher(text).results().forEach(found -> exports.put(found.group(1), found.group(2)));
    return exports;
  }

  /** The form that step 11 posts. */
  Map<String, String> form() {
    var form = new TreeMap<String, String>();
    FIELD
        .matcher(text)
        .results()
        .forEach(found -> form.put(found.group(1), filled(found.group(2))));
    return form;
  }

  /** What step 11 signs. */
  String signed() {
    var found = Pattern.compile("(?m)^ *SIGNED=\"(.*)\"$").matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("the page has no line SIGNED=\"…\" in step 11");
    }
    return filled(found.group(1));
  }

  private String filled(String shell) {
    var filled = shell;
    for (var export : exports().entrySet()) {
      filled = filled
          .replace("${" + export.getKey() + "}", export.getValue())
          .replace("$" + export.getKey(), export.getValue());
    }
    return filled;
  }

  /** Does in a desk's folder what the page tells the reader to do. */
  void follow(Path desk) throws IOException {
    for (var block : blocks("diff")) {
      var file = file(desk, block);
      Files.writeString(file, patched(Files.readString(file), block));
    }
    for (var block : blocks("yaml")) {
      Files.writeString(
          file(desk, block),
          "\n" + block.text(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  private static Path file(Path desk, Block block) {
    return desk.resolve(block.file().replaceFirst("^my-desk/", ""));
  }

  /** Each line with a minus is in the file once; the line with a plus behind it takes its place. */
  private static String patched(String file, Block diff) {
    var lines = new ArrayList<>(file.lines().toList());
    var at = -1;
    for (var line : diff.lines()) {
      if (line.startsWith("-")) {
        at = lines.indexOf(line.substring(1));
        if (at < 0) {
          throw new IllegalStateException(
              "%s has no line '%s' any more".formatted(diff.file(), line.substring(1)));
        }
      } else {
        lines.set(at, line.substring(1));
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
