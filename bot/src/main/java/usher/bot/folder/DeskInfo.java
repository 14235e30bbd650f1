package usher.bot.folder;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import usher.bot.conversation.Language;

/** What {@code desk.yaml} says: who the desk is.
 *  @param demo a demo desk may use demo secrets
 *  @param languages at least one; the first is spoken when nothing else is known
 *  @param crisis phrases of danger beyond those Usher knows by itself; lists may be empty */
public record DeskInfo(
    String id,
    boolean demo,
    Localised name,
    List<Language> languages,
    Home home,
    Notices notices,
    Lists lists,
    Map<Language, List<String>> crisis) {
  public DeskInfo {
    languages = List.copyOf(languages);
    crisis = Map.copyOf(crisis);
  }

  /** Where the desk is.
   *  @param country ISO 3166 code; numbers without a country code are read as of it
   *  @param phone of the desk, for people who cannot be helped here */
  public record Home(ZoneId zone, String country, String phone) {}

  /** What is said to everyone.
   *  @param emergency said at once in a crisis
   *  @param privacy before the first words */
  public record Notices(Localised emergency, Localised privacy, Localised greeting) {}

  /** Names by id, in the order of the file.
   *  @param groups of people whom only another directory than {@code people.csv} knows */
  public record Lists(
      Map<String, Localised> sites, Map<String, Localised> services, Set<String> groups) {
    public Lists {
      groups = Set.copyOf(groups);
      sites = Collections.unmodifiableMap(new LinkedHashMap<>(sites));
      services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
    }
  }

  public Language firstLanguage() {
    return languages.getFirst();
  }

  public Map<String, Localised> sites() {
    return lists.sites();
  }

  public Map<String, Localised> services() {
    return lists.services();
  }

  public ZoneId zone() {
    return home.zone();
  }
}
