package usher.bot.validation.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Language;
import usher.bot.conversation.PersonId;
import usher.bot.folder.CsvTable;
import usher.bot.folder.DeskInfo;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Nearest;
import usher.bot.folder.Problems;

/** Reads {@code people.csv}. */
public final class PeopleReader {
  public static final String FILE = "people.csv";
  private static final List<String> HEADER = List.of(
      "number", "name", "email", "phone", "language", "site", "groups", "pin", "licence_until");

  private static final List<String> MORE = List.of("mobile", "level", "account");
  private static final List<String> LEVELS = List.of("basic", "plus", "campus-pro", "pause");
  private static final List<String> ACCOUNTS = List.of("open", "locked", "ended");

  private final DeskInfo desk;
  private final Set<String> numbers = new HashSet<>();

  private PeopleReader(DeskInfo desk) {
    this.desk = desk;
  }

  /** Always an answer; only to be used when there are no problems. Nothing in a problem is a secret or a name. */
  public static People read(DeskSource source, DeskInfo desk, Problems problems) {
    var reader = new PeopleReader(desk);
    var accounts = new ArrayList<Account>();
    for (var row : CsvTable.read(source, FILE, HEADER, MORE, problems).rows()) {
      reader.account(row).ifPresent(accounts::add);
    }
    return new People(accounts);
  }

  private Optional<Account> account(CsvTable.Row row) {
    var number = row.get("number");
    if (!number.matches("[A-Za-z0-9.-]{1,64}")) {
      row.wrong(
          "'" + number + "' is no number of a person",
          "write 1 to 64 letters, digits, dots or dashes");
      return Optional.empty();
    }
    if (!numbers.add(number)) {
      row.wrong("number " + number + " stands here twice", "keep one of the lines");
    }
    var reach =
        new Person.Reach(email(row), phone(row, "phone"), phone(row, "mobile"), language(row));
    var groups = new HashSet<>(List.of(row.get("groups").split("\\s+")));
    groups.remove("");
    var standing = new Person.Standing(
        licence(row), oneOf(row, "level", LEVELS), oneOf(row, "account", ACCOUNTS));
    var person =
        new Person(new PersonId(number), row.get("name"), reach, site(row), groups, standing);
    return Optional.of(new Account(person, pin(row)));
  }

  private static String email(CsvTable.Row row) {
    var email = row.get("email");
    if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      row.wrong("the e-mail address is none", "write name@host, or leave it empty");
    }
    return email;
  }

  /** Empty when the field is, or the column is not there. */
  private static String oneOf(CsvTable.Row row, String column, List<String> known) {
    var value = row.get(column);
    if (!value.isEmpty() && !known.contains(value)) {
      row.wrong("there is no " + column + " '" + value + "'", Nearest.to(value, known));
    }
    return value;
  }

  private static String phone(CsvTable.Row row, String column) {
    var phone = row.get(column);
    if (!phone.isEmpty() && !phone.matches("\\+[1-9][0-9]{5,14}")) {
      row.wrong(
          "the " + column + " number is not international",
          "write + and digits only, as in +493055501000, or leave it empty");
    }
    return phone;
  }

  private Language language(CsvTable.Row row) {
    var code = row.get("language");
    var codes = desk.languages().stream().map(Language::code).toList();
    if (!code.isEmpty() && !codes.contains(code)) {
      row.wrong("'" + code + "' is no language of this desk", Nearest.to(code, codes));
    }
    return codes.contains(code) ? new Language(code) : desk.firstLanguage();
  }

  private String site(CsvTable.Row row) {
    var site = row.get("site");
    if (!site.isEmpty() && !desk.sites().containsKey(site)) {
      row.wrong("there is no site '" + site + "'", Nearest.to(site, desk.sites().keySet()));
    }
    return site;
  }

  private static @Nullable LocalDate licence(CsvTable.Row row) {
    var date = row.get("licence_until");
    try {
      return date.isEmpty() ? null : LocalDate.parse(date);
    } catch (DateTimeException _) {
      row.wrong("'" + date + "' is no date", "write it as 2030-12-31, or leave it empty");
      return null;
    }
  }

  private static @Nullable HashedSecret pin(CsvTable.Row row) {
    var pin = row.get("pin");
    var hashed = HashedSecret.parse(pin);
    if (!pin.isEmpty() && hashed.isEmpty()) {
      row.wrong(
          "the pin is not in its hashed form",
          "write pbkdf2$<iterations>$<base64 salt>$<base64 hash>, or leave it empty");
    }
    return hashed.orElse(null);
  }
}
