package usher.bot.communication;

import java.util.List;
import java.util.Optional;
import usher.bot.conversation.Language;

/** Port: what things are called in a language. */
@FunctionalInterface
public interface Names {
  /** @param kind {@code offering}, {@code intent}, {@code site}, {@code service}, {@code article}, {@code outage}, {@code choice}
   *  @param id of the thing; of a choice {@code <offering>.<slot>.<option>}
   *  @return empty when there is no such thing */
  Optional<String> name(String kind, String id, Language language);

  /** The first that knows is believed. */
  static Names any(List<Names> several) {
    return (kind, id, language) ->
        several.stream().flatMap(one -> one.name(kind, id, language).stream()).findFirst();
  }
}
