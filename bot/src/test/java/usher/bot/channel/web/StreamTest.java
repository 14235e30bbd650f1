package usher.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.WebsocketClientSpec;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.Signs;

/** Activities over a socket. */
class StreamTest {
  private static final Duration LONG = Duration.ofSeconds(10);
  private static WebServer server;

  @BeforeAll
  static void start() {
    server = WebServer.start(
        "--usher.web.secrets=usher-demo",
        "--usher.web.limits.openings=1000",
        "--usher.web.limits.silence=1s",
        "--logging.level.reactor.netty=ERROR");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void sendsWhatIsThereAndThenWhatComes() {
    var open = open();

    var texts = listen(open.streamUrl())
        .flatMapIterable(StreamTest::texts)
        .doOnNext(text -> answerGreeting(open, text))
        .take(3)
        .collectList();

    StepVerifier.create(texts)
        .assertNext(
            heard -> assertThat(heard.subList(1, 3)).containsExactly("hello", "You said: hello"))
        .expectComplete()
        .verify(LONG);
  }

  @Test
  void tellsWhatThePersonDoesAndLeavesTheWatermarkWhereItIs() {
    var open = open();

    var sets = listen(open.streamUrl())
        .doOnNext(_ ->
            List.of(Signs.Sign.READ, Signs.Sign.WRITING).forEach(server.desk().person::tryEmitNext))
        .takeUntil(set -> set.toString().contains("usher/read"))
        .collectList();

    StepVerifier.create(sets)
        .assertNext(heard -> {
          var read = heard.getLast();
          assertThat(read.at("/activities/0/channelData/usher/speaker").asString())
              .isEqualTo("person");
          assertThat(read.path("watermark")).isEqualTo(heard.getFirst().path("watermark"));
        })
        .expectComplete()
        .verify(LONG);
  }

  @Test
  void goesOnFromTheWatermarkWithNothingLostOrDoubled() {
    var open = open();
    var before =
        listen(open.streamUrl()).map(set -> set.path("watermark").asString()).blockFirst(LONG);
    say(open, "one");
    say(open, "two");

    var streamUrl = reconnect(open, before);
    var after = listen(streamUrl).flatMapIterable(StreamTest::texts).take(4).collectList();

    StepVerifier.create(after)
        .expectNext(List.of("one", "You said: one", "two", "You said: two"))
        .expectComplete()
        .verify(LONG);
  }

  @Test
  void carriesWhatAPersonSays() {
    var open = open();

    var spoken =
        listen(open.streamUrl()).doOnNext(_ -> personSpeaks(open)).take(2).blockLast(LONG);

    var message = spoken.path("activities").get(1);
    assertThat(spoken.path("activities").get(0).path("value").toString())
        .isEqualTo("{\"owner\":\"person\",\"name\":\"Anna\"}");
    assertThat(message.path("channelData").path("usher").path("speaker").asString())
        .isEqualTo("person");
    assertThat(message.path("from").path("name").asString()).isEqualTo("Anna");
  }

  @Test
  void staysOpenForAClientThatAnswersPings() {
    var open = open();

    var longer = listen(open.streamUrl())
        .skip(1)
        .map(JsonNode::toString)
        .timeout(Duration.ofSeconds(3), Mono.just("still open"));

    StepVerifier.create(longer.take(1))
        .expectNext("still open")
        .expectComplete()
        .verify(LONG);
  }

  @Test
  void closesTheSocketOfAClientThatIsGone() {
    var silent = WebsocketClientSpec.builder().handlePing(true).build();

    var status = reactor.netty.http.client.HttpClient.create()
        .websocket(silent)
        .uri(open().streamUrl())
        .handle((in, _) -> in.receiveCloseStatus().mergeWith(in.receive().then(Mono.never())))
        .blockFirst(LONG);

    assertThat(status.code()).isEqualTo(1013);
  }

  @Test
  void closesTheSocketOfAClientThatSendsTooLongFrames() {
    var closed = websocket(open().streamUrl())
        .handle((in, out) ->
            out.sendString(Mono.just("x".repeat(20_000))).then().thenMany(in.receive()));

    StepVerifier.create(closed.ignoreElements().onErrorComplete())
        .expectComplete()
        .verify(LONG);
  }

  @Test
  void opensForNothingButTheTokenOfThisStream() {
    var open = open();
    var foreign =
        open().streamUrl().replaceFirst("conversations/[^/]+", "conversations/" + open.id());
    var bearer = open.streamUrl().replaceFirst("t=.*", "t=" + open.token());

    assertThatThrownBy(() -> listen(foreign).blockFirst(LONG)).hasMessageContaining("403");
    assertThatThrownBy(() -> listen(bearer).blockFirst(LONG)).hasMessageContaining("403");
    assertThatThrownBy(() -> listen(open.streamUrl().replaceFirst("&t=.*", "")).blockFirst(LONG))
        .hasMessageContaining("401");
  }

  @Test
  void opensForNoPageOfAnotherSite() {
    var foreign = reactor.netty.http.client.HttpClient.create()
        .headers(h -> h.set("Origin", "https://evil.example"))
        .websocket();

    assertThatThrownBy(() ->
            foreign.uri(open().streamUrl()).handle((in, _) -> in.receive()).blockFirst(LONG))
        .hasMessageContaining("403");
  }

  private record Open(String id, String token, String streamUrl) {}

  private static Open open() {
    var answer = send(
        "/conversations",
        "usher-demo",
        BodyPublishers.ofString("{\"user\":{\"id\":\"u1\"}}"),
        "POST");
    return new Open(
        answer.path("conversationId").asString(),
        answer.path("token").asString(),
        answer.path("streamUrl").asString());
  }

  private static String reconnect(Open open, String watermark) {
    return send(
            "/conversations/" + open.id() + "?watermark=" + watermark,
            open.token(),
            BodyPublishers.noBody(),
            "GET")
        .path("streamUrl")
        .asString();
  }

  private static void answerGreeting(Open open, String text) {
    if (text.startsWith("Hello! I am")) {
      say(open, "hello");
    }
  }

  private static void say(Open open, String text) {
    send(
        "/conversations/" + open.id() + "/activities",
        open.token(),
        BodyPublishers.ofString("{\"type\":\"message\",\"text\":\"" + text + "\"}"),
        "POST");
  }

  private static void personSpeaks(Open open) {
    server.desk().personSays(new ConversationId(open.id()), "Anna", "Hello, Anna here.");
  }

  private static List<String> texts(JsonNode set) {
    return set.path("activities")
        .valueStream()
        .filter(a -> a.path("type").asString().equals("message"))
        .map(a -> a.path("text").asString())
        .toList();
  }

  private static Flux<JsonNode> listen(String streamUrl) {
    return websocket(streamUrl)
        .handle((in, _) -> in.receive().asString())
        .map(Json.MAPPER::readTree)
        .publishOn(Schedulers.boundedElastic());
  }

  private static reactor.netty.http.client.HttpClient.WebsocketReceiver<?> websocket(
      String streamUrl) {
    return reactor.netty.http.client.HttpClient.create().websocket().uri(streamUrl);
  }

  private static JsonNode send(
      String path, String bearer, HttpRequest.BodyPublisher body, String method) {
    var request = HttpRequest.newBuilder(URI.create(server.address() + "/v3/directline" + path))
        .header("Authorization", "Bearer " + bearer)
        .method(method, body)
        .build();
    return HttpClient.newHttpClient()
        .sendAsync(request, BodyHandlers.ofString())
        .thenApply(answer -> Json.MAPPER.readTree(answer.body()))
        .join();
  }
}
