package usher.bot.routing;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;
import usher.bot.conversation.PersonId;
import usher.bot.desk.DeskFolder;
import usher.bot.validation.directory.Acquainted;
import usher.bot.validation.directory.Person;

/** Where people are at home: the country of the number by which the directory knows them. */
final class Home {
  private final Acquainted acquainted;

  private Home(Acquainted acquainted) {
    this.acquainted = acquainted;
  }

  static Router.Surroundings surroundings(DeskFolder desk, Acquainted acquainted) {
    return new Router.Surroundings(
        desk.info().zone(),
        desk.groups().stream().sorted().toList(),
        new Home(acquainted)::country);
  }

  private String country(String person) {
    return acquainted
        .with(new PersonId(person))
        .map(Person::reach)
        .map(reach -> reach.phone().isEmpty() ? reach.mobile() : reach.phone())
        .flatMap(Home::region)
        .orElse("");
  }

  private static Optional<String> region(String number) {
    var util = PhoneNumberUtil.getInstance();
    try {
      return Optional.ofNullable(util.getRegionCodeForNumber(util.parse(number, null)));
    } catch (NumberParseException _) {
      return Optional.empty();
    }
  }
}
