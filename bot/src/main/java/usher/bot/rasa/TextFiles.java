package usher.bot.rasa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import usher.bot.conversation.Language;
import usher.bot.folder.Problems;
import usher.bot.rasa.RasaProject.Said;

/** Makes {@code texts/rasa-<language>.yaml} of Rasa's responses: of each the first variant in each language. A response that lacks one of the desk's
 *  languages is left out, for a text stands in all of them. */
final class TextFiles {
  private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.-]*)}");

  private final Tongues tongues;
  private final Tally leftOut;
  private final Ids ids;
  private final Map<Language, StringBuilder> texts = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();

  TextFiles(Tongues tongues, Tally leftOut, Problems problems) {
    this.tongues = tongues;
    this.leftOut = leftOut;
    this.ids = new Ids("response", problems);
  }

  /** None, or one for each language of the desk. */
  List<NewFile> make(Map<String, List<Said>> responses) {
    responses.forEach((name, variants) -> {
      var id = ids.take(name, variants.getFirst());
      var words = words(name, variants);
      var unfit = unfit(words);
      if (unfit.isEmpty()) {
        names.add(name + " as " + id);
        words.forEach((language, text) -> add(language, id, text));
      } else {
        leftOut.add("responses " + unfit, name, "write them into texts/ by hand");
      }
    });
    return texts.entrySet().stream()
        .map(entry -> new NewFile(
            "texts/rasa-" + entry.getKey() + ".yaml",
            "# From Rasa's responses.\n" + entry.getValue(),
            "from " + String.join(", ", names)))
        .toList();
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

  private String unfit(Map<Language, String> words) {
    if (!words.keySet().containsAll(tongues.spoken())) {
      return "not in each of the desk's languages " + tongues.spoken();
    }
    if (words.values().stream().anyMatch(text -> ARGUMENT.matcher(text).replaceAll("").matches("(?s).*[{}].*"))) {
      return "with a brace that belongs to no slot";
    }
    return words.values().stream().map(TextFiles::names).distinct().count() > 1
        ? "whose slots differ from language to language"
        : "";
  }

  private static Set<String> names(String words) {
    var names = new LinkedHashSet<String>();
    ARGUMENT.matcher(words).results().forEach(hit -> names.add(hit.group(1)));
    return names;
  }

  private void add(Language language, String id, String words) {
    texts.computeIfAbsent(language, _ -> new StringBuilder())
        .append(id)
        .append(": ")
        .append(NewFile.quoted(words))
        .append('\n');
  }
}
