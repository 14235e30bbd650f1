package usher.bot.rasa;

import static usher.bot.catalogue.CatalogueReader.FEWEST_EXAMPLES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import usher.bot.catalogue.Catalogue;
import usher.bot.catalogue.SameWords;
import usher.bot.conversation.Language;
import usher.bot.folder.Problems;
import usher.bot.rasa.RasaProject.Said;

/** Makes {@code intents/*.yaml} of Rasa's intents; drafts of those that the desk could not learn in each of its languages. */
final class IntentFiles {
  private final Tongues tongues;
  private final String service;
  private final Tally leftOut;
  private final Ids ids;
  private final Set<String> ofDesk = new HashSet<>();

  /** Who says an example already, in the words by which two are the same. */
  private final Map<String, String> claimed = new HashMap<>();

  /** @param service of desk.yaml, for all of them */
  IntentFiles(Catalogue desk, Tongues tongues, String service, Tally leftOut, Problems problems) {
    this.tongues = tongues;
    this.service = service;
    this.leftOut = leftOut;
    this.ids = new Ids("intent", problems);
    for (var intent : desk.intents()) {
      ofDesk.add(intent.id().value());
      intent
          .examples()
          .values()
          .forEach(some ->
              some.forEach(one -> claimed.put(SameWords.of(one), intent.id().value())));
    }
  }

  /** In the order of the project. */
  List<NewFile> make(Map<String, List<Said>> intents) {
    var files = new ArrayList<NewFile>();
    intents.forEach((name, examples) -> ids.take(name, examples.getFirst())
        .filter(id -> isNew(id, name))
        .ifPresent(id -> files.add(file(id, name, byLanguage(unclaimed(examples, id))))));
    files.removeIf(file -> file.holds() == 0);
    return files;
  }

  private boolean isNew(String id, String name) {
    if (ofDesk.contains(id)) {
      leftOut.add(
          "intents that the desk has already",
          name,
          "the desk's own stay as they are; write new examples into intents/");
    }
    return !ofDesk.contains(id);
  }

  private List<Said> unclaimed(List<Said> examples, String id) {
    return examples.stream().filter(example -> claim(example, id)).toList();
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

  private Map<Language, List<String>> byLanguage(List<Said> all) {
    var examples = new LinkedHashMap<Language, List<String>>();
    tongues.spoken().forEach(language -> examples.put(language, new ArrayList<>()));
    all.forEach(
        one -> examples.computeIfAbsent(tongues.of(one), _ -> new ArrayList<>()).add(one.words()));
    return examples;
  }

  private NewFile file(String id, String name, Map<Language, List<String>> examples) {
    var enough = examples.values().stream().allMatch(some -> some.size() >= FEWEST_EXAMPLES);
    var origin = name + ": " + counts(examples);
    if (!enough) {
      leftOut.add(
          "intents with few examples",
          origin,
          "each of the desk's languages needs %d; add them to the drafts, then move these into intents/"
              .formatted(FEWEST_EXAMPLES));
    }
    return new NewFile(
        (enough ? "" : NewFile.DRAFTS) + "intents/" + id + ".yaml",
        text(id, name, examples),
        examples.values().stream().mapToInt(List::size).sum(),
        origin);
  }

  private String text(String id, String name, Map<Language, List<String>> examples) {
    var title = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
    var text = new StringBuilder("# From Rasa's intent ").append(NewFile.quoted(name));
    text.append(". Title, kind, impact and urgency are guesses.\nintent: ").append(id);
    text.append("\ntitle:\n");
    examples
        .keySet()
        .forEach(language -> text.append("  ")
            .append(language)
            .append(": ")
            .append(NewFile.quoted(title))
            .append('\n'));
    text.append("kind: question\nservice: ").append(service);
    text.append("\nimpact: low\nurgency: low\nexamples:\n");
    examples.forEach((language, some) -> {
      text.append("  ").append(language).append(some.isEmpty() ? ": []\n" : ":\n");
      some.forEach(one -> text.append("    - ").append(NewFile.quoted(one)).append('\n'));
    });
    return text.toString();
  }

  private static String counts(Map<Language, List<String>> examples) {
    return String.join(
        ", ",
        examples.entrySet().stream()
            .map(entry -> entry.getValue().size() + " in " + entry.getKey())
            .toList());
  }
}
