package usher.bot.routing;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import usher.bot.conversation.PersonId;
import usher.bot.desk.DeskFolder;
import usher.bot.validation.directory.People;
import usher.bot.validation.directory.Person;

/** Where people are at home: the country of the number by which the directory knows them. */
final class Home {
  private final People people;

  private Home(People people) {
    this.people = people;
  }

  static Router.Surroundings surroundings(DeskFolder desk) {
    var people = desk.company().people();
    return new Router.Surroundings(
        desk.info().zone(), List.copyOf(new TreeSet<>(people.groups())), new Home(people)::country);
  }

  private String country(String person) {
    return people
        .find(new PersonId(person))
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
