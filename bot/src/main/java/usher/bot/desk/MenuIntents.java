package usher.bot.desk;

import java.util.List;
import usher.bot.folder.Nearest;
import usher.bot.folder.Node;
import usher.bot.folder.Problems;
import usher.bot.folder.YamlTree;

/** The keys of voice menus lead to intents of the desk. */
final class MenuIntents {
  private MenuIntents() {}

  static void check(DeskFolder desk, Problems problems) {
    var known =
        desk.catalogue().intents().stream().map(intent -> intent.id().value()).toList();
    for (var path : desk.menus()) {
      var keys = YamlTree.read(desk.source(), path, problems).maybe("keys");
      for (var entry : keys.map(Node::entries).orElse(List.of())) {
        var intent = entry.value().at("intent");
        if (intent.exists() && !known.contains(intent.text())) {
          intent.wrong(
              "there is no intent '" + intent.text() + "'", Nearest.to(intent.text(), known));
        }
      }
    }
  }
}
