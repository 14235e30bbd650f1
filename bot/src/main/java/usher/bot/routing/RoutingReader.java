package usher.bot.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import usher.bot.folder.Codes;
import usher.bot.catalogue.Level;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.ChannelKind;
import usher.bot.conversation.Language;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.DeskReader;
import usher.bot.desk.DeskRule;
import usher.bot.dialogue.Condition;
import usher.bot.dialogue.ConditionReader;
import usher.bot.dialogue.HandoffReason;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Localised;
import usher.bot.folder.Nearest;
import usher.bot.folder.Node;
import usher.bot.folder.Problems;
import usher.bot.folder.YamlTree;
import usher.bot.inquiry.Kind;

/** Reads {@code routing.yaml}; a desk may have none. */
public final class RoutingReader {
  static final String FILE = DeskReader.ROUTING;

  private static final Set<String> DAYS = Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Set<String> TAKEN =
      Set.of("early-life", "said", "offering", "service", "fallback");

  private final DeskFolder desk;
  private final Map<String, Collection<String>> known;

  private RoutingReader(DeskFolder desk) {
    this.desk = desk;
    this.known = known(desk);
  }

  /** As a rule of the whole folder. */
  public static DeskRule rule() {
    return (desk, problems) -> read(desk, problems);
  }

  /** Always an answer; only to be used when there are no problems. */
  public static RoutingRules read(DeskFolder desk, Problems problems) {
    return read(desk, desk.source(), problems);
  }

  /** Rules from elsewhere, for this desk.
   *  @param source that has the file */
  static RoutingRules read(DeskFolder desk, DeskSource source, Problems problems) {
    if (source.text(FILE).isEmpty()) {
      return RoutingRules.NONE;
    }
    var root = YamlTree.read(source, FILE, problems).only("rules", "practices");
    var reader = new RoutingReader(desk);
    return new RoutingRules(
        root.maybe("rules").map(reader::rules).orElse(List.of()),
        root.maybe("practices").map(reader::practices).orElse(Map.of()));
  }

  private List<RoutingRule> rules(Node list) {
    var rules = new ArrayList<RoutingRule>();
    var ids = new LinkedHashSet<String>();
    for (var node : list.list()) {
      rules.add(rule(node.only("rule", "when", "queue", "priority", "why"), ids));
    }
    return rules;
  }

  private RoutingRule rule(Node node, Set<String> ids) {
    var id = node.at("rule").id();
    if (!id.isEmpty() && !ids.add(id)) {
      node.at("rule").wrong("'" + id + "' stands here twice", "give one of them another id");
    }
    if (TAKEN.contains(id)) {
      node.at("rule").wrong("'" + id + "' is what every desk does by itself", "give it another id");
    }
    var when = ConditionReader.read(node.at("when"));
    when.leaves().forEach(leaf -> check(leaf, node.at("when")));
    var queue = node.maybe("queue").map(this::queue).orElse(null);
    var priority = node.maybe("priority").map(RoutingReader::priority).orElse(0);
    if (queue == null && node.maybe("priority").isEmpty()) {
      node.wrong("the rule changes nothing", "name a queue, a priority or both");
    }
    return new RoutingRule(
        id, when, queue, priority, Localised.read(node.at("why"), desk.info().languages()));
  }

  private @Nullable String queue(Node node) {
    var name = node.text();
    var queues = desk.company().teams().queues();
    if (!queues.contains(name)) {
      node.wrong("no team has the queue '" + name + "'", Nearest.to(name, queues));
      return null;
    }
    return name;
  }

  private static int priority(Node node) {
    var priority = node.count();
    if (priority < 2 || priority > 4) {
      node.wrong(
          "a priority of " + node.text(),
          "write 2 (first) to 4; the very first place belongs to danger to life");
    }
    return priority;
  }

  private Map<Kind, Practice> practices(Node node) {
    var practices = new LinkedHashMap<Kind, Practice>();
    var kinds = codes(Kind.values());
    for (var entry : node.entries()) {
      if (kinds.contains(entry.key())) {
        practices.put(
            Kind.valueOf(entry.key().toUpperCase(Locale.ROOT)),
            practice(entry.value().only("practice", "steps")));
      } else {
        entry
            .name()
            .wrong("there is no kind '" + entry.key() + "'", Nearest.to(entry.key(), kinds));
      }
    }
    return practices;
  }

  private Practice practice(Node node) {
    var steps = new LinkedHashMap<Language, List<String>>();
    node.maybe("steps").ifPresent(told -> {
      told.only(desk.info().languages().stream().map(Language::code).toArray(String[]::new));
      desk.info()
          .languages()
          .forEach(language -> steps.put(language, told.at(language.code()).texts()));
    });
    return new Practice(node.at("practice").id(), steps);
  }

  private void check(Condition leaf, Node node) {
    switch (leaf) {
      case Condition.Is is -> check(is.slot(), is.value(), node);
      case Condition.Not not -> check(not.slot(), not.value(), node);
      case Condition.Less less -> check(less.slot(), null, node);
      case Condition.More more -> check(more.slot(), null, node);
      case Condition.Known named -> check(named.slot(), null, node);
      case Condition.All _, Condition.Any _ -> {}
    }
  }

  /** @param value null: it is compared by size, or not at all */
  private void check(String trait, @Nullable String value, Node node) {
    var values = known.get(trait);
    if (values == null) {
      node.wrong("no query has a '" + trait + "'", Nearest.to(trait, known.keySet()));
    } else if (value != null && !values.isEmpty() && !values.contains(value)) {
      node.wrong("'" + value + "' is no " + trait + " here", Nearest.to(value, values));
    }
  }

  /** What can be asked about, with the values it may have; no values: any. */
  private static Map<String, Collection<String>> known(DeskFolder desk) {
    var known = new LinkedHashMap<String, Collection<String>>();
    Arrays.stream(Traits.NAMES.split(" ")).forEach(name -> known.put(name, Set.of()));
    var levels = codes(Level.values());
    known.put("reason", codes(HandoffReason.values()));
    known.put("kind", codes(Kind.values()));
    known.put("impact", levels);
    known.put("urgency", levels);
    known.put("identity", codes(Assurance.values()));
    known.put("channel", codes(ChannelKind.values()));
    known.put("day", DAYS);
    known.put("service", desk.info().services().keySet());
    known.put("site", desk.info().sites().keySet());
    known.put("language", desk.info().languages().stream().map(Language::code).toList());
    known.put(
        "intent",
        desk.catalogue().intents().stream().map(card -> card.id().value()).toList());
    known.put(
        "offering",
        desk.catalogue().offerings().stream().map(one -> one.id().value()).toList());
    desk.groups().forEach(group -> known.put(Traits.GROUP + group, Set.of("yes", "no")));
    slots(desk).forEach(slot -> known.put(Traits.SLOT + slot, Set.of()));
    return known;
  }

  private static Set<String> slots(DeskFolder desk) {
    return desk.flowsByOffering().values().stream()
        .flatMap(flow -> flow.slots().keySet().stream())
        .collect(TreeSet::new, Set::add, Set::addAll);
  }

  private static List<String> codes(Enum<?>[] values) {
    return Stream.of(values).map(one -> Codes.of(one)).toList();
  }
}
