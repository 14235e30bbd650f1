package usher.handoff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.handoff.twin.Samples.CARS;
import static usher.handoff.twin.Samples.IT;
import static usher.handoff.twin.Samples.LIN;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import usher.handoff.HandoffId;
import usher.handoff.QueueId;
import usher.handoff.Signal;

final class AgentStreamTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT =
      new ParameterizedTypeReference<>() {};

  private final DeskHouse house = new DeskHouse();

  @Test
  void saysHelloAndThenWhatChangesInTheQueuesOfTheAgent() {
    var events = stream(house.login(LIN), "").filter(event -> !"beat".equals(event.event()));

    StepVerifier.create(events)
        .assertNext(hello -> assertThat(hello.data()).isEqualTo("{\"resumed\":false}"))
        .then(() -> send("foreign", CARS))
        .then(() -> send("h1", IT))
        .assertNext(one -> assertThat(one.data())
            .isEqualTo("{\"handoff\":\"h1\",\"queue\":\"campus-it\",\"what\":\"state\"}"))
        .thenCancel()
        .verify(SOON);
  }

  @Test
  void goesOnAfterTheLastEventAPageHasSeen() {
    var lin = house.login(LIN);
    var seen = firstSignal(lin);
    send("h2", IT);
    send("h3", IT);

    var again = stream(lin, seen)
        .filter(event -> !"beat".equals(event.event()))
        .take(3)
        .collectList()
        .block(SOON);

    assertThat(again)
        .extracting(ServerSentEvent::data)
        .satisfiesExactly(
            hello -> assertThat(hello).isEqualTo("{\"resumed\":true}"),
            second -> assertThat(second).contains("h2"),
            third -> assertThat(third).contains("h3"));
  }

  @Test
  void asksThePageToLookAtEverythingWhenItCannotTellWhatWasMissed() {
    var lin = house.login(LIN);
    firstSignal(lin);

    for (var id : List.of("othernode-1", "nonsense", "-", "a-b")) {
      assertThat(stream(lin, id).blockFirst(SOON))
          .extracting(ServerSentEvent::data)
          .isEqualTo("{\"resumed\":false}");
    }
  }

  @Test
  void countsAnOpenPageAsASignOfLife() {
    var lin = house.login(LIN);
    house.clock.move(Duration.ofMinutes(5));

    stream(lin, "").filter(event -> "beat".equals(event.event())).blockFirst(SOON);

    assertThat(house.presences.of(LIN.id()).block())
        .matches(presence -> presence.ready(house.clock.instant()));
  }

  @Test
  void endsWhenTheAgentIsTakenOffTheRoster() {
    var lin = house.login(LIN);

    StepVerifier.withVirtualTime(
            () -> stream(lin, "").filter(event -> "hello".equals(event.event())))
        .expectNextCount(1)
        .then(() -> house.roster.remove(LIN.id()))
        .thenAwait(Duration.ofSeconds(30))
        .expectComplete()
        .verify(SOON);
  }

  private String firstSignal(String cookie) {
    var id = new AtomicReference<String>();
    StepVerifier.create(stream(cookie, "").filter(event -> !"beat".equals(event.event())))
        .expectNextCount(1)
        .then(() -> send("h1", IT))
        .assertNext(event -> id.set(event.id()))
        .thenCancel()
        .verify(SOON);
    return id.get();
  }

  private Flux<ServerSentEvent<String>> stream(String cookie, String lastId) {
    return house
        .client
        .get()
        .uri("/desk/api/stream")
        .cookie("usher-desk", cookie)
        .header("Last-Event-ID", lastId)
        .exchange()
        .expectStatus()
        .isOk()
        .returnResult(EVENT)
        .getResponseBody();
  }

  private void send(String handoff, QueueId queue) {
    house.signals.send(new Signal(new HandoffId(handoff), queue, Signal.What.STATE));
  }
}
