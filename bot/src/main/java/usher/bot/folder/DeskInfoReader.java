package usher.bot.folder;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import usher.bot.conversation.Language;

/** Reads {@code desk.yaml}. */
public final class DeskInfoReader {
  public static final String FILE = "desk.yaml";
  private static final String[] KEYS = {
    "desk",
    "demo",
    "name",
    "languages",
    "timezone",
    "country",
    "phone",
    "emergency",
    "privacy",
    "greeting",
    "sites",
    "services",
    "groups",
    "crisis"
  };

  private DeskInfoReader() {}

  /** Always an answer, so that the other files can be checked too; only to be used when there are no problems. */
  public static DeskInfo read(DeskSource source, Problems problems) {
    var root = YamlTree.read(source, FILE, problems).only(KEYS);
    var languages = languages(root.at("languages"));
    var notices = new DeskInfo.Notices(
        emergency(root, languages),
        Localised.read(root.at("privacy"), languages),
        Localised.read(root.at("greeting"), languages));
    return new DeskInfo(
        root.at("desk").id(),
        root.maybe("demo").map(Node::yes).orElse(false),
        Localised.read(root.at("name"), languages),
        languages,
        new DeskInfo.Home(
            zone(root.at("timezone")), country(root.at("country")), phone(root.at("phone"))),
        notices,
        new DeskInfo.Lists(
            names(root.at("sites"), languages),
            names(root.at("services"), languages),
            root.maybe("groups").map(Node::texts).map(Set::copyOf).orElse(Set.of())),
        crisis(root, languages));
  }

  private static Localised emergency(Node root, List<Language> languages) {
    var emergency = root.maybe("emergency");
    if (emergency.isEmpty() && root.isMap()) {
      root.wrong(
          "the emergency text is missing",
          "add 'emergency:' with words for each language; a desk without it does not load");
    }
    return emergency
        .map(node -> Localised.read(node, languages))
        .orElseGet(() -> new Localised(Map.of()));
  }

  private static List<Language> languages(Node node) {
    var languages = new ArrayList<Language>();
    for (var item : node.list()) {
      var code = item.text();
      if (code.matches("[a-z]{2,3}")) {
        languages.add(new Language(code));
      } else {
        item.wrong("'" + code + "' is no language", "write ISO 639-1 codes such as en or zh");
      }
    }
    if (languages.isEmpty() && node.exists()) {
      node.wrong("no language is named", "write [en] or [en, zh]");
    }
    return languages.isEmpty() ? List.of(Language.ENGLISH) : languages;
  }

  private static ZoneId zone(Node node) {
    var text = node.text();
    try {
      return text.isEmpty() ? ZoneId.of("UTC") : ZoneId.of(text);
    } catch (DateTimeException _) {
      node.wrong("'" + text + "' is no time zone", Nearest.to(text, ZoneId.getAvailableZoneIds()));
      return ZoneId.of("UTC");
    }
  }

  private static String country(Node node) {
    var text = node.text();
    if (!text.isEmpty() && !Set.of(Locale.getISOCountries()).contains(text)) {
      node.wrong("'" + text + "' is no country", "write an ISO 3166 code such as DE");
    }
    return text;
  }

  private static String phone(Node node) {
    var text = node.text();
    if (!text.isEmpty() && !text.matches("\\+[0-9][0-9 ()/-]{4,30}")) {
      node.wrong(
          "'" + text + "' is no international phone number",
          "write it with +, country code and digits, in quotes");
    }
    return text;
  }

  private static Map<String, Localised> names(Node node, List<Language> languages) {
    var names = new LinkedHashMap<String, Localised>();
    for (var entry : node.exists() ? node.entries() : List.<Node.Entry>of()) {
      entry.name().id();
      names.put(entry.key(), Localised.read(entry.value(), languages));
    }
    return names;
  }

  private static Map<Language, List<String>> crisis(Node root, List<Language> languages) {
    var phrases = new LinkedHashMap<Language, List<String>>();
    var node = root.maybe("crisis");
    node.ifPresent(map -> map.only(languages.stream().map(Language::code).toArray(String[]::new)));
    for (var language : languages) {
      phrases.put(
          language,
          node.flatMap(map -> map.maybe(language.code())).map(Node::texts).orElse(List.of()));
    }
    return phrases;
  }
}
