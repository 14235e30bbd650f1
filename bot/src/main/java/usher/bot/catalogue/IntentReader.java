package usher.bot.catalogue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Language;
import usher.bot.folder.DeskInfo;
import usher.bot.folder.Localised;
import usher.bot.folder.Nearest;
import usher.bot.folder.Node;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.Kind;

/** Reads files of {@code intents/}. */
final class IntentReader {
  private static final String[] KEYS = {
    "intent",
    "title",
    "kind",
    "service",
    "impact",
    "urgency",
    "handoff",
    "elsewhere",
    "elsewhere-spoken",
    "examples"
  };
  static final Map<String, Kind> KINDS = kinds();
  private static final String MISDIRECTED = "misdirected";

  /** Of a page or a mailbox. */
  private static final Pattern ADDRESS = Pattern.compile("@|\\p{Alpha}\\.\\p{Alpha}");

  /** Who said an example first, to find those that two intents claim. */
  private final Map<String, String> claimed = new HashMap<>();

  private final DeskInfo desk;
  private final int fewestExamples;

  IntentReader(DeskInfo desk, int fewestExamples) {
    this.desk = desk;
    this.fewestExamples = fewestExamples;
  }

  /** The id is "?" when the file names none, which is then a problem already. */
  IntentCard read(Node root) {
    root.only(KEYS);
    var id = root.at("intent").id();
    Named.likeItsFile(root, "intent", id);
    var classification = new IntentCard.Classification(
        root.at("kind").oneOf(ofIntents()),
        service(root.at("service"), desk),
        root.at("impact").oneOf(Level.class),
        root.at("urgency").oneOf(Level.class));
    return new IntentCard(
        new IntentId(id.isEmpty() ? "?" : id),
        Localised.read(root.at("title"), desk.languages()),
        classification,
        root.maybe("handoff").map(Node::yes).orElse(false),
        elsewhere(root),
        examples(root.at("examples"), id));
  }

  /** Who looks after what is misdirected. */
  private IntentCard.@Nullable Elsewhere elsewhere(Node root) {
    var misdirected =
        root.maybe("kind").map(Node::text).filter(MISDIRECTED::equals).isPresent();
    if (misdirected) {
      var written = root.at("elsewhere");
      return new IntentCard.Elsewhere(
          Localised.read(written, desk.languages()),
          root.maybe("elsewhere-spoken")
              .map(spoken -> Localised.read(spoken, desk.languages()))
              .orElseGet(() -> spoken(written)));
    }
    for (var key : List.of("elsewhere", "elsewhere-spoken")) {
      root.maybe(key)
          .ifPresent(node -> node.wrong(
              "'" + key + "' tells who else looks after it, but the intent is not misdirected",
              "write 'kind: misdirected', or leave '" + key + "' out"));
    }
    return null;
  }

  /** What is written is also said, unless nobody would understand it by ear. */
  private Localised spoken(Node written) {
    for (var language : desk.languages()) {
      written
          .maybe(language.code())
          .filter(node -> ADDRESS.matcher(node.text()).find())
          .ifPresent(node -> node.wrong(
              "'elsewhere' holds an address, which nobody understands by ear",
              "add 'elsewhere-spoken' with what is said on the phone"));
    }
    return Localised.read(written, desk.languages());
  }

  private static Map<String, Kind> ofIntents() {
    var kinds = new LinkedHashMap<>(KINDS);
    kinds.put(MISDIRECTED, Kind.MISDIRECTED);
    return kinds;
  }

  static String service(Node node, DeskInfo desk) {
    var service = node.text();
    if (!service.isEmpty() && !desk.services().containsKey(service)) {
      node.wrong(
          "service '" + service + "' is not in desk.yaml",
          Nearest.to(service, desk.services().keySet()));
    }
    return service;
  }

  private Map<Language, List<String>> examples(Node node, String intent) {
    var examples = new LinkedHashMap<Language, List<String>>();
    if (node.exists()) {
      node.only(desk.languages().stream().map(Language::code).toArray(String[]::new));
    }
    for (var language : desk.languages()) {
      var list = node.at(language.code());
      var texts = list.texts();
      if (list.exists() && texts.size() < fewestExamples) {
        list.wrong(
            "only %d examples in '%s'".formatted(texts.size(), language),
            "write at least %d, varied".formatted(fewestExamples));
      }
      (list.isList() ? list.list() : List.<Node>of()).forEach(example -> claim(example, intent));
      examples.put(language, texts);
    }
    return examples;
  }

  private void claim(Node example, String intent) {
    var words = example.isText() ? SameWords.of(example.text()) : "";
    var other = words.isEmpty() ? null : claimed.putIfAbsent(words, intent);
    if (other != null) {
      example.wrong(
          "this example stands in intent '" + other + "' already",
          "say it in another way, or keep it in one place");
    }
  }

  private static Map<String, Kind> kinds() {
    var kinds = new LinkedHashMap<String, Kind>();
    for (var kind :
        List.of(Kind.INCIDENT, Kind.REQUEST, Kind.QUESTION, Kind.COMPLAINT, Kind.COMPLIMENT)) {
      kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
    }
    return kinds;
  }
}
