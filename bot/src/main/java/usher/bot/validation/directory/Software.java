package usher.bot.validation.directory;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import usher.bot.conversation.Language;

/** The licensed titles of {@code software.csv}, by id, in its order. */
public record Software(Map<String, Title> titles) {
  public Software {
    titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
  }

  /** Something a person may have a seat of.
   *  @param words per language, what it is called first
   *  @param groups that are entitled to it; at least one
   *  @param seats at least 0
   *  @param approval somebody has to agree first */
  public record Title(
      Map<Language, List<String>> words, Set<String> groups, int seats, boolean approval) {
    public Title {
      words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
      groups = Set.copyOf(groups);
    }

    public boolean isFor(Collection<String> memberOf) {
      return memberOf.stream().anyMatch(groups::contains);
    }
  }

  public Optional<Title> find(String id) {
    return Optional.ofNullable(titles.get(id));
  }

  public Map<String, Map<Language, List<String>>> words() {
    var words = new LinkedHashMap<String, Map<Language, List<String>>>();
    titles.forEach((id, title) -> words.put(id, title.words()));
    return words;
  }
}
