package usher.bot.validation.directory;

import com.unboundid.ldap.sdk.SearchResultEntry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Language;
import usher.bot.conversation.PersonId;
import usher.bot.folder.DeskInfo;

/** Reads a person out of an entry. What is missing or not of the desk is empty: a directory belongs to others. */
final class LdapEntries {
  private static final Set<String> ACCOUNTS = Set.of("open", "locked", "ended");

  private final LdapSettings settings;
  private final DeskInfo desk;

  LdapEntries(LdapSettings settings, DeskInfo desk) {
    this.settings = settings;
    this.desk = desk;
  }

  /** Those that are asked for, and no others. */
  String[] attributes() {
    var names = settings.attributes();
    return Stream.of(
            names.number(),
            names.name(),
            names.mail(),
            names.phone(),
            names.mobile(),
            names.language(),
            names.site(),
            names.groups(),
            names.licenceUntil(),
            names.level(),
            names.account(),
            settings.proof().equals(LdapSettings.BIND) ? "" : settings.proof())
        .filter(name -> !name.isEmpty())
        .distinct()
        .toArray(String[]::new);
  }

  Person person(SearchResultEntry entry) {
    var names = settings.attributes();
    var number = text(entry, names.number());
    var name = text(entry, names.name());
    var reach = new Person.Reach(
        text(entry, names.mail()),
        number(text(entry, names.phone())),
        number(text(entry, names.mobile())),
        language(text(entry, names.language())));
    var account = text(entry, names.account()).toLowerCase(Locale.ROOT);
    var standing = new Person.Standing(
        day(text(entry, names.licenceUntil())),
        text(entry, names.level()),
        ACCOUNTS.contains(account) ? account : "");
    return new Person(
        new PersonId(number),
        name.isEmpty() ? number : name,
        reach,
        site(entry),
        groups(entry),
        standing);
  }

  private static String text(SearchResultEntry entry, String name) {
    return name.isEmpty()
        ? ""
        : Objects.requireNonNullElse(entry.getAttributeValue(name), "").strip();
  }

  /** E.164 or nothing: whatever else stands there is written to nobody. */
  private static String number(String phone) {
    var digits = phone.replaceAll("[\\s()./-]", "");
    return digits.matches("\\+[1-9][0-9]{5,14}") ? digits : "";
  }

  /** {@code zh-CN, en;q=0.8} is Chinese. */
  private Language language(String preferred) {
    return Arrays.stream(preferred.split(","))
        .map(one -> one.strip().split("[-_;]")[0].toLowerCase(Locale.ROOT))
        .flatMap(code -> desk.languages().stream().filter(known -> known.code().equals(code)))
        .findFirst()
        .orElseGet(desk::firstLanguage);
  }

  private String site(SearchResultEntry entry) {
    var value = text(entry, settings.attributes().site());
    var site = mapped(settings.sites(), value);
    return desk.sites().containsKey(site) ? site : "";
  }

  private Set<String> groups(SearchResultEntry entry) {
    var name = settings.attributes().groups();
    var values = Optional.ofNullable(name.isEmpty() ? null : entry.getAttributeValues(name))
        .map(List::of)
        .orElse(List.of());
    return values.stream()
        .map(value -> mapped(settings.groups(), value.strip()))
        .filter(group -> group.matches("[a-z0-9]+(-[a-z0-9]+)*"))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String mapped(Map<String, String> map, String value) {
    return map.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(value))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(value);
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
