package usher.bot.dialogue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Language;
import usher.bot.folder.Localised;
import usher.bot.folder.Node;

/** Reads the {@code slots:} of an offering. */
final class SlotReader {
  private static final String[] KEYS = {
    "kind", "choices", "secret", "optional", "ask", "why", "said-in-wish", "recall", "upcoming"
  };

  private final Known known;

  SlotReader(Known known) {
    this.known = known;
  }

  /** By name, in the order of the file. */
  Map<String, SlotSpec> read(Node slots) {
    var read = new LinkedHashMap<String, SlotSpec>();
    for (var entry : slots.entries()) {
      var name = entry.name().id();
      read.put(entry.key(), slot(name, entry.value().only(KEYS)));
    }
    return read;
  }

  private SlotSpec slot(String name, Node node) {
    var kind = node.at("kind").oneOf(SlotKind.class);
    var secret = node.maybe("secret").map(Node::yes).orElse(false);
    var why = node.maybe("why").map(key -> Texting.key(key, known));
    var asking = new SlotSpec.Asking(
        Texting.key(node.at("ask"), known), why, inWish(node, kind, secret), recall(node, kind));
    if (secret && kind != SlotKind.TEXT) {
      node.at("kind")
          .wrong(
              "a secret slot of kind '" + kind.code() + "'",
              "write 'kind: text'; a secret is taken as it is");
    }
    return new SlotSpec(
        name,
        kind,
        options(kind, node),
        secret,
        node.maybe("optional").map(Node::yes).orElse(false),
        upcoming(node, kind),
        asking);
  }

  private @Nullable SaidInWish inWish(Node node, SlotKind kind, boolean secret) {
    var bare = node.maybe("said-in-wish");
    if (bare.isPresent() && (kind != SlotKind.TEXT || secret)) {
      bare.get()
          .wrong(
              "only a slot of kind 'text' that is no secret can be said in the wish",
              "remove 'said-in-wish'");
    }
    return bare.map(this::words).map(SaidInWish::new).orElse(null);
  }

  private @Nullable ZoneId upcoming(Node node, SlotKind kind) {
    var wanted = node.maybe("upcoming");
    if (wanted.isPresent() && kind != SlotKind.DATE) {
      wanted.get().wrong("only a slot of kind 'date' can be upcoming", "remove 'upcoming'");
    }
    return wanted.map(Node::yes).orElse(false) && kind == SlotKind.DATE ? known.zone() : null;
  }

  private static List<String> recall(Node node, SlotKind kind) {
    var names = node.maybe("recall");
    if (names.isPresent() && kind != SlotKind.RECORD_NUMBER) {
      names.get().wrong("only a slot of kind 'record-number' is recalled", "remove 'recall'");
    }
    return names.map(Node::texts).orElse(List.of());
  }

  private SlotSpec.Options options(SlotKind kind, Node node) {
    var choices = node.maybe("choices");
    if (kind != SlotKind.CHOICE) {
      choices.ifPresent(list -> list.wrong(
          "a slot of kind '" + kind.code() + "' has no choices",
          "write 'kind: choice' or remove them"));
      return SlotSpec.Options.NONE;
    }
    if (!node.maybe("kind").map(Node::text).orElse("").equals(SlotKind.CHOICE.code())) {
      return SlotSpec.Options.NONE;
    }
    var list = choices.orElseGet(() -> node.at("choices"));
    if (list.isText()) {
      return named(list.text());
    }
    var options = new ArrayList<Option>();
    for (var entry : list.exists() ? list.entries() : List.<Node.Entry>of()) {
      options.add(new Option(entry.name().id(), words(entry.value())));
    }
    if (list.isMap() && options.size() < 2) {
      list.wrong("a choice of " + options.size(), "name at least two");
    }
    return new SlotSpec.Options(options, false, "");
  }

  /** A list the desk keeps, or one that a step of the flow fetches: that there is such a step is looked at with the flow. */
  private SlotSpec.Options named(String list) {
    var options = new ArrayList<Option>();
    switch (list) {
      case "sites" -> known.sites().forEach((id, name) -> options.add(new Option(id, label(name))));
      case "software" ->
        known.software().forEach((id, words) -> options.add(new Option(id, words)));
      default -> {
        return new SlotSpec.Options(List.of(), false, list);
      }
    }
    return new SlotSpec.Options(options, list.equals("sites"), "");
  }

  private static Map<Language, List<String>> label(Localised name) {
    var words = new LinkedHashMap<Language, List<String>>();
    name.words().forEach((language, label) -> words.put(language, List.of(label)));
    return words;
  }

  private Map<Language, List<String>> words(Node node) {
    var words = new LinkedHashMap<Language, List<String>>();
    node.only(known.languages().stream().map(Language::code).toArray(String[]::new));
    for (var language : known.languages()) {
      var list = node.at(language.code());
      words.put(language, list.isText() ? List.of(list.text()) : list.texts());
    }
    return words;
  }
}
