package usher.bot.dialogue;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import usher.bot.conversation.Language;
import usher.bot.folder.Localised;

/** What flows may refer to: they are checked against it.
 *  @param languages of the desk
 *  @param sites names by id
 *  @param texts argument names by text key
 *  @param items that stock is kept of
 *  @param software words for each licensed title, by id
 *  @param groups that people belong to
 *  @param zone of the desk: its days are meant */
public record Known(
    List<Language> languages,
    Map<String, Localised> sites,
    Map<String, List<String>> texts,
    Set<String> actions,
    Set<String> queues,
    Set<String> items,
    Map<String, Map<Language, List<String>>> software,
    Set<String> groups,
    ZoneId zone) {
  public Known {
    languages = List.copyOf(languages);
    texts = Map.copyOf(texts);
    actions = Set.copyOf(actions);
    queues = Set.copyOf(queues);
    items = Set.copyOf(items);
    software = Collections.unmodifiableMap(new LinkedHashMap<>(software));
    groups = Set.copyOf(groups);
  }

  Collection<String> textKeys() {
    return texts.keySet();
  }
}
