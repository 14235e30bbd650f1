package usher.ivr.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.test.StepVerifier;
import usher.ivr.AgentToken;
import usher.ivr.VoiceServer;
import usher.ivr.simulator.Heard;
import usher.ivr.simulator.LineState;

class PhoneRoutesTest {
  private final VoiceServer server = new VoiceServer();
  private final WebTestClient web = WebTestClient.bindToServer()
      .baseUrl(server.base.toString())
      .responseTimeout(Duration.ofSeconds(10))
      .build();

  @BeforeEach
  void mount() {
    server.mount(new PhoneRoutes(server.provider, "+4915112345678", VoiceServer.NUMBER).routes());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/phone", "/phone/phone.css", "/phone/phone.js"})
  void servesItsFilesUnderAStrictPolicy(String path) {
    var answer = web.get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .returnResult();

    assertThat(answer.getResponseHeaders().getFirst("Content-Security-Policy"))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.getResponseBody()).doesNotContain("https://", "style=", VoiceServer.TOKEN);
  }

  @Test
  void callsTheDeskAndPressesKeys() {
    act("caller", "call", Map.of());

    var caller =
        Objects.requireNonNull(act("caller", "press", Map.of("keys", "1")).caller());

    assertThat(caller.state()).isEqualTo(LineState.LISTENING);
    assertThat(caller.keys()).isEqualTo(1);
    assertThat(caller.speech()).isTrue();
    assertThat(caller.heard()).contains(new Heard(Heard.Speaker.SELF, "1", ""));
    assertThat(caller.twiml()).contains("<Gather", "timeout=\"" + caller.pause() + "\"");
  }

  @Test
  void bringsCallerAndAgentTogether() {
    act("caller", "call", Map.of());
    act("caller", "press", Map.of("keys", "1"));
    act("caller", "press", Map.of("keys", "0"));
    server.telephony.callAgent("client:agent1", new AgentToken("h1")).block(Duration.ofSeconds(5));
    act("agent", "answer", Map.of());

    var view = act("agent", "say", Map.of("words", "Hello, this is Anna."));

    assertThat(Objects.requireNonNull(view.agent()).state()).isEqualTo(LineState.BRIDGED);
    assertThat(Objects.requireNonNull(view.caller()).heard().getLast().text())
        .isEqualTo("Hello, this is Anna.");
  }

  @Test
  void tellsOfChangesAsTheyHappen() {
    var events = Objects.requireNonNull(web.get()
        .uri("/phone/api/events")
        .accept(MediaType.TEXT_EVENT_STREAM)
        .exchange()
        .returnResult(String.class)
        .getResponseBody());

    StepVerifier.create(events)
        .assertNext(first -> assertThat(first).contains("\"caller\":null"))
        .then(() -> act("caller", "call", Map.of()))
        .thenConsumeWhile(view -> !view.contains("Welcome to the desk."))
        .assertNext(view -> assertThat(view).contains("Welcome to the desk."))
        .thenCancel()
        .verify(Duration.ofSeconds(20));
  }

  @Test
  void refusesANameThatIsNotOfThisMachine() {
    web.get()
        .uri("/phone")
        .header("Host", "desk.example.org")
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void refusesPostsFromOtherPages() {
    web.post()
        .uri("/phone/api/caller/call")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of())
        .header("Origin", "https://elsewhere.example")
        .exchange()
        .expectStatus()
        .isForbidden();
    web.post()
        .uri("/phone/api/caller/call")
        .contentType(MediaType.TEXT_PLAIN)
        .bodyValue("{}")
        .exchange()
        .expectStatus()
        .isForbidden();
    assertThat(server.provider.calls()).isEmpty();
  }

  @Test
  void saysSoWhenThereIsNoCall() {
    web.post()
        .uri("/phone/api/agent/answer")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of())
        .exchange()
        .expectStatus()
        .isEqualTo(409);
  }

  private PhoneView act(String line, String action, Map<String, String> body) {
    return Objects.requireNonNull(web.post()
        .uri("/phone/api/" + line + "/" + action)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(PhoneView.class)
        .returnResult()
        .getResponseBody());
  }
}
