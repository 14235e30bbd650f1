package usher.handoff.web;

import static usher.handoff.twin.Samples.BOSS;
import static usher.handoff.twin.Samples.CARA;
import static usher.handoff.twin.Samples.LIN;
import static usher.handoff.twin.Samples.TOM;
import static usher.handoff.web.DeskHouse.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import usher.handoff.ConversationRef;
import usher.handoff.Speaker;

final class AgentRoutesTest {
  private static final String SAY = "{\"inputId\":\"i1\",\"text\":\"Hello\"}";

  private final DeskHouse house = new DeskHouse().with("h1", "h2", "h3");

  @Test
  void logsInWithACookieThatScriptsAndForeignPagesDoNotGet() {
    house
        .tryLogin("lin", "demo")
        .expectStatus()
        .isOk()
        .expectCookie()
        .httpOnly("usher-desk", true)
        .expectCookie()
        .sameSite("usher-desk", "Strict")
        .expectHeader()
        .valueEquals("Cache-Control", "no-store")
        .expectBody()
        .jsonPath("$.name")
        .isEqualTo("Lin Wei")
        .jsonPath("$.availability")
        .isEqualTo("ready");
  }

  @Test
  void saysTheSameForAWrongPasswordAndAnUnknownAgent() {
    problem(house.tryLogin("lin", "wrong"), 401, "wrong-login");
    problem(house.tryLogin("nobody", "demo"), 401, "wrong-login");
    problem(house.tryLogin("no such id!", "demo"), 401, "wrong-login");
  }

  @Test
  void tellsTheUserThatItsAgentWritesAndHasRead() {
    var lin = house.login(LIN);
    house.post(lin, "handoffs/h1/accept", input()).expectStatus().isOk();
    var conversation = new ConversationRef("c-h1");
    house.transcript.add(conversation, new Speaker.User(), "Are you there?");

    house.post(lin, "handoffs/h1/writing", input()).expectStatus().isNoContent();
    house.get(lin, "handoffs/h1/lines?after=").expectStatus().isOk();

    assertThat(house.signs.given())
        .containsExactly("WRITING " + conversation, "READ " + conversation);
  }

  @Test
  void tellsNothingOfThoseWhoOnlyLook() {
    var lin = house.login(LIN);
    house.transcript.add(new ConversationRef("c-h1"), new Speaker.User(), "Are you there?");

    house.post(lin, "handoffs/h1/writing", input()).expectStatus().isNoContent();
    house.get(lin, "handoffs/h1").expectStatus().isOk();

    assertThat(house.signs.given()).isEmpty();
  }

  @Test
  void shutsTheDoorAfterTenWrongPasswordsForFiveMinutes() {
    IntStream.range(0, 10)
        .forEach(_ -> house.tryLogin("lin", "wrong").expectStatus().isUnauthorized());

    problem(house.tryLogin("lin", "demo"), 429, "too-many-attempts");
    house.clock.move(Duration.ofMinutes(6));
    house.tryLogin("lin", "demo").expectStatus().isOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"me", "queue", "intents", "stream", "handoffs/h1", "handoffs/h1/lines"})
  void showsNothingToStrangers(String path) {
    problem(house.get("forged.cookie", path), 401, "login");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logout",
        "presence",
        "handoffs/h1/accept",
        "handoffs/h1/say",
        "handoffs/h1/wrap-up"
      })
  void doesNothingForStrangers(String path) {
    problem(house.post("", path, "{}"), 401, "login");
  }

  @Test
  void endsASessionInTime() {
    var lin = house.login(LIN);

    house.clock.move(Duration.ofHours(9));

    problem(house.get(lin, "me"), 401, "login");
  }

  @Test
  void forgetsAgentsWhoAreTakenOffTheRoster() {
    var lin = house.login(LIN);

    house.roster.remove(LIN.id());

    problem(house.get(lin, "queue"), 401, "login");
  }

  @Test
  void endsTheSessionOnLogout() {
    var lin = house.login(LIN);

    house
        .post(lin, "logout", "")
        .expectStatus()
        .isNoContent()
        .expectCookie()
        .maxAge("usher-desk", Duration.ZERO);
  }

  @Test
  void obeysNoForeignPage() {
    var lin = house.login(LIN);

    problem(
        house.unsent(lin, "handoffs/h1/accept").bodyValue(input()).exchange(), 403, "foreign-page");
    problem(from(lin, "https://evil.example"), 403, "foreign-page");
    from(lin, "https://desk.example").expectStatus().isOk();
  }

  @Test
  void showsTheQueueInOrderAndNoConversationIds() {
    house
        .get(house.login(LIN), "queue")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.waiting[0].id")
        .isEqualTo("h1")
        .jsonPath("$.waiting[0].occasion.reason")
        .isEqualTo("distress")
        .jsonPath("$.waiting[0].place.priority")
        .isEqualTo(3)
        .jsonPath("$.waiting[0].state")
        .isEqualTo("waiting")
        .jsonPath("$.waiting.length()")
        .isEqualTo(3)
        .jsonPath("$.waiting[0].conversation")
        .doesNotExist()
        .jsonPath("$.mine")
        .isEmpty();
  }

  @Test
  void showsContextAndTranscript() {
    house.transcript.add(new ConversationRef("c-h1"), new Speaker.User(), "My code has not come");

    house
        .get(house.login(LIN), "handoffs/h1")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.context.grounds.rule")
        .isEqualTo("distress-limit")
        .jsonPath("$.context.findings.checks[2].result")
        .isEqualTo("unknown")
        .jsonPath("$.context.matter.recordNumber")
        .isEqualTo("R-4821-7")
        .jsonPath("$.lines[0].who")
        .isEqualTo("user")
        .jsonPath("$.lines[0].text")
        .isEqualTo("My code has not come");
  }

  @Test
  void keepsAgentsOfOtherTeamsOut() {
    var cara = house.login(CARA);

    problem(house.get(cara, "handoffs/h1"), 403, "foreign");
    problem(house.get(cara, "handoffs/h1/lines"), 403, "foreign");
    problem(house.accept(cara, "h1"), 403, "foreign");
    house.get(cara, "queue").expectBody().jsonPath("$.waiting").isEmpty();
  }

  @Test
  void letsSupervisorsReadEverything() {
    house.accept(house.login(LIN), "h1");

    house.get(house.login(BOSS), "handoffs/h1").expectStatus().isOk();
  }

  @Test
  void tellsTheSecondAgentWhoWasFaster() {
    house.accept(house.login(LIN), "h1").expectStatus().isOk();

    problem(house.accept(house.login(TOM), "h1"), 409, "taken")
        .jsonPath("$.holder")
        .isEqualTo("lin");
  }

  @Test
  void tellsWhoseItIsButNotWhatWasSaidToThoseWhoMayNoLongerRead() {
    var lin = house.login(LIN);
    var tom = house.login(TOM);
    house.transcript.add(new ConversationRef("c-h1"), new Speaker.User(), "My code has not come");
    house.accept(lin, "h1");

    var taken = house.get(tom, "handoffs/h1/lines").expectStatus().isOk().expectBody();
    house.post(lin, "handoffs/h1/wrap-up", wrapUp("i1", "null")).expectStatus().isOk();
    var closed = house.get(lin, "handoffs/h1/lines").expectStatus().isOk().expectBody();

    taken.jsonPath("$.state").isEqualTo("with-agent").jsonPath("$.holder").isEqualTo("lin");
    taken.jsonPath("$.lines").isEmpty();
    closed.jsonPath("$.state").isEqualTo("closed").jsonPath("$.lines").isEmpty();
    problem(house.get(lin, "handoffs/h1"), 409, "over");
  }

  @Test
  void countsEveryRequestOfAnAgentAsBeingThere() {
    var lin = house.login(LIN);

    house.clock.move(Duration.ofMinutes(5));
    house.get(lin, "queue").expectStatus().isOk();
    house.clock.move(Duration.ofSeconds(45));

    assertThat(house.presences.of(LIN.id()).block().ready(house.clock.instant()))
        .isTrue();
    house.clock.move(Duration.ofSeconds(1));
    assertThat(house.presences.of(LIN.id()).block().ready(house.clock.instant()))
        .isFalse();
  }

  @Test
  void refusesMoreThanTheCapacity() {
    var lin = house.login(LIN);
    house.accept(lin, "h1");
    house.accept(lin, "h2");

    problem(house.accept(lin, "h3"), 409, "full");
  }

  @Test
  void saysWhatTheAgentWritesOnce() {
    var lin = house.login(LIN);
    house.accept(lin, "h1");

    house.post(lin, "handoffs/h1/say", SAY).expectStatus().isOk();
    house.post(lin, "handoffs/h1/say", SAY).expectStatus().isOk();

    house
        .get(lin, "handoffs/h1/lines")
        .expectBody()
        .jsonPath("$.lines.length()")
        .isEqualTo(1)
        .jsonPath("$.lines[0].agent")
        .isEqualTo("lin");
    house.get(lin, "handoffs/h1/lines?after=1").expectBody().jsonPath("$.lines").isEmpty();
  }

  @Test
  void doesNotLetAnAgentSpeakBeforeAccepting() {
    problem(house.post(house.login(LIN), "handoffs/h1/say", SAY), 409, "not-accepted");
  }

  @Test
  void givesTheUserBackToTheBotAndThenWrapsUp() {
    var lin = house.login(LIN);
    house.accept(lin, "h1");

    house
        .post(lin, "handoffs/h1/return", "{\"inputId\":\"i1\",\"note\":\"sent a code\"}")
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("wrapping-up");
    house
        .post(lin, "handoffs/h1/wrap-up", wrapUp("i2", "null"))
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("closed");
  }

  @Test
  void putsAReleasedUserBackIntoTheQueue() {
    var lin = house.login(LIN);
    house.accept(lin, "h1");

    house
        .post(lin, "handoffs/h1/release", input())
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("waiting");
  }

  @Test
  void takesACorrectionToAKnownIntentOnly() {
    var lin = house.login(LIN);
    house.accept(lin, "h1");

    problem(house.post(lin, "handoffs/h1/wrap-up", wrapUp("i1", "\"nonsense\"")), 400, "bad-input");
    house
        .post(lin, "handoffs/h1/wrap-up", wrapUp("i2", "\"vpn-broken\""))
        .expectStatus()
        .isOk();
  }

  @Test
  void doesNotFindWhatIsNotThere() {
    var lin = house.login(LIN);

    problem(house.get(lin, "handoffs/h9"), 404, "not-found");
    problem(house.get(lin, "handoffs/no%20id"), 404, "not-found");
    problem(house.accept(lin, "h9"), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"inputId\":\"i1\"}",
        "{\"inputId\":\"i1\",\"text\":7}",
        "{\"inputId\":\"i1\",\"text\":\" \"}",
        "{\"inputId\":\"i1\",\"text\":{\"a\":1}}",
        "{\"inputId\":\"i1\",\"text\":\"a\",\"more\":1}",
        "{\"inputId\":\"\",\"text\":\"a\"}",
        "{\"inputId\":\"i1\",\"text\":null}",
        "{\"inputId\":\"i1\",\"text\":\"a\"} x"
      })
  void refusesFormsThatAreNotExactlyRight(String json) {
    var lin = house.login(LIN);
    house.accept(lin, "h1");

    problem(house.post(lin, "handoffs/h1/say", json), 400, "bad-input");
  }

  @Test
  void refusesLongTextsAndForeignTypes() {
    var lin = house.login(LIN);
    var long_ = "{\"inputId\":\"i1\",\"text\":\"" + "a".repeat(70_000) + "\"}";
    var text = house
        .unsent(lin, "handoffs/h1/say")
        .contentType(MediaType.TEXT_PLAIN)
        .header("X-Usher-Desk", "1");

    problem(house.post(lin, "handoffs/h1/say", long_), 413, "bad-input");
    problem(text.bodyValue(SAY).exchange(), 415, "bad-input");
  }

  @Test
  void keepsWhetherAnAgentIsThere() {
    var lin = house.login(LIN);

    house.post(lin, "presence", "{\"availability\":\"away\"}").expectStatus().isOk();

    house.get(lin, "me").expectBody().jsonPath("$.availability").isEqualTo("away");
  }

  @Test
  void listsTheIntentsForTheWrapUp() {
    house
        .get(house.login(LIN), "intents?language=zh")
        .expectBody()
        .jsonPath("$[0].id")
        .isEqualTo("book-car");
  }

  private WebTestClient.ResponseSpec from(String cookie, String origin) {
    return house
        .unsent(cookie, "handoffs/h1/accept")
        .header("X-Usher-Desk", "1")
        .header("Host", "desk.example")
        .header("Origin", origin)
        .bodyValue(input())
        .exchange();
  }

  private static String wrapUp(String input, String intent) {
    return "{\"inputId\":\"" + input + "\",\"disposition\":\"solved\",\"intent\":" + intent
        + ",\"note\":\"\"}";
  }

  private static WebTestClient.BodyContentSpec problem(
      WebTestClient.ResponseSpec response, int status, String code) {
    return response
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo(code)
        .jsonPath("$.status")
        .isEqualTo(status);
  }
}
