package usher.bot.communication;

import java.util.Optional;
import usher.bot.conversation.Language;

/** Port: what things are called in a language. */
@FunctionalInterface
public interface Names {
  /** @param kind {@code offering}, {@code intent}, {@code site}, {@code service}, {@code article}, {@code outage}, {@code choice}
   *  @param id of the thing; of a choice {@code <offering>.<slot>.<option>}
   *  @return empty when there is no such thing */
  Optional<String> name(String kind, String id, Language language);

  /** Asks another when this one does not know. */
  default Names or(Names other) {
    return (kind, id, language) -> name(kind, id, language).or(() -> other.name(kind, id, language));
  }
}
