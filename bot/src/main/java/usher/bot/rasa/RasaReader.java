package usher.bot.rasa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import usher.bot.folder.Node;
import usher.bot.folder.Problems;
import usher.bot.folder.YamlTree;
import usher.bot.rasa.RasaProject.Said;

/** Reads training data and domains of Rasa 2 and 3. The mistakes of all files are collected. */
final class RasaReader {
  private static final String FLOWS = "write them as flows, in offerings/";
  private static final String SLOTS = "write what must be asked as slots of an offering";

  /** Keys whose content has no place in a desk's intents and texts, and what to do instead. */
  private static final Map<String, String> ELSEWHERE = Map.of(
      "stories", FLOWS,
      "rules", FLOWS,
      "flows", FLOWS,
      "forms", FLOWS,
      "slots", SLOTS,
      "entities", SLOTS,
      "actions", "a flow's 'run:' knows Usher's own actions; 'say:' says texts",
      "e2e_actions", "write what is said as texts, and 'say:' them in a flow");

  /** What else an {@code nlu:} section may hold, and what to do instead. */
  private static final Map<String, String> BESIDE_INTENTS = Map.of(
      "synonym", "write other words for a choice in the slot it belongs to",
      "lookup", "write what may be chosen as choices of a slot",
      "regex", "numbers, dates, phones and addresses are found without");

  private static final Set<String> SETTINGS = Set.of("version", "session_config", "config");

  private final Problems problems;
  private final Tally leftOut;
  private final Responses responses;
  private final Map<String, List<Said>> intents = new LinkedHashMap<>();
  private final Set<String> declared = new LinkedHashSet<>();

  RasaReader(Tally leftOut, Problems problems) {
    this.problems = problems;
    this.leftOut = leftOut;
    this.responses = new Responses(leftOut);
  }

  /** Always an answer; only to be used when there are no problems. */
  RasaProject read(Map<String, String> files) {
    files.forEach(
        (path, text) -> YamlTree.read(path, text, problems).entries().forEach(this::section));
    declared.stream()
        .filter(name -> intents.keySet().stream()
            .noneMatch(own -> own.equals(name) || own.startsWith(name + "/")))
        .forEach(
            name -> leftOut.add("intents without examples", name, "there is nothing to learn"));
    return new RasaProject(intents, responses.all());
  }

  private void section(Node.Entry section) {
    var key = section.key();
    switch (key) {
      case "nlu" -> section.value().list().forEach(this::item);
      case "intents" -> declared.addAll(names(section.value()));
      case "responses" -> responses.read(section.value());
      default -> other(key, section.value());
    }
  }

  private void other(String key, Node value) {
    var instead = ELSEWHERE.get(key);
    if (instead != null) {
      names(value).forEach(name -> leftOut.add(key, name, instead));
    } else if (!SETTINGS.contains(key)) {
      leftOut.add("keys that are not known", key + " in " + value.file(), "is the spelling right?");
    }
  }

  private static List<String> names(Node node) {
    if (node.isMap()) {
      return node.entries().stream().map(Node.Entry::key).toList();
    }
    var items = node.isList() ? node.list() : List.<Node>of();
    return items.stream().map(RasaReader::name).filter(name -> !name.isEmpty()).toList();
  }

  /** A word, or the first key of a map; of a story or rule what it is called. */
  private static String name(Node node) {
    if (!node.isMap()) {
      return node.text();
    }
    var first = node.entries().stream().findFirst();
    return first
        .filter(entry -> entry.value().isText() && Set.of("story", "rule").contains(entry.key()))
        .map(entry -> entry.value().text())
        .or(() -> first.map(Node.Entry::key))
        .orElse("");
  }

  private void item(Node item) {
    if (!item.isMap()) {
      item.wrong("expected an intent, found something else", "write '- intent: name'");
      return;
    }
    var beside = BESIDE_INTENTS.keySet().stream()
        .filter(key -> item.maybe(key).isPresent())
        .findFirst();
    beside.ifPresentOrElse(
        kind -> leftOut.add(kind, item.at(kind).text(), BESIDE_INTENTS.getOrDefault(kind, "")),
        () -> intent(item.at("intent").text(), item.at("examples")));
  }

  private void intent(String name, Node examples) {
    var own = new ArrayList<Said>();
    if (examples.isList()) {
      examples.list().forEach(one -> listed(one, own));
    } else {
      examples.lines().forEach(line -> block(line, examples.file(), own));
    }
    if (!name.isEmpty() && !own.isEmpty()) {
      intents.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(own);
    }
  }

  /** A line of a block of text; what does not begin with a dash, Rasa passes over, too. */
  private void block(Node.Line line, String file, List<Said> examples) {
    var words = line.words().replaceFirst("^-", "").strip();
    var said = new Said(words, file, line.number());
    if (words.isEmpty() || !line.words().startsWith("-")) {
      leftOut.add("lines that are no examples", said.place(), "an example begins with '- '");
    } else {
      plain(said, examples);
    }
  }

  /** One of a list: words, or words under {@code text}. */
  private void listed(Node node, List<Said> examples) {
    var words = node.isMap() ? node.at("text") : node;
    var text = words.text().replaceFirst("^-\\s+", "").replaceAll("\\s*\\R\\s*", " ");
    if (!text.isEmpty()) {
      plain(new Said(text, words.file(), words.line()), examples);
    }
  }

  private void plain(Said example, List<Said> examples) {
    var plain = Annotations.off(example.words());
    if (!plain.wrong().isEmpty()) {
      problems.add(
          example.file(),
          example.line(),
          plain.wrong(),
          "write [words](entity) or [words]{\"entity\": \"name\"}");
    }
    plain
        .entities()
        .forEach(entity ->
            leftOut.add("marks of entities", entity, "the words stay in the examples; " + SLOTS));
    examples.add(new Said(plain.text(), example.file(), example.line()));
  }
}
