package usher.bot.routing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import usher.bot.conversation.Language;

/** What looks after one kind of query, and what is done with it.
 *  @param id for example {@code incident-management}; empty: none is named
 *  @param steps in order, by language of the desk; empty: nothing is prescribed */
public record Practice(String id, Map<Language, List<String>> steps) {
  static final Practice NONE = new Practice("", Map.of());

  public Practice {
    steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
  }
}
