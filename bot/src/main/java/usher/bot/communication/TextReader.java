package usher.bot.communication;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Language;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Node;
import usher.bot.folder.Problems;
import usher.bot.folder.YamlTree;

/** Reads {@code texts/<language>.yaml} and {@code texts/<part>-<language>.yaml} of a desk over Usher's own texts. */
public final class TextReader {
  private final Problems problems;
  private final Map<Language, Map<String, Text>> texts = new LinkedHashMap<>();

  /** Where a text stands: only the desk's own can be put right by those who write it. */
  private final IdentityHashMap<Text, Node> places = new IdentityHashMap<>();

  private TextReader(Problems problems) {
    this.problems = problems;
  }

  /** Always an answer; only to be used when there are no problems.
   *  @param builtIn Usher's own: files {@code <language>.yaml} and {@code <part>-<language>.yaml} */
  public static Texts read(
      DeskSource builtIn, DeskSource desk, List<Language> languages, Problems problems) {
    var reader = new TextReader(problems);
    for (var language : languages) {
      reader.texts.put(language, new LinkedHashMap<>());
      builtIn.files().keySet().stream()
          .filter(
              path -> path.equals(language + ".yaml") || path.endsWith("-" + language + ".yaml"))
          .forEach(path -> reader.add(language, YamlTree.read(builtIn, path, problems), false));
      reader.add(language, YamlTree.read(desk, file(language), problems), true);
      desk.under("texts", "-" + language + ".yaml")
          .forEach(path -> reader.add(language, YamlTree.read(desk, path, problems), true));
    }
    reader.compare();
    return new Texts(reader.texts);
  }

  static String file(Language language) {
    return "texts/" + language + ".yaml";
  }

  private void add(Language language, Node root, boolean own) {
    for (var entry : root.exists() ? root.entries() : List.<Node.Entry>of()) {
      entry.name().id();
      var text = text(entry.value());
      braces(entry.value(), text.web());
      braces(entry.value(), text.voice());
      var before = texts.getOrDefault(language, new LinkedHashMap<>()).put(entry.key(), text);
      if (own) {
        notTwice(entry, before);
        places.put(text, entry.name());
      }
    }
  }

  /** A desk says Usher's own texts in other words, but not its own. */
  private void notTwice(Node.Entry entry, @Nullable Text before) {
    var place = before == null ? null : places.get(before);
    if (place != null) {
      entry
          .name()
          .wrong(
              "text '%s' stands in line %d of %s already"
                  .formatted(entry.key(), place.line(), place.file()),
              "keep one of them");
    }
  }

  private static Text text(Node node) {
    if (node.isMap()) {
      node.only("web", "voice");
      var web = node.at("web").text();
      return new Text(web, node.maybe("voice").map(Node::text).orElse(web));
    }
    var words = node.text();
    return new Text(words, words);
  }

  private static void braces(Node node, String words) {
    var rest = Text.ARGUMENT.matcher(words).replaceAll("");
    if (rest.contains("{") || rest.contains("}")) {
      node.wrong("a brace that belongs to no argument", "write arguments as {name}, lower case");
    }
  }

  /** Every key stands in every language, with the same arguments. */
  private void compare() {
    var keys = new TreeSet<String>();
    texts.values().forEach(one -> keys.addAll(one.keySet()));
    for (var key : keys) {
      texts.forEach((language, one) -> compare(key, language, one));
    }
  }

  private void compare(String key, Language language, Map<String, Text> one) {
    var text = one.get(key);
    var other = texts.values().stream()
        .flatMap(all -> Optional.ofNullable(all.get(key)).stream())
        .findFirst()
        .orElseThrow();
    if (text == null) {
      problems.add(
          file(language),
          1,
          "text '" + key + "' is missing" + whereItStands(other),
          "add '" + key + ":'");
    } else if (!text.arguments().equals(other.arguments())) {
      Optional.ofNullable(places.get(text))
          .ifPresent(place -> place.wrong(
              "text '" + key + "' has the arguments " + text.arguments() + ", elsewhere "
                  + other.arguments(),
              "use the same arguments in each language"));
    }
  }

  private String whereItStands(Text text) {
    var place = places.get(text);
    return place == null ? "" : "; it stands in line " + place.line() + " of " + place.file();
  }
}
