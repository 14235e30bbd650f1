package usher.handoff.web;

import static usher.handoff.twin.Samples.BOSS;
import static usher.handoff.twin.Samples.CARA;
import static usher.handoff.twin.Samples.LIN;
import static usher.handoff.twin.Samples.NOON;
import static usher.handoff.twin.Samples.TOM;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import usher.handoff.Agent;
import usher.handoff.IntentChoices;
import usher.handoff.desk.AgentDesk;
import usher.handoff.twin.ClockInHand;
import usher.handoff.twin.HandoffsInMemory;
import usher.handoff.twin.PresencesInMemory;
import usher.handoff.twin.RosterInMemory;
import usher.handoff.twin.Samples;
import usher.handoff.twin.SignalsInMemory;
import usher.handoff.twin.SignsInMemory;
import usher.handoff.twin.TranscriptInMemory;

/** The agents' API over twins, for tests; everybody's password is {@code demo}. */
final class DeskHouse {
  static final DeskSettings SETTINGS =
      new DeskSettings("0123456789abcdef0123456789abcdef", Duration.ofHours(8), false);
  private static final IntentChoices INTENTS = _ -> Samples.INTENTS;

  final ClockInHand clock = new ClockInHand(NOON);
  final SignalsInMemory signals = new SignalsInMemory();
  final SignsInMemory signs = new SignsInMemory();
  final TranscriptInMemory transcript = new TranscriptInMemory(clock);
  final HandoffsInMemory handoffs = new HandoffsInMemory(transcript, signals);
  final PresencesInMemory presences = new PresencesInMemory();
  final RosterInMemory roster = new RosterInMemory(LIN, TOM, CARA, BOSS);
  final RouterFunction<ServerResponse> routes;
  final WebTestClient client;

  DeskHouse() {
    var desk = new AgentDesk(handoffs, handoffs, clock);
    var ports = new DeskPorts(desk, roster, presences, transcript, signals, signs, INTENTS);
    this.routes = new AgentRoutes(ports, SETTINGS, clock).routes();
    this.client = WebTestClient.bindToRouterFunction(routes).build();
  }

  DeskHouse with(String... ids) {
    List.of(ids).forEach(id -> handoffs.open(Samples.file(Samples.waiting(id))));
    return this;
  }

  /** The cookie of a fresh login. */
  String login(Agent agent) {
    var cookie = tryLogin(agent.id().value(), "demo")
        .expectStatus()
        .isOk()
        .returnResult(String.class)
        .getResponseCookies();
    return String.valueOf(cookie.getFirst("usher-desk")).replaceAll("^usher-desk=([^;]*).*", "$1");
  }

  WebTestClient.ResponseSpec tryLogin(String agent, String password) {
    var form = Map.of("agent", agent, "password", password);
    return client
        .post()
        .uri("/desk/api/login")
        .header("X-Usher-Desk", "1")
        .bodyValue(form)
        .exchange();
  }

  WebTestClient.ResponseSpec get(String cookie, String path) {
    return client.get().uri("/desk/api/" + path).cookie("usher-desk", cookie).exchange();
  }

  WebTestClient.ResponseSpec post(String cookie, String path, String json) {
    return unsent(cookie, path).header("X-Usher-Desk", "1").bodyValue(json).exchange();
  }

  WebTestClient.RequestBodySpec unsent(String cookie, String path) {
    return client
        .post()
        .uri("/desk/api/" + path)
        .cookie("usher-desk", cookie)
        .contentType(MediaType.APPLICATION_JSON);
  }

  WebTestClient.ResponseSpec accept(String cookie, String handoff) {
    return post(cookie, "handoffs/" + handoff + "/accept", input());
  }

  static String input() {
    return "{\"inputId\":\"" + UUID.randomUUID() + "\"}";
  }
}
