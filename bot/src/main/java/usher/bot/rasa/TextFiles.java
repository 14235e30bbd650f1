package usher.bot.rasa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import usher.bot.conversation.Language;
import usher.bot.folder.Problems;
import usher.bot.rasa.RasaProject.Said;

/** Makes {@code texts/rasa-<language>.yaml} of Rasa's responses: of each the first variant in each language. What a desk could not say is written
 *  as a draft. */
final class TextFiles {
  private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.-]*)}");

  private final Set<String> ofDesk;
  private final Tongues tongues;
  private final Tally leftOut;
  private final Ids ids;

  /** Lines by path. */
  private final Map<String, List<String>> lines = new LinkedHashMap<>();

  /** @param ofDesk keys of what the desk says already, Usher's own texts among them */
  TextFiles(Set<String> ofDesk, Tongues tongues, Tally leftOut, Problems problems) {
    this.ofDesk = Set.copyOf(ofDesk);
    this.tongues = tongues;
    this.leftOut = leftOut;
    this.ids = new Ids("response", problems);
  }

  /** At most one for each language of the desk, and one of drafts. */
  List<NewFile> make(Map<String, List<Said>> responses) {
    responses.forEach((name, variants) -> ids.take(name, variants.getFirst())
        .filter(id -> isNew(id, name))
        .ifPresent(id -> add(id, name, words(name, variants))));
    return lines.entrySet().stream()
        .map(file -> new NewFile(
            file.getKey(),
            "# From Rasa's responses.\n" + String.join("", file.getValue()),
            file.getValue().size(),
            "Rasa's responses"))
        .toList();
  }

  private boolean isNew(String id, String name) {
    if (ofDesk.contains(id)) {
      leftOut.add(
          "responses that are texts of the desk already",
          name,
          "the desk's own, and Usher's, stay as they are");
    }
    return !ofDesk.contains(id);
  }

  private Map<Language, String> words(String name, List<Said> variants) {
    var words = new LinkedHashMap<Language, String>();
    for (var variant : variants) {
      var other = words.putIfAbsent(tongues.of(variant), arguments(variant.words()));
      if (other != null) {
        leftOut.add("response variants", name, "a text has one wording; the first one was taken");
      }
    }
    return words;
  }

  /** {@code {user_name}} becomes {@code {user-name}}. */
  private static String arguments(String words) {
    return ARGUMENT.matcher(words).replaceAll(hit -> "{" + Ids.of(hit.group(1)) + "}");
  }

  private void add(String id, String name, Map<Language, String> words) {
    var unfit = unfit(words);
    if (!unfit.isEmpty()) {
      leftOut.add(
          "responses " + unfit,
          name,
          "a text stands in %s, with the same slots; complete the drafts, then move them into texts/"
              .formatted(tongues.spoken()));
    }
    words.forEach((language, text) -> lines
        .computeIfAbsent(
            (unfit.isEmpty() ? "" : NewFile.DRAFTS) + "texts/rasa-" + language + ".yaml",
            _ -> new ArrayList<>())
        .add(id + ": " + NewFile.quoted(text) + "\n"));
  }

  private String unfit(Map<Language, String> words) {
    if (!words.keySet().containsAll(tongues.spoken())) {
      return "not in every language";
    }
    if (words.values().stream().anyMatch(TextFiles::hasOddBrace)) {
      return "with a brace of no slot";
    }
    return words.values().stream().map(TextFiles::slots).distinct().count() > 1
        ? "with other slots in each language"
        : "";
  }

  private static boolean hasOddBrace(String words) {
    var rest = ARGUMENT.matcher(words).replaceAll("");
    return rest.contains("{") || rest.contains("}");
  }

  private static Set<String> slots(String words) {
    return ARGUMENT.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
