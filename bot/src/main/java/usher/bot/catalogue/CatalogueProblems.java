package usher.bot.catalogue;

import java.util.HashMap;
import java.util.List;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Nearest;
import usher.bot.folder.Node;
import usher.bot.folder.Problems;
import usher.bot.folder.YamlTree;
import usher.bot.inquiry.IntentId;

/** Mistakes that show only when intents and offerings are seen together. */
final class CatalogueProblems {
  private CatalogueProblems() {}

  static void find(DeskSource source, Catalogue catalogue, Problems problems) {
    if (catalogue.intents().isEmpty()) {
      problems.add("intents", 1, "there are no intents", "write a file per intent in intents/");
    }
    var known = catalogue.intents().stream().map(intent -> intent.id().value()).toList();
    var served = new HashMap<String, String>();
    for (var path : source.under("offerings", ".yaml")) {
      var intents = YamlTree.read(source, path, problems).maybe("intents");
      for (var node : intents.map(Node::list).orElse(List.of())) {
        var intent = node.text();
        if (!intent.isEmpty() && !known.contains(intent)) {
          node.wrong("there is no intent '" + intent + "'", Nearest.to(intent, known));
        }
        var other = served.putIfAbsent(intent, path);
        if (other != null) {
          node.wrong(
              "intent '" + intent + "' is served by " + other + " already",
              "remove it from one of them");
        }
      }
    }
    for (var offering : catalogue.offerings()) {
      offering.intents().stream()
          .filter(intent -> isForPeople(catalogue, intent))
          .forEach(intent -> problems.add(
              "offerings/" + offering.id() + ".yaml",
              1,
              "intent '" + intent + "' wants a person",
              "remove it here, or remove 'handoff: true' from intents/" + intent + ".yaml"));
      offering.intents().stream()
          .filter(intent -> isMisdirected(catalogue, intent))
          .forEach(intent -> problems.add(
              "offerings/" + offering.id() + ".yaml",
              1,
              "intent '" + intent + "' is misdirected: others look after it",
              "remove it here, or give intents/" + intent + ".yaml another kind"));
    }
  }

  private static boolean isMisdirected(Catalogue catalogue, IntentId intent) {
    return catalogue.intent(intent).map(IntentCard::isMisdirected).orElse(false);
  }

  private static boolean isForPeople(Catalogue catalogue, IntentId intent) {
    return catalogue.intent(intent).map(IntentCard::handoff).orElse(false);
  }
}
