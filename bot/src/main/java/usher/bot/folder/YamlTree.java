package usher.bot.folder;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads YAML into nodes that know their lines. Nothing is turned into objects: {@code no} and {@code 08:00} stay the words they are. */
public final class YamlTree {
  private YamlTree() {}

  /** The file's root; an absent node when the file is missing, empty or no YAML, which is then a problem already. */
  public static Node read(DeskSource source, String path, Problems problems) {
    var text = source.text(path);
    if (text.isEmpty()) {
      problems.add(path, 1, "the file is missing", "write " + path);
    }
    return text.map(words -> read(path, words, problems))
        .orElseGet(() -> new Node(path, 1, null, problems));
  }

  /** The root of a text that is called {@code file} in problems. */
  public static Node read(String file, String text, Problems problems) {
    try {
      var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root == null) {
        problems.add(file, 1, "the file is empty", "write its keys or remove the file");
      }
      return new Node(file, 1, root, problems);
    } catch (MarkedYAMLException fault) {
      var mark = fault.getProblemMark();
      problems.add(
          file,
          mark == null ? 1 : mark.getLine() + 1,
          "this is no YAML: " + fault.getProblem(),
          hint(fault));
      return new Node(file, 1, null, problems);
    } catch (YAMLException fault) {
      problems.add(file, 1, "this is no YAML: " + firstLine(fault), "check indentation and quotes");
      return new Node(file, 1, null, problems);
    }
  }

  private static String hint(MarkedYAMLException fault) {
    var problem = fault.getProblem() == null ? "" : fault.getProblem();
    return problem.contains("mapping values are not allowed")
            || problem.startsWith("expected ',' or '}'")
        ? "put words that contain a colon, a comma or a question mark into double quotes"
        : "check indentation, brackets and quotes";
  }

  private static String firstLine(YAMLException fault) {
    return String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
  }
}
