package usher.bot.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.ChannelKind;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.Conversations;
import usher.bot.conversation.Distress;
import usher.bot.conversation.Language;
import usher.bot.conversation.Move;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.WhoEvent.IdentityProved;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.TestDesks;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Problems;

class RouterTest {
  private static final DeskFolder DESK = TestDesks.small();
  private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant MONDAY_EVENING = Instant.parse("2026-11-23T18:30:00Z");
  private static final Move.HandOff ASKED = new Move.HandOff("ASKED", List.of("asked"), null);

  private static Router router(String rules) {
    var problems = new Problems();
    var read =
        RoutingReader.read(DESK, DeskSource.of("rules", Map.of("routing.yaml", rules)), problems);
    assertThat(problems.all()).isEmpty();
    return new Router(
        DESK.catalogue(),
        read,
        Router.Services.of(DESK.company()::teams),
        new Router.Surroundings(
            ZoneId.of("Europe/Berlin"), List.of("staff", "students"), _ -> "DE"));
  }

  private static String queue(String when, Conversation soFar, Move.HandOff move, Instant now) {
    return router("""
        rules:
          - {rule: mine, when: {all: [%s]}, queue: cars, why: {en: a, zh: b}}
        """.formatted(when)).route(soFar, move, now).queue();
  }

  private static Conversation asks(String intent) {
    return Conversations.begun().heard("words").opened(intent).conversation();
  }

  @Test
  void withoutRulesEarlyLifeComesBeforeTheOffering() {
    var route = router("rules: []").route(asks("reset-password"), ASKED, MONDAY_MORNING);

    assertThat(route.queue()).isEqualTo("start");
    assertThat(route.rule()).isEqualTo("early-life");
  }

  @Test
  void whenEarlyLifeIsOverTheOfferingDecides() {
    var later = LocalDate.parse("2027-04-01").atTime(9, 0).atZone(ZoneId.of("Europe/Berlin"));

    var route = router("rules: []").route(asks("reset-password"), ASKED, later.toInstant());

    assertThat(route.queue()).isEqualTo("it");
    assertThat(route.rule()).isEqualTo("offering");
  }

  @Test
  void whatAFlowNamesGoesBeforeItsOffering() {
    var said = new Move.HandOff("FAULT", List.of("fault"), "it");

    var route = router("rules: []").route(asks("book-car"), said, MONDAY_MORNING);

    assertThat(route.queue()).isEqualTo("it");
    assertThat(route.rule()).isEqualTo("said");
  }

  @Test
  void nothingInParticularGoesToTheFallback() {
    var route =
        router("rules: []").route(Conversations.begun().conversation(), ASKED, MONDAY_MORNING);

    assertThat(route.queue()).isEqualTo("it");
    assertThat(route.rule()).isEqualTo("fallback");
  }

  @Test
  void theFirstRuleThatHoldsDecidesAndSaysWhy() {
    var route = router("""
        rules:
          - {rule: never, when: channel is voice, queue: start, why: {en: no, zh: 不}}
          - {rule: urgent, when: kind is incident, priority: 2, why: {en: it burns, zh: 急}}
          - {rule: passwords, when: intent is reset-password, queue: cars, priority: 4, why: {en: they know, zh: 他们懂}}
          - {rule: too-late, when: intent is reset-password, queue: it, why: {en: late, zh: 晚}}
        """).route(asks("reset-password"), ASKED, MONDAY_MORNING);

    assertThat(route.queue()).isEqualTo("cars");
    assertThat(route.priority()).isEqualTo(4);
    assertThat(route.rule()).isEqualTo("passwords");
    assertThat(route.why().in(Language.CHINESE)).isEqualTo("他们懂");
  }

  @Test
  void rulesSeeWhatTheConversationIsAndWhenItIs() {
    var open = asks("reset-password");
    var call = Conversations.begun(ChannelKind.VOICE, Language.CHINESE)
        .opened("reset-password")
        .conversation();
    var angry = Conversations.begun()
        .heard("no", new Distress(0.9, List.of("word:no")))
        .opened("reset-password")
        .conversation();
    var proved = Conversations.begun()
        .with(new IdentityProved(
            new PersonId("1002"), Assurance.PIN, List.of("staff"), "north", "pin"))
        .opened("reset-password")
        .conversation();

    assertThat(queue("channel is voice, language is zh", call, ASKED, MONDAY_MORNING))
        .isEqualTo("cars");
    assertThat(queue("channel is voice", open, ASKED, MONDAY_MORNING)).isEqualTo("start");
    assertThat(queue("distress more 0.5", angry, ASKED, MONDAY_MORNING)).isEqualTo("cars");
    assertThat(queue("distress more 0.5", open, ASKED, MONDAY_MORNING)).isEqualTo("start");
    assertThat(queue("day is mon, time more 18:00", open, ASKED, MONDAY_EVENING))
        .isEqualTo("cars");
    assertThat(queue("day is mon, time more 18:00", open, ASKED, MONDAY_MORNING))
        .isEqualTo("start");
    assertThat(queue(
            "group.staff is yes, group.students is no, site is north, country is DE, identity is pin",
            proved,
            ASKED,
            MONDAY_MORNING))
        .isEqualTo("cars");
    assertThat(queue("group.students is no", open, ASKED, MONDAY_MORNING)).isEqualTo("start");
    assertThat(queue("service is accounts, reason is asked", open, ASKED, MONDAY_MORNING))
        .isEqualTo("cars");
  }

  @Test
  void thePracticeIsThatOfTheKind() {
    var route = router("""
        practices:
          request: {practice: service-request-management, steps: {en: [do it], zh: [办]}}
        """).route(asks("reset-password"), ASKED, MONDAY_MORNING);

    assertThat(route.practice().id()).isEqualTo("service-request-management");
    assertThat(route.practice().steps().get(Language.ENGLISH)).containsExactly("do it");
  }
}
