package usher.bot.dialogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import usher.bot.conversation.Language;
import usher.bot.folder.Localised;

/** What flows may refer to: they are checked against it.
 *  @param languages of the desk
 *  @param sites names by id
 *  @param texts argument names by text key
 *  @param items that stock is kept of */
public record Known(
    List<Language> languages,
    Map<String, Localised> sites,
    Map<String, List<String>> texts,
    Set<String> actions,
    Set<String> queues,
    Set<String> items) {
  public Known {
    languages = List.copyOf(languages);
    texts = Map.copyOf(texts);
    actions = Set.copyOf(actions);
    queues = Set.copyOf(queues);
    items = Set.copyOf(items);
  }

  Collection<String> textKeys() {
    return texts.keySet();
  }
}
