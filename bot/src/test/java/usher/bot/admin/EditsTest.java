package usher.bot.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.Language;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.DeskReader;
import usher.bot.desk.TeamReader;
import usher.bot.desk.TestDesks;
import usher.bot.desk.Today.Daily;
import usher.bot.folder.Problem;
import usher.bot.folder.Problems;
import usher.bot.live.Edit;
import usher.bot.validation.directory.OutageReader;

/** What the page wants, as the files' own readers read it afterwards. */
class EditsTest {
  private static final DeskFolder DESK = TestDesks.small();
  private static final Passwords PASSWORDS = new Passwords("pepper");

  private final Map<String, String> texts = new LinkedHashMap<>(Map.of(
      OutageReader.FILE, DESK.source().text(OutageReader.FILE).orElseThrow(),
      TeamReader.FILE, DESK.source().text(TeamReader.FILE).orElseThrow()));
  private Daily daily = Daily.of(DESK);

  @Test
  void publishesAnOutageForSomeSites() {
    apply(OutageEdits.publish(
        outage("accounts", List.of("main"), "2026-11-25T08:00", "No \"login\": sorry\n- really")));

    var outage = daily.outages().find("accounts-2026-11-25").orElseThrow();
    assertThat(outage.sites()).containsExactly("main");
    assertThat(outage.text().in(Language.ENGLISH)).isEqualTo("No \"login\": sorry\n- really");
    assertThat(outage.text().in(Language.CHINESE)).isEqualTo("无法登录。");
    assertThat(outage.until()).isNull();
    assertThat(daily.outages().all()).hasSize(2);
  }

  @Test
  void givesEachOutageAnIdOfItsOwn() {
    apply(OutageEdits.publish(outage("accounts", List.of(), "2026-11-25T08:00", "One.")));
    apply(OutageEdits.publish(outage("accounts", List.of(), "2026-11-25T09:00", "Two.")));

    assertThat(
            daily.outages().find("accounts-2026-11-25-2").orElseThrow().text().in(Language.ENGLISH))
        .isEqualTo("Two.");
  }

  @Test
  void endsAnOutageNowOrBeforeItBegins() {
    var zone = DESK.info().zone();
    var now = LocalDateTime.parse("2026-11-25T21:04:31.5");
    apply(OutageEdits.publish(outage("cars", List.of(), "2026-12-24T08:00", "Later.")));

    apply(OutageEdits.end("wifi-north", now, zone));
    apply(OutageEdits.end("cars-2026-12-24", now, zone));

    var ended = daily.outages().find("wifi-north").orElseThrow();
    assertThat(ended.until()).isEqualTo("2026-11-25T20:04:31Z");
    assertThat(ended.lasts(now.atZone(zone).toInstant())).isFalse();
    assertThat(daily.outages().find("cars-2026-12-24")).isEmpty();
  }

  @Test
  void tellsMistakesAtTheFieldInTheReadersWords() {
    var form = new OutageEdits.Form("acounts", List.of("mian"), "yesterday", "", Map.of("en", ""));

    var next = (Edit.Result.New) OutageEdits.publish(form).on(texts, daily);

    var problems = read(Map.of(next.file(), next.text()), new Problems());
    assertThat(problems.all())
        .extracting(one -> next.fields().get(one.line()) + ": " + one.wrong() + " — " + one.right())
        .contains(
            "service: there is no service 'acounts' — did you mean 'accounts'?",
            "sites: there is no site 'mian' — known are main, north",
            "from: 'yesterday' is no time — write it as 2026-11-01T08:00",
            "text-en: expected words, found nothing — write them after the colon");
  }

  @Test
  void takesAHolidayForAllOrForOneTeam() {
    apply(TeamEdits.closed("2026-11-23", ""));
    apply(TeamEdits.closed("2026-11-30", "cars"));

    assertThat(daily.teams().holidays())
        .contains(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-12-25"));
    assertThat(daily.teams().isOpen("cars", inBerlin("2026-11-30T09:00"))).isFalse();
    assertThat(daily.teams().isOpen("it", inBerlin("2026-11-30T09:00"))).isTrue();

    apply(TeamEdits.open("2026-11-30", "cars"));
    apply(TeamEdits.open("2026-11-23", ""));
    assertThat(daily.teams().isOpen("cars", inBerlin("2026-11-30T09:00"))).isTrue();
    assertThat(daily.teams().isOpen("it", inBerlin("2026-11-23T09:00"))).isTrue();
  }

  @Test
  void refusesADayThatIsNone() {
    var next = (Edit.Result.New) TeamEdits.closed("2026-13-40", "").on(texts, daily);

    assertThat(read(Map.of(next.file(), next.text()), new Problems()).all())
        .extracting(Problem::wrong)
        .containsExactly("'2026-13-40' is no date");
    assertThat(TeamEdits.closed("2026-12-25", "").on(texts, daily))
        .isInstanceOf(Edit.Result.Wrong.class);
  }

  @Test
  void addsAnAgentWhoCanLogInAndWorksTheTeamsQueues() {
    apply(TeamEdits.add(kim("kim"), PASSWORDS.hashed("a long password")));

    var kim = daily.teams().agent("kim").orElseThrow();
    assertThat(kim.name()).isEqualTo("Kim \"K\" O'Hara: 金");
    assertThat(kim.password().matches("a long password", "pepper")).isTrue();
    assertThat(daily.teams().queuesOf("kim")).containsExactly("cars");
    assertThat(kim.standing().admin()).isFalse();
    assertThat(texts.get(TeamReader.FILE)).contains("- {id: agent1, name: Anna Weber,");
  }

  @Test
  void tellsAWrongIdOnceAtItsField() {
    var next = (Edit.Result.New)
        TeamEdits.add(kim("Kim !!"), PASSWORDS.hashed("a long password")).on(texts, daily);

    assertThat(read(Map.of(next.file(), next.text()), new Problems()).all())
        .extracting(one -> next.fields().get(one.line()) + ": " + one.wrong())
        .containsExactly("id: 'Kim !!' is no id");
  }

  @Test
  void pausesAndRemovesAnAgentButNotTheLastAdmin() {
    var file = texts.get(TeamReader.FILE);
    become(
        TeamReader.FILE,
        new YamlText(file)
            .set(new Place.Item("agents", "agent1", "roles"), "[admin]")
            .text());
    var before = texts.get(TeamReader.FILE);
    apply(TeamEdits.add(kim("kim"), PASSWORDS.hashed("a long password")));

    apply(TeamEdits.pause("kim"));
    assertThat(daily.teams().agent("kim").orElseThrow().works()).isFalse();
    apply(TeamEdits.resume("kim"));
    assertThat(daily.teams().agent("kim").orElseThrow().works()).isTrue();
    assertThat(TeamEdits.pause("agent1").on(texts, daily)).isInstanceOf(Edit.Result.Wrong.class);
    assertThat(TeamEdits.remove("agent1").on(texts, daily)).isInstanceOf(Edit.Result.Wrong.class);

    apply(TeamEdits.remove("kim"));
    assertThat(texts.get(TeamReader.FILE)).isEqualTo(before);
  }

  private static TeamEdits.Newcomer kim(String id) {
    return new TeamEdits.Newcomer(
        id, "Kim \"K\" O'Hara: 金", List.of("en"), List.of("cars"), "", "2", false);
  }

  private static OutageEdits.Form outage(
      String service, List<String> sites, String from, String text) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("en", text);
    texts.put("zh", "无法登录。");
    return new OutageEdits.Form(service, sites, from, "", texts);
  }

  private void apply(Edit edit) {
    var next = (Edit.Result.New) edit.on(texts, daily);
    become(next.file(), next.text());
  }

  private void become(String file, String text) {
    texts.put(file, text);
    var problems = new Problems();
    var desk = new DeskReader(DeskReader.ACTIONS).read(DESK.source().with(texts), problems);
    assertThat(problems.all()).isEmpty();
    daily = Daily.of(desk);
  }

  private static Problems read(Map<String, String> changed, Problems problems) {
    new DeskReader(DeskReader.ACTIONS).read(DESK.source().with(changed), problems);
    return problems;
  }

  private static Instant inBerlin(String time) {
    return LocalDateTime.parse(time).atZone(ZoneId.of("Europe/Berlin")).toInstant();
  }
}
