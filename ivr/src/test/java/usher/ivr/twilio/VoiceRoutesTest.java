package usher.ivr.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import usher.ivr.CallEvent;
import usher.ivr.InMemoryCallState;
import usher.ivr.VoiceServer;
import usher.ivr.menu.MenuFixture;
import usher.ivr.simulator.Signer;
import usher.ivr.simulator.WebClientPort;
import usher.ivr.simulator.WebPort.WebAnswer;

class VoiceRoutesTest {
  private static final String CALL = "CA00000000000000000000000000000001";
  private final VoiceServer server = new VoiceServer(
      new InMemoryCallState(),
      MenuFixture.walker(MenuFixture.englishMenu()),
      Duration.ofMillis(400));
  private final WebClientPort web = new WebClientPort(WebClient.create());
  private final Signer signer = new Signer(VoiceServer.TOKEN);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void refusesAWrongSignatureWithoutAWord() {
    var answer = post(
        "/twilio/voice", fields(), Map.of("X-Twilio-Signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA="));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).isEmpty();
    assertThat(server.desk.told).isEmpty();
  }

  @Test
  void refusesAMissingSignature() {
    assertThat(post("/twilio/voice/status", fields(), Map.of()).status()).isEqualTo(403);
  }

  @Test
  void refusesAnotherAccount() {
    var fields = fields();
    fields.put("AccountSid", "AC99999999999999999999999999999999");

    assertThat(signed("/twilio/voice", fields).status()).isEqualTo(403);
  }

  @Test
  void refusesASignatureForAnotherPath() {
    var signature = signer.sign(at("/twilio/voice/status"), fields());

    assertThat(post("/twilio/voice", fields(), Map.of("X-Twilio-Signature", signature))
            .status())
        .isEqualTo(403);
  }

  @Test
  void answersTheFirstRequestOnceAndRepeatsItByteForByte() {
    var first = signed("/twilio/voice", fields());
    var repeated = signed("/twilio/voice", fields());

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.type()).startsWith("text/xml");
    assertThat(repeated.body()).isEqualTo(first.body());
    assertThat(server.desk.told(CallEvent.Started.class)).hasSize(1);
  }

  @Test
  void answersAnOldStepWithWhatItWasAnswered() {
    var step = action(signed("/twilio/voice", fields()).body());
    var spoke = fields();
    spoke.putAll(Map.of("SpeechResult", "hello", "Confidence", "0.9"));
    var first = signed(step, spoke);
    spoke.put("SpeechResult", "something else");

    var late = signed(step, spoke);

    assertThat(first.body()).contains("You said: hello");
    assertThat(late.body()).isEqualTo(first.body());
    assertThat(server.desk.told(CallEvent.Spoke.class)).hasSize(1);
  }

  @Test
  void answersTwoAtOnceAlikeAndActsOnce() {
    var step = action(signed("/twilio/voice", fields()).body());
    var spoke = fields();
    spoke.putAll(Map.of("SpeechResult", "hello", "Confidence", "0.9"));
    server.desk.takes(Mono.delay(Duration.ofMillis(150)).then());

    var bodies = Flux.range(0, 4)
        .flatMap(i -> send(step, spoke, Map.of("X-Twilio-Signature", signer.sign(at(step), spoke))))
        .map(WebAnswer::body)
        .distinct()
        .collectList()
        .block(Duration.ofSeconds(10));

    assertThat(bodies).hasSize(1);
    assertThat(server.desk.told(CallEvent.Spoke.class)).hasSize(1);
  }

  @Test
  void saysOneMomentWhileTheDeskIsAtWorkAndThenItsAnswer() {
    var step = action(signed("/twilio/voice", fields()).body());
    var spoke = fields();
    spoke.putAll(Map.of("SpeechResult", "hello", "Confidence", "0.9"));
    var done = Sinks.<Void>one();
    server.desk.takes(done.asMono());
    var moment = signed(step, spoke).body();
    var still = signed(redirect(moment), fields()).body();
    done.tryEmitEmpty();

    var answer = signed(redirect(still), fields()).body();

    assertThat(moment).contains("One moment", step + "/moment/1");
    assertThat(still).contains(step + "/moment/2");
    assertThat(answer).contains("You said: hello");
    assertThat(signed(step, spoke).body()).isEqualTo(answer);
  }

  @Test
  void givesUpAfterTooManyMoments() {
    var step = action(signed("/twilio/voice", fields()).body());
    server.desk.takes(Mono.never());
    var spoke = fields();
    spoke.put("SpeechResult", "hello");
    var body = signed(step, spoke).body();
    body = signed(redirect(body), fields()).body();

    body = signed(redirect(body), fields()).body();

    assertThat(body).contains("something went wrong", "<Dial>" + VoiceServer.NUMBER + "</Dial>");
  }

  @Test
  void apologisesAndRingsTheDeskWhenTheHandlerFails() {
    var step = action(signed("/twilio/voice", fields()).body());
    var spoke = fields();
    spoke.put("SpeechResult", "fault");

    var body = signed(step, spoke).body();

    assertThat(body).contains("something went wrong", "<Dial>" + VoiceServer.NUMBER + "</Dial>");
  }

  @Test
  void apologisesForAStepNobodyOpened() {
    assertThat(signed("/twilio/voice/step/forged", fields()).body())
        .contains("something went wrong");
  }

  @Test
  void answersAStatusWithoutABodyAndTellsTheEnd() {
    var fields = fields();
    fields.putAll(Map.of("CallStatus", "completed", "CallDuration", "61", "SequenceNumber", "3"));

    var answer = signed("/twilio/voice/status", fields);

    assertThat(answer.status()).isEqualTo(204);
    var ended = server.desk.told(CallEvent.Ended.class).getFirst();
    assertThat(ended.length()).isEqualTo(Duration.ofSeconds(61));
    assertThat(ended.leg().input()).isEqualTo(CALL + "/status-3-COMPLETED");
  }

  @Test
  void answersTheFallbackAddressWithAnApology() {
    var fields = fields();
    fields.putAll(Map.of("ErrorCode", "11200", "ErrorUrl", "https://x/y"));

    assertThat(signed("/twilio/voice/fallback", fields).body()).contains("something went wrong");
  }

  private WebAnswer signed(String path, Map<String, String> fields) {
    return post(path, fields, Map.of("X-Twilio-Signature", signer.sign(at(path), fields)));
  }

  private WebAnswer post(String path, Map<String, String> fields, Map<String, String> headers) {
    return Objects.requireNonNull(send(path, fields, headers).block(Duration.ofSeconds(10)));
  }

  private Mono<WebAnswer> send(
      String path, Map<String, String> fields, Map<String, String> headers) {
    return web.post(at(path), fields, headers);
  }

  private URI at(String path) {
    return server.base.resolve(path);
  }

  private static Map<String, String> fields() {
    return new HashMap<>(Map.of(
        "CallSid",
        CALL,
        "AccountSid",
        VoiceServer.ACCOUNT,
        "From",
        "+4915112345678",
        "To",
        VoiceServer.NUMBER,
        "CallStatus",
        "in-progress",
        "FromCity",
        "",
        "New",
        "x"));
  }

  private static String action(String twiml) {
    return URI.create(twiml.replaceAll("(?s).*action=\"([^\"]+)\".*", "$1")).getPath();
  }

  private static String redirect(String twiml) {
    return URI.create(twiml.replaceAll("(?s).*<Redirect>([^<]+)<.*", "$1")).getPath();
  }
}
