package usher.bot.rasa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import usher.bot.folder.Nearest;
import usher.bot.folder.Node;
import usher.bot.folder.Problems;
import usher.bot.folder.YamlTree;

/** Reads training data and domain of Rasa 2 and 3. All mistakes of all files are collected. */
final class RasaReader {
  private static final String FLOWS = "write them as flows, in offerings/";
  private static final String SLOTS = "write them as slots of an offering, in offerings/";

  /** Keys whose content has no place in a desk's files, and what to do instead. */
  private static final Map<String, String> ELSEWHERE = elsewhere();

  private static final Set<String> NOTHING = Set.of("version", "session_config", "config", "domain");

  private final Problems problems;
  private final Map<String, List<String>> intents = new LinkedHashMap<>();
  private final Set<String> declared = new LinkedHashSet<>();
  private final LeftOut leftOut = new LeftOut();
  private final Responses responses = new Responses(leftOut);

  RasaReader(Problems problems) {
    this.problems = problems;
  }

  /** Always an answer; only to be used when there are no problems. */
  RasaProject read(Map<String, String> files) {
    files.forEach((path, text) -> read(YamlTree.read(path, text, problems)));
    declared.stream()
        .filter(name -> !intents.containsKey(name))
        .filter(name -> intents.keySet().stream().noneMatch(own -> own.startsWith(name + "/")))
        .forEach(name ->
            leftOut.add("intents without examples", name, "give them examples, or forget them"));
    return new RasaProject(intents, responses.all(), leftOut);
  }

  private void read(Node root) {
    for (var entry : root.entries()) {
      var key = entry.key();
      switch (key) {
        case "nlu" -> entry.value().list().forEach(this::item);
        case "intents" -> declare(entry.value());
        case "responses" -> responses.read(entry.value());
        default -> other(entry, key);
      }
    }
  }

  private void other(Node.Entry entry, String key) {
    if (ELSEWHERE.containsKey(key)) {
      leftOut.add(key.replace('_', ' '), size(entry.value()), ELSEWHERE.getOrDefault(key, ""));
    } else if (!NOTHING.contains(key)) {
      var known = new ArrayList<>(ELSEWHERE.keySet());
      known.addAll(List.of("nlu", "intents", "responses"));
      entry.name().wrong("'" + key + "' is no key of Rasa's", Nearest.to(key, known));
    }
  }

  private static int size(Node node) {
    return node.isList() ? node.list().size() : node.isMap() ? node.entries().size() : 0;
  }

  private void declare(Node intents) {
    for (var node : intents.list()) {
      declared.add(node.isMap() ? node.entries().getFirst().key() : node.text());
    }
  }

  private void item(Node item) {
    var kind = item.isMap() ? kind(item) : "";
    switch (kind) {
      case "intent" -> intent(item.at("intent").text(), item.at("examples"));
      case "synonym" ->
        leftOut.add("synonyms", 1, "write them as words of a slot's options, in offerings/");
      case "lookup" ->
        leftOut.add("lookup tables", 1, "write them as options of a slot, in offerings/");
      case "regex" ->
        leftOut.add("regexes", 1, "Usher finds numbers, dates, phones and addresses by itself");
      default ->
        item.wrong(
            "this is neither intent nor synonym, lookup or regex",
            "write '- intent: name' and below it 'examples: |'");
    }
  }

  private static String kind(Node item) {
    return List.of("intent", "synonym", "lookup", "regex").stream()
        .filter(key -> item.maybe(key).isPresent())
        .findFirst()
        .orElse("");
  }

  private void intent(String name, Node examples) {
    var own = new ArrayList<String>();
    if (examples.isList()) {
      examples.list().forEach(one -> example(one, own));
    } else {
      var line = examples.line();
      for (var text : examples.text().split("\\R")) {
        line++;
        example(text.strip(), examples.file(), line, own);
      }
    }
    if (!name.isEmpty() && !own.isEmpty()) {
      intents.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(own);
    }
  }

  /** A line of a block of text. */
  private void example(String line, String file, int number, List<String> examples) {
    if (line.isEmpty()) {
      return;
    }
    if (!line.startsWith("-") || line.substring(1).isBlank()) {
      problems.add(
          file, number, "'" + line + "' is no example", "begin each line with '- ' and an example");
      return;
    }
    plain(line.substring(1).strip(), file, number, examples);
  }

  /** One of a list: words, or words under {@code text}. */
  private void example(Node node, List<String> examples) {
    var words = node.isMap() ? node.at("text") : node;
    var text = words.text().replaceFirst("^-\\s+", "");
    if (!text.isEmpty()) {
      plain(text.replaceAll("\\s*\\R\\s*", " "), words.file(), words.line(), examples);
    }
  }

  private void plain(String example, String file, int line, List<String> examples) {
    var plain = Annotations.off(example);
    if (!plain.wrong().isEmpty()) {
      problems.add(
          file, line, plain.wrong(), "write [words](entity) or [words]{\"entity\": \"entity\"}");
    }
    leftOut.add("marks of entities", plain.entities(), "their words stay; " + SLOTS);
    examples.add(plain.text());
  }

  private static Map<String, String> elsewhere() {
    var keys = new LinkedHashMap<String, String>();
    keys.put("stories", FLOWS);
    keys.put("rules", FLOWS);
    keys.put("flows", FLOWS);
    keys.put("forms", FLOWS);
    keys.put("slots", SLOTS);
    keys.put("entities", SLOTS);
    keys.put("actions", "write a Java bean that implements Action, and 'run:' it in a flow");
    keys.put("e2e_actions", "write what is said as texts, and 'say:' them in a flow");
    return keys;
  }
}
