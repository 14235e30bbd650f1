package usher.bot;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import usher.bot.redis.Signals;
import usher.ivr.simulator.Signer;

/** The whole application with the demo desk and a Redis of its own, on a free port; spoken to by chat and by the phone provider's requests. */
final class RunningDesk implements AutoCloseable {
  private static final String TOKEN = "demo-auth-token";
  private static final JsonMapper JSON = JsonMapper.shared();
  private final Path data =
      Path.of("target", "running", UUID.randomUUID().toString()).toAbsolutePath();
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final ConfigurableApplicationContext context;

  RunningDesk(String... settings) throws IOException {
    address = URI.create("http://localhost:" + freePort());
    var usual = Stream.of(
        "--server.port=" + address.getPort(),
        "--management.server.port=0",
        "--usher.public-url=" + address,
        "--usher.data=" + data,
        "--spring.main.register-shutdown-hook=false",
        "--logging.level.usher=WARN");
    var kept =
        usual.filter(one -> Stream.of(settings).noneMatch(own -> name(own).equals(name(one))));
    context = SpringApplication.run(
        BotApplication.class, Stream.concat(kept, Stream.of(settings)).toArray(String[]::new));
  }

  private static String name(String setting) {
    return setting.substring(0, setting.indexOf('='));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Its data folder. */
  Path data() {
    return data;
  }

  /** The server process of its Redis. */
  ProcessHandle redis() throws IOException {
    return Signals.serverIn(data.resolve("redis"));
  }

  JsonNode token() throws Exception {
    return JSON.readTree(
        send(post("/v3/directline/tokens/generate", "{}").build()).body());
  }

  /** A conversation that was begun. */
  Chat chat() throws Exception {
    var token = token();
    var chat = new Chat(
        token.get("conversationId").asString(), "Bearer " + token.get("token").asString());
    send(chat.signed(post("/v3/directline/conversations", "{}")).build());
    return chat;
  }

  /** The first request of a call, signed as the provider signs it. */
  HttpResponse<String> call(String sid) throws Exception {
    var fields = Map.of(
        "CallSid",
        sid,
        "From",
        "+493055502000",
        "To",
        "+493055501000",
        "CallStatus",
        "ringing",
        "Direction",
        "inbound",
        "AccountSid",
        "AC0000000000000000000000000000demo");
    return webhook(fields, new Signer(TOKEN).sign(address.resolve("/twilio/voice"), fields));
  }

  /** The provider comes back to a step of a call with what the caller said or keyed. */
  HttpResponse<String> step(String url, String sid, Map<String, String> heard) throws Exception {
    var fields = new java.util.TreeMap<>(heard);
    fields.putAll(Map.of(
        "CallSid",
        sid,
        "From",
        "+493055502099",
        "To",
        "+493055501000",
        "CallStatus",
        "in-progress",
        "Direction",
        "inbound",
        "AccountSid",
        "AC0000000000000000000000000000demo"));
    var uri = URI.create(url);
    return webhook(uri, fields, new Signer(TOKEN).sign(uri, fields));
  }

  /** A request of the provider, or of somebody who would like to be it. */
  HttpResponse<String> webhook(Map<String, String> fields, String signature) throws Exception {
    return webhook(address.resolve("/twilio/voice"), fields, signature);
  }

  private HttpResponse<String> webhook(URI uri, Map<String, String> fields, String signature)
      throws Exception {
    var form = fields.entrySet().stream()
        .map(field -> field.getKey() + "="
            + java.net.URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    var request = HttpRequest.newBuilder(uri)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("X-Twilio-Signature", signature)
        .POST(HttpRequest.BodyPublishers.ofString(form));
    return send(request.build());
  }

  private HttpRequest.Builder post(String path, String json) {
    return HttpRequest.newBuilder(address.resolve(path))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json));
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return http.send(request, BodyHandlers.ofString());
  }

  @Override
  public void close() {
    context.close();
    http.close();
  }

  /** A user's side of a chat. */
  final class Chat {
    final String id;
    private final String bearer;

    private Chat(String id, String bearer) {
      this.id = id;
      this.bearer = bearer;
    }

    private HttpRequest.Builder signed(HttpRequest.Builder request) {
      return request.header("Authorization", bearer);
    }

    private String path() {
      return "/v3/directline/conversations/" + id + "/activities";
    }

    /** @param activity the client's own id of the message */
    HttpResponse<String> say(String activity, String text) throws Exception {
      var json = JSON.createObjectNode().put("type", "message").put("text", text);
      json.set("channelData", JSON.createObjectNode().put("clientActivityID", activity));
      json.set("from", JSON.createObjectNode().put("id", "u1"));
      return send(signed(post(path(), json.toString())).build());
    }

    /** What the menu of the page sends. */
    HttpResponse<String> forget() throws Exception {
      var json = JSON.createObjectNode()
          .put("type", "event")
          .put("name", "usher/forget")
          .put("value", true);
      return send(signed(post(path(), json.toString())).build());
    }

    /** All that was said and shown so far, as clients get it. */
    String everything() throws Exception {
      return send(signed(HttpRequest.newBuilder(address.resolve(path())).GET()).build())
          .body();
    }

    /** Texts of all messages so far: {@code user: …} and {@code bot: …}. */
    List<String> messages() throws Exception {
      var set = JSON.readTree(everything());
      return set.path("activities")
          .valueStream()
          .filter(one -> one.path("type").asString("").equals("message"))
          .map(one -> one.path("from").path("role").asString("") + ": "
              + one.path("text").asString(""))
          .toList();
    }
  }
}
