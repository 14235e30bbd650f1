package usher.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import usher.bot.catalogue.Requirement;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.Language;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Problem;
import usher.bot.folder.Problems;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.OfferingId;

class DeskReaderTest {

  @Test
  void readsADeskWithoutMistakes() {
    var problems = new Problems();

    var desk = TestDesks.read("small", problems);

    assertThat(problems.all()).isEmpty();
    assertThat(desk.info().id()).isEqualTo("small");
    assertThat(desk.info().languages()).containsExactly(Language.ENGLISH, Language.CHINESE);
    assertThat(desk.articles()).containsExactly("knowledge/en/passwords.md");
    assertThat(desk.menus()).containsExactly("menus/main.yaml");
    assertThat(desk.fingerprint()).matches("[0-9a-f]{16}");
  }

  @Test
  void readsTheCatalogue() {
    var catalogue = TestDesks.small().catalogue();

    var offering = catalogue.servedBy(new IntentId("book-car")).orElseThrow();
    assertThat(offering.id()).isEqualTo(new OfferingId("book-car"));
    assertThat(offering.identity()).isEqualTo(Assurance.PIN);
    assertThat(offering.requires()).containsExactly(Requirement.LICENCE);
    assertThat(catalogue.servedBy(new IntentId("opening-hours"))).isEmpty();
    assertThat(catalogue.intent(new IntentId("talk-to-person")).orElseThrow().handoff())
        .isTrue();
    assertThat(catalogue.entitled(List.of())).hasSize(1);
    assertThat(catalogue.entitled(List.of("students"))).hasSize(3);
    assertThat(catalogue.titled(" 预订汽车 ").orElseThrow().id()).isEqualTo(new IntentId("book-car"));
  }

  @Test
  void readsWhenTeamsAreThere() {
    var teams = TestDesks.small().company().teams();

    assertThat(teams.isOpen("it", inBerlin("2026-11-23T11:59"))).isTrue();
    assertThat(teams.isOpen("it", inBerlin("2026-11-23T12:00"))).isFalse();
    assertThat(teams.isOpen("it", inBerlin("2026-11-24T09:00"))).isFalse();
    assertThat(teams.isOpen("it", inBerlin("2026-11-29T23:59"))).isTrue();
    assertThat(teams.isOpen("nowhere", inBerlin("2026-11-23T09:00"))).isFalse();
    assertThat(teams.ofService("unheard-of", LocalDate.parse("2026-11-23")).id())
        .isEqualTo("it");
    assertThat(teams.queuesOf("agent1")).containsExactlyInAnyOrder("it", "cars", "start");
  }

  @Test
  void bringsAServiceToItsEarlyLifeSupportUntilTheLastDay() {
    var teams = TestDesks.small().company().teams();

    assertThat(teams.ofService("accounts", LocalDate.parse("2027-03-31")).id()).isEqualTo("start");
    assertThat(teams.ofService("accounts", LocalDate.parse("2027-04-01")).id()).isEqualTo("it");
  }

  @Test
  void readsTheClockOfEachTeam() {
    var teams = TestDesks.small().company().teams();

    assertThat(teams.isOpen("start", Instant.parse("2026-11-23T01:00:00Z"))).isTrue();
    assertThat(teams.isOpen("start", Instant.parse("2026-11-23T09:00:00Z"))).isFalse();
    assertThat(teams.isOpen("start", Instant.parse("2027-02-08T01:00:00Z"))).isFalse();
  }

  @Test
  void isClosedOnHolidays() {
    var teams = TestDesks.small().company().teams();
    var closed =
        new Teams(teams.teams(), teams.agents(), Set.of(LocalDate.parse("2026-11-23")), "it");

    assertThat(closed.isOpen("it", inBerlin("2026-11-23T09:00"))).isFalse();
  }

  @Test
  void namesThingsInTheUsersLanguage() {
    var names = new DeskNames(TestDesks.small());

    assertThat(names.name("site", "north", Language.CHINESE)).contains("北校区");
    assertThat(names.name("choice", "report-incident.how-bad.very", Language.ENGLISH))
        .contains("very");
    assertThat(names.name("outage", "wifi-north", Language.ENGLISH))
        .contains("The Wi-Fi is out of order.");
    assertThat(names.name("site", "moon", Language.ENGLISH)).isEmpty();
  }

  @Test
  void tellsAllMistakesAtOnceWithTheirLines() {
    var problems = new Problems();

    TestDesks.read("broken", problems);

    assertThat(problems.all().stream().map(DeskReaderTest::place))
        .contains(
            "desk.yaml:1 the emergency text is missing",
            "desk.yaml:5 'Europe/Berlim' is no time zone",
            "desk.yaml:9 unknown key 'greetings'",
            "intents/book-car.yaml:4 service 'trains' is not in desk.yaml",
            "intents/book-car.yaml:9 only 3 examples in 'en'",
            "intents/book-car.yaml:16 'elsewhere' tells who else looks after it, but the intent is not misdirected",
            "intents/canteen.yaml:1 'elsewhere' is missing",
            "intents/reset-password.yaml:3 'wish' is not known here",
            "menus/main.yaml:3 there is no intent 'reset-pasword'",
            "offerings/book-car.yaml:2 'zh' is missing",
            "offerings/book-car.yaml:3 there is no intent 'book-cars'",
            "offerings/book-car.yaml:6 there is no queue 'trucks'",
            "offerings/book-car.yaml:11 'dates' is not known here",
            "offerings/book-car.yaml:12 slot 'code' is asked for nowhere",
            "offerings/book-car.yaml:16 step 1: there is no slot 'sites'",
            "offerings/book-car.yaml:17 step 2: there is no item 'bike'",
            "offerings/book-car.yaml:20 step 3: slot 'site' is never 'south'",
            "offerings/book-car.yaml:22 step 3.then.1: there is no action 'fly'",
            "offerings/book-car.yaml:23 step 4: 'confirm' without 'no'",
            "offerings/book-car.yaml:26 step 6: this loop asks nothing and would never end",
            "offerings/book-car.yaml:27 step 7: nobody reaches this step",
            "offerings/book-car.yaml:13 slot 'number' recalls 'tickets', which no flow gives back",
            "offerings/book-car.yaml:14 slot 'booking' chooses from 'my-cars', which no step fetches",
            "offerings/book-car.yaml:28 step 8: there is no group 'stuff'",
            "offerings/book-car.yaml:31 there is no such priority",
            "offerings/reset-password.yaml:10 step 1: the flow can end here without an end",
            "offerings/reset-password.yaml:11 unknown key 'resolv'",
            "people.csv:2 '31.05.2034' is no date",
            "teams.yaml:8 'Europe/Berlim' is no time zone",
            "teams.yaml:9 'soon' is no date",
            "people.csv:2 the pin is not in its hashed form",
            "people.csv:2 the mobile number is not international",
            "people.csv:2 there is no level 'gold'",
            "people.csv:3 found 3 fields",
            "stock.csv:2 there is no site 'mein'",
            "teams.yaml:5 '18:00-08:00' are no hours",
            "teams.yaml:7 there is no agent 'nobody'",
            "texts/en.yaml:7 a brace that belongs to no argument",
            "texts/zh.yaml:1 text 'hello' has the arguments [], elsewhere [name]");
  }

  @Test
  void guessesWhatWasMeant() {
    var problems = new Problems();

    TestDesks.read("broken", problems);

    assertThat(problems.all())
        .contains(new Problem(
            "offerings/book-car.yaml",
            3,
            "there is no intent 'book-cars'",
            "did you mean 'book-car'?"));
  }

  @Test
  void tellsATextOfTheDeskThatStandsInTwoFiles() {
    var problems = new Problems();
    var source = DeskSource.ofFolder(TestDesks.folder("small"))
        .with(Map.of(
            "texts/more-en.yaml", "hello-again: Hello\ngoodbye: So long\n",
            "texts/other-en.yaml", "# more\nhello-again: Hi\n",
            "texts/more-zh.yaml", "hello-again: 您好\ngoodbye: 再见\n"));

    new DeskReader(DeskReader.ACTIONS).read(source, problems);

    assertThat(problems.all())
        .containsExactly(new Problem(
            "texts/other-en.yaml",
            2,
            "text 'hello-again' stands in line 1 of texts/more-en.yaml already",
            "keep one of them"));
  }

  private static String place(Problem problem) {
    return "%s:%d %s".formatted(problem.file(), problem.line(), problem.wrong());
  }

  private static Instant inBerlin(String time) {
    return LocalDateTime.parse(time).atZone(ZoneId.of("Europe/Berlin")).toInstant();
  }
}
