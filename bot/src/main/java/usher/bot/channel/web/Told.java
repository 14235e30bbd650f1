package usher.bot.channel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import usher.bot.conversation.Language;
import usher.bot.folder.Localised;

/** What clients are told about the desk together with their token: they can show it when they cannot reach us, and before the first words.
 *
 * @param phone may be empty
 * @param name null where it has none
 * @param privacy null where it has none */
record Told(
    String phone, @Nullable Localised name, @Nullable Localised privacy) {
  static final Told NOTHING = new Told("", null, null);

  ObjectNode json() {
    var told = Json.object().put("phone", phone);
    put(told, "name", name);
    put(told, "privacy", privacy);
    return told;
  }

  private static void put(ObjectNode told, String what, @Nullable Localised words) {
    if (words != null) {
      var by = told.putObject(what);
      List.of(Language.ENGLISH, Language.CHINESE)
          .forEach(language -> by.put(language.code(), words.in(language)));
    }
  }
}
