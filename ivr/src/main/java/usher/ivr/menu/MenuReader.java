package usher.ivr.menu;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import usher.ivr.SpokenLanguage;

/** Reads a menu file and finds all its mistakes at once. One reader per file. */
public final class MenuReader {
  private static final Set<String> PARTS =
      Set.of("menu", "greeting", "language-choice", "question", "keys");
  private static final int MOST_KEYS = 4;

  private final String file;
  private final MenuRules rules;
  private final List<MenuProblem> problems = new ArrayList<>();

  private MenuReader(String file, MenuRules rules) {
    this.file = file;
    this.rules = rules;
  }

  /**
   * Reads one menu.
   *
   * @param file named in problems
   * @param yaml the whole text of the file
   */
  public static MenuReading read(String file, String yaml, MenuRules rules) {
    return new MenuReader(file, rules).read(yaml);
  }

  private MenuReading read(String yaml) {
    var menu = menu(root(yaml));
    problems.sort(Comparator.comparingInt(MenuProblem::line));
    return problems.isEmpty() ? new MenuReading(menu, List.of()) : new MenuReading(null, problems);
  }

  private @Nullable Node root(String yaml) {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
    } catch (MarkedYAMLException broken) {
      var mark = broken.getProblemMark();
      problem(
          mark == null ? 1 : mark.getLine() + 1,
          "not YAML: " + broken.getProblem(),
          "mend the indentation or quote the words");
    } catch (YAMLException broken) {
      problem(1, "not YAML: " + broken.getMessage(), "use plain UTF-8 text");
    }
    return null;
  }

  private @Nullable Menu menu(@Nullable Node root) {
    if (!(root instanceof MappingNode mapping)) {
      if (problems.isEmpty()) {
        problem(1, "the file has no entries", "begin with 'menu: main'");
      }
      return null;
    }
    var parts = entries(mapping);
    parts.values().stream().filter(entry -> !PARTS.contains(entry.key())).forEach(this::unknown);
    var id = id(parts.get("menu"));
    var greeting = words("greeting", parts.get("greeting"));
    var languages = languages(parts.get("language-choice"));
    var question = words("question", parts.get("question"));
    var keys = keys(parts.get("keys"));
    return problems.isEmpty() ? new Menu(id, greeting, languages, question, keys) : null;
  }

  private String id(@Nullable Entry entry) {
    if (entry != null
        && entry.node() instanceof ScalarNode named
        && named.getValue().matches("[a-z0-9-]+")) {
      return named.getValue();
    }
    problem(entry == null ? 1 : entry.line(), "the menu has no id", "begin with 'menu: main'");
    return "";
  }

  private SortedMap<String, SpokenLanguage> languages(@Nullable Entry entry) {
    var chosen = new TreeMap<String, SpokenLanguage>();
    if (entry == null) {
      chosen.put("1", rules.languages().getFirst());
      return chosen;
    }
    if (!(entry.node() instanceof MappingNode mapping)) {
      problem(entry.line(), "language-choice is not a map", "write '{1: en, 2: zh}'");
      return chosen;
    }
    entries(mapping).values().forEach(line -> language(line, chosen));
    return chosen;
  }

  private void language(Entry line, Map<String, SpokenLanguage> chosen) {
    var known = rules.languages().stream()
        .filter(language ->
            line.node() instanceof ScalarNode tag && tag.getValue().equals(language.tag()))
        .findFirst();
    if (requireKey(line) && known.isEmpty()) {
      problem(
          line.line(),
          "key " + line.key() + " leads to a language the desk does not speak",
          "use one of " + rules.languages());
    }
    known.ifPresent(language -> chosen.put(line.key(), language));
  }

  private List<Menu.Line> keys(@Nullable Entry entry) {
    if (entry == null) {
      return List.of();
    }
    if (!(entry.node() instanceof MappingNode mapping)) {
      problem(entry.line(), "keys is not a map", "write '1: {intent: …, label: {…}}'");
      return List.of();
    }
    var lines = entries(mapping);
    if (lines.size() > MOST_KEYS) {
      problem(
          entry.line(),
          lines.size() + " keys",
          "callers remember " + MOST_KEYS + " at most; leave out the rarest");
    }
    return lines.values().stream()
        .sorted(Comparator.comparing(Entry::key))
        .map(this::key)
        .toList();
  }

  private Menu.Line key(Entry line) {
    requireKey(line);
    if (!(line.node() instanceof MappingNode mapping)) {
      problem(
          line.line(), "key " + line.key() + " leads nowhere", "write '{intent: …, label: {…}}'");
      return new Menu.Line(line.key(), "", Map.of());
    }
    var parts = entries(mapping);
    parts.values().stream()
        .filter(part -> !Set.of("intent", "label").contains(part.key()))
        .forEach(this::unknown);
    var label = words("label of key " + line.key(), parts.get("label"), line.line());
    return new Menu.Line(line.key(), intent(line, parts.get("intent")), label);
  }

  private String intent(Entry line, @Nullable Entry intent) {
    var named =
        intent != null && intent.node() instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (!rules.intents().contains(named)) {
      var known = rules.intents().stream().sorted().collect(Collectors.joining(", "));
      problem(
          (intent == null ? line : intent).line(),
          "key " + line.key() + ": unknown intent '" + named + "'",
          "use one of: " + known);
    }
    return named;
  }

  private Map<SpokenLanguage, String> words(String what, @Nullable Entry entry) {
    return words(what, entry, 1);
  }

  private Map<SpokenLanguage, String> words(String what, @Nullable Entry entry, int line) {
    var found = new HashMap<SpokenLanguage, String>();
    var given = entry != null && entry.node() instanceof MappingNode mapping
        ? entries(mapping)
        : Map.<String, Entry>of();
    for (var language : rules.languages()) {
      var text = given.get(language.tag());
      if (text != null
          && text.node() instanceof ScalarNode spoken
          && !spoken.getValue().isBlank()) {
        found.put(language, spoken.getValue());
      } else {
        problem(
            entry == null ? line : entry.line(),
            what + " has no words in '" + language + "'",
            "add '" + language + ": …'");
      }
    }
    return found;
  }

  private boolean requireKey(Entry entry) {
    if (entry.key().matches("[1-9]")) {
      return true;
    }
    problem(
        entry.line(),
        "'" + entry.key() + "' is no key for a choice",
        "use 1 to 9; 0, * and # mean the same everywhere");
    return false;
  }

  private void unknown(Entry entry) {
    problem(
        entry.line(), "unknown entry '" + entry.key() + "'", "remove it or correct its spelling");
  }

  private Map<String, Entry> entries(MappingNode mapping) {
    var found = new TreeMap<String, Entry>();
    for (var tuple : mapping.getValue()) {
      var line = tuple.getKeyNode().getStartMark().getLine() + 1;
      var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (found.put(key, new Entry(key, line, tuple.getValueNode())) != null) {
        problem(line, "'" + key + "' stands here twice", "keep one of them");
      }
    }
    return found;
  }

  private void problem(int line, String wrong, String right) {
    problems.add(new MenuProblem(file, line, wrong, right));
  }

  private record Entry(String key, int line, Node node) {}
}
