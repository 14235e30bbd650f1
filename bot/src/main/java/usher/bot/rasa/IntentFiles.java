package usher.bot.rasa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import usher.bot.catalogue.Catalogue;
import usher.bot.catalogue.CatalogueReader;
import usher.bot.catalogue.SameWords;
import usher.bot.conversation.Language;
import usher.bot.folder.Problems;
import usher.bot.rasa.RasaProject.Said;

/** Makes {@code intents/*.yaml} of Rasa's intents. An intent is left out when the desk could not learn it in each of its languages. */
final class IntentFiles {
  private final Tongues tongues;
  private final String service;
  private final Tally leftOut;
  private final Ids ids;

  /** Who says an example already, in the words by which two are the same. */
  private final Map<String, String> claimed = new HashMap<>();

  /** @param service of desk.yaml, for all of them */
  IntentFiles(
      Catalogue desk, Tongues tongues, String service, Tally leftOut, Problems problems) {
    this.tongues = tongues;
    this.service = service;
    this.leftOut = leftOut;
    this.ids = new Ids("intent", problems);
    desk.intents().forEach(intent -> intent.examples().values().stream()
        .flatMap(List::stream)
        .forEach(example -> claimed.put(SameWords.of(example), intent.id().value())));
  }

  /** In the order of the project. */
  List<NewFile> make(Map<String, List<Said>> intents) {
    var files = new ArrayList<NewFile>();
    intents.forEach((name, all) -> {
      var id = ids.take(name, all.getFirst());
      var examples = isEnough(byLanguage(all)) ? byLanguage(unclaimed(all, id)) : byLanguage(all);
      if (isEnough(examples)) {
        files.add(file(id, name, examples));
      } else {
        leftOut.add(
            "intents with few examples",
            name + ": " + counts(examples),
            "each of the desk's languages needs " + CatalogueReader.FEWEST_EXAMPLES);
      }
    });
    return files;
  }

  private SequencedMap<Language, List<String>> byLanguage(List<Said> all) {
    var examples = new LinkedHashMap<Language, List<String>>();
    tongues.spoken().forEach(language -> examples.put(language, new ArrayList<>()));
    all.forEach(one -> examples
        .computeIfAbsent(tongues.of(one), _ -> new ArrayList<>())
        .add(one.words()));
    return examples;
  }

  private static boolean isEnough(Map<Language, List<String>> examples) {
    return examples.values().stream()
        .allMatch(some -> some.size() >= CatalogueReader.FEWEST_EXAMPLES);
  }

  private List<Said> unclaimed(List<Said> all, String id) {
    return all.stream().filter(example -> claim(example, id)).toList();
  }

  private boolean claim(Said example, String id) {
    var words = SameWords.of(example.words());
    var other = words.isEmpty() ? "no words" : claimed.putIfAbsent(words, id);
    if (other != null) {
      leftOut.add(
          "examples said before",
          example.place() + (other.equals(id) ? "" : ", in '" + other + "'"),
          "an example stands in one intent, once");
    }
    return other == null;
  }

  private NewFile file(String id, String name, Map<Language, List<String>> examples) {
    var title = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
    var text = new StringBuilder("# From Rasa's intent %s. Title, kind, impact and urgency are guesses.\n"
        .formatted(NewFile.quoted(name)));
    text.append("intent: ").append(id).append("\ntitle:\n");
    examples.keySet().forEach(language -> text.append(NewFile.line(language.code(), title)));
    text.append("kind: question\nservice: ").append(service);
    text.append("\nimpact: low\nurgency: low\nexamples:\n");
    examples.forEach((language, some) -> {
      text.append("  ").append(language).append(":\n");
      some.forEach(one -> text.append("    - ").append(NewFile.quoted(one)).append('\n'));
    });
    return new NewFile(
        "intents/" + id + ".yaml", text.toString(), "from %s: %s".formatted(name, counts(examples)));
  }

  private static String counts(Map<Language, List<String>> examples) {
    return String.join(
        ", ",
        examples.entrySet().stream()
            .map(entry -> entry.getValue().size() + " in " + entry.getKey())
            .toList());
  }
}
