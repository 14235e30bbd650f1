package usher.bot.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import usher.bot.conversation.Language;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Nearest;
import usher.bot.folder.Node;
import usher.bot.folder.Problems;
import usher.bot.folder.YamlTree;
import usher.bot.inquiry.OfferingId;

/**
 * Reads the procedures of articles, the entry {@code procedure} of their headers, into flows. Ways lead onward only, so that none can go on for ever; after the
 * last step comes a person. The steps are the same in each language; their words are texts called {@code guide/<article>/<step>}.
 */
public final class ProcedureReader {
  private static final List<String> KINDS =
      List.of("try", "question", "check", "say", "stop", "solved", "person");
  private static final Pattern HEADER = Pattern.compile(
      "\\A\\uFEFF?---[ \\t]*(\\R.*?)^---[ \\t]*$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern BEGINS = Pattern.compile("^procedure:", Pattern.MULTILINE);
  private static final Pattern UNSPEAKABLE =
      Pattern.compile("(?i)https?:|www\\.|\\S+@\\S+\\.\\S+|[*_`#<>\\[\\]{}|~]");
  private static final int LONGEST = 450;
  private static final String SOLVED = "solved";
  private static final String PERSON = "person";

  private final List<Language> languages;
  private final java.util.Set<String> actions;
  private final Problems problems;
  private final Map<OfferingId, Flow> flows = new LinkedHashMap<>();
  private final Map<Language, Map<String, String>> texts = new LinkedHashMap<>();

  private ProcedureReader(
      List<Language> languages, java.util.Set<String> actions, Problems problems) {
    this.languages = languages;
    this.actions = actions;
    this.problems = problems;
  }

  /** What was read.
   *  @param flows by {@link OfferingId#guide}
   *  @param texts words by key */
  public record Procedures(Map<OfferingId, Flow> flows, Map<Language, Map<String, String>> texts) {}

  /** Always an answer; only to be used when there are no problems. */
  public static Procedures read(
      DeskSource source,
      List<Language> languages,
      java.util.Set<String> actions,
      Problems problems) {
    var reader = new ProcedureReader(languages, actions, problems);
    var articles = new TreeMap<String, Map<Language, Node>>();
    for (var language : languages) {
      for (var path : source.under("knowledge/" + language, ".md")) {
        reader
            .procedure(path, source.text(path).orElse(""))
            .ifPresent(found -> articles
                .computeIfAbsent(article(path), _ -> new LinkedHashMap<>())
                .put(language, found));
      }
    }
    articles.forEach(reader::read);
    return new Procedures(reader.flows, reader.texts);
  }

  /** The entries of all procedures, and nothing else of the articles: when they change, the flows do. */
  public static Map<String, String> alone(DeskSource source) {
    var entries = new TreeMap<String, String>();
    for (var path : source.under("knowledge", ".md")) {
      var header = HEADER.matcher(source.text(path).orElse(""));
      var begins = header.find() ? BEGINS.matcher(header.group(1)) : null;
      entries.put(
          path, begins != null && begins.find() ? header.group(1).substring(begins.start()) : "");
    }
    return entries;
  }

  private static String article(String path) {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - ".md".length());
  }

  /** A header that is no YAML is told by whoever reads articles. */
  private Optional<Node> procedure(String path, String text) {
    var header = HEADER.matcher(text);
    if (!header.find() || !BEGINS.matcher(header.group(1)).find()) {
      return Optional.empty();
    }
    var scratch = new Problems();
    YamlTree.read(path, header.group(1), scratch);
    return scratch.none()
        ? YamlTree.read(path, header.group(1), problems).maybe("procedure")
        : Optional.empty();
  }

  /** @param id where it is led to
   *  @param kind one of {@link #KINDS} */
  private record Line(String id, String kind, Node node) {
    Node lead() {
      return node.at(kind);
    }

    Optional<Node> target(String key) {
      return node.maybe(key);
    }

    /** What must be the same in each language. */
    String shape() {
      var targets = List.of("is", "yes", "no", "unknown", "then").stream()
          .flatMap(key -> target(key).map(Node::text).stream().map(to -> key + "=" + to))
          .toList();
      return id + " " + kind + (kind.equals("check") ? ":" + lead().text() : "") + targets;
    }
  }

  private void read(String article, Map<Language, Node> byLanguage) {
    var lines = new LinkedHashMap<Language, List<Line>>();
    byLanguage.forEach((language, node) -> lines.put(language, lines(node)));
    var first = lines.values().iterator().next();
    for (var language : languages) {
      var own = lines.get(language);
      if (own == null) {
        byLanguage
            .values()
            .iterator()
            .next()
            .wrong(
                "there is no such procedure in '" + language + "'",
                "write 'procedure:' with the same steps into the article there");
        return;
      }
      if (!same(first, own)) {
        return;
      }
      own.forEach(line -> words(article, language, line));
    }
    if (!first.isEmpty()) {
      flows.put(OfferingId.guide(article), flow(article, first));
    }
  }

  private static List<Line> lines(Node procedure) {
    var lines = new ArrayList<Line>();
    for (var node : procedure.list()) {
      var keys = node.entries().stream().map(Node.Entry::key).toList();
      var kind = KINDS.stream().filter(keys::contains).findFirst();
      if (kind.isEmpty()) {
        node.wrong("this is no step", "begin it with one of " + String.join(", ", KINDS));
        continue;
      }
      node.only(kind.get(), "id", "is", "yes", "no", "unknown", "then");
      var id = node.maybe("id").map(Node::id).filter(own -> !own.isEmpty());
      lines.add(new Line(id.orElse(Integer.toString(lines.size() + 1)), kind.get(), node));
    }
    return lines;
  }

  private static boolean same(List<Line> first, List<Line> other) {
    for (var i = 0; i < Math.max(first.size(), other.size()); i++) {
      if (i >= first.size() || i >= other.size()) {
        var longer = i < first.size() ? first : other;
        longer
            .get(i)
            .node()
            .wrong("this step is there in one language only", "add it to the others");
        return false;
      }
      if (!first.get(i).shape().equals(other.get(i).shape())) {
        other
            .get(i)
            .node()
            .wrong(
                "this step is '" + other.get(i).shape() + "', in another language it is '"
                    + first.get(i).shape() + "'",
                "write the same steps, in the same order, in each language");
        return false;
      }
    }
    return true;
  }

  private void words(String article, Language language, Line line) {
    if (line.kind().equals("check")) {
      return;
    }
    var words = line.lead().text();
    if (UNSPEAKABLE.matcher(words).find() || words.length() > LONGEST) {
      line.lead()
          .wrong(
              "this step cannot be read aloud",
              "write plain sentences without addresses and markup, at most " + LONGEST
                  + " characters");
    }
    texts.computeIfAbsent(language, _ -> new LinkedHashMap<>()).put(key(article, line.id()), words);
  }

  private static String key(String article, String step) {
    return "guide/" + article + "/" + step;
  }

  private Flow flow(String article, List<Line> lines) {
    var draft = new FlowDraft();
    for (var i = 0; i < lines.size(); i++) {
      add(article, lines, i, draft);
    }
    draft.steps.put("." + SOLVED, new Step.Resolve("." + SOLVED, "guide-solved"));
    draft.steps.put("." + PERSON, new Step.Handoff("." + PERSON, HandoffReason.NO_ANSWER));
    Ways.find(draft);
    return new Flow(OfferingId.guide(article), "", draft.slots, draft.steps, draft.next, Map.of());
  }

  private void add(String article, List<Line> lines, int place, FlowDraft draft) {
    var line = lines.get(place);
    var id = line.id();
    var text = key(article, id);
    var next = place + 1 < lines.size() ? lines.get(place + 1).id() : "." + PERSON;
    if (draft.places.putIfAbsent(id, new StepText(line.node(), line.kind(), Map.of())) != null) {
      line.node().wrong("two steps are called '" + id + "'", "give one of them another id");
    }
    switch (line.kind()) {
      case "try" ->
        draft.steps.put(
            id,
            new Step.Try(
                id,
                text,
                article + "/" + id,
                true,
                to(line, "yes", "." + SOLVED, lines, place),
                to(line, "no", next, lines, place)));
      case "question" ->
        draft.steps.put(
            id,
            new Step.Try(
                id,
                text,
                article + "/" + id,
                false,
                to(line, "yes", next, lines, place),
                to(line, "no", next, lines, place)));
      case "check" -> {
        var action = line.lead().text();
        if (!action.isEmpty() && !actions.contains(action)) {
          line.lead().wrong("there is no action '" + action + "'", Nearest.to(action, actions));
        }
        draft.steps.put(
            id, new Step.Run(id, action, id, 0, to(line, "unknown", next, lines, place)));
        draft.next.put(id, id + ".is");
        draft.steps.put(
            id + ".is",
            new Step.When(
                id + ".is",
                new Condition.Is(id, line.node().at("is").text()),
                to(line, "yes", next, lines, place),
                to(line, "no", next, lines, place)));
      }
      case "say" -> {
        draft.steps.put(id, new Step.Say(id, text));
        draft.next.put(id, to(line, "then", next, lines, place));
      }
      case "solved" -> draft.steps.put(id, new Step.Resolve(id, text));
      case "stop" -> leave(id, text, HandoffReason.OUT_OF_SCOPE, draft);
      default -> leave(id, text, HandoffReason.NO_ANSWER, draft);
    }
  }

  private static void leave(String id, String text, HandoffReason reason, FlowDraft draft) {
    draft.steps.put(id, new Step.Say(id, text));
    draft.steps.put(id + ".", new Step.Handoff(id + ".", reason));
    draft.next.put(id, id + ".");
  }

  /** Where a step leads by a key, or else; onward only. */
  private static String to(Line line, String key, String otherwise, List<Line> lines, int place) {
    var target = line.target(key);
    if (target.isEmpty()) {
      return otherwise;
    }
    var name = target.get().text();
    if (name.equals(SOLVED) || name.equals(PERSON)) {
      return "." + name;
    }
    var later = lines.subList(place + 1, lines.size()).stream().map(Line::id).toList();
    if (!later.contains(name)) {
      target
          .get()
          .wrong(
              "there is no later step '" + name + "'",
              "name a step below this one, 'solved' or 'person'");
      return otherwise;
    }
    return name;
  }
}
