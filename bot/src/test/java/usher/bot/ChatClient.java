package usher.bot;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One user of the chat, who may speak with any node. */
public final class ChatClient {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final HttpClient http = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(Duration.ofSeconds(2))
      .build();
  private final String id;
  private final String token;

  /** Begins a conversation. */
  public ChatClient(PackagedApp app) throws Exception {
    var begun = JSON.readTree(http.send(
            post(app, "/v3/directline/conversations", "{\"locale\":\"en\"}", "usher-demo"),
            BodyHandlers.ofString())
        .body());
    this.id = begun.path("conversationId").asString();
    this.token = begun.path("token").asString();
  }

  /** The conversation's. */
  public String id() {
    return id;
  }

  private static HttpRequest post(PackagedApp app, String path, String body, String token) {
    return HttpRequest.newBuilder(app.at(path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .timeout(Duration.ofSeconds(15))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** Fails when the node cannot be reached or does not answer.
   *  @param key names the message: sent again under the same name, it is the same message */
  public CompletableFuture<HttpResponse<String>> send(PackagedApp app, String key, String text) {
    var body = JSON.createObjectNode().put("type", "message").put("text", text);
    body.putObject("from").put("id", "user");
    body.putObject("channelData").put("clientActivityID", key);
    return http.sendAsync(
        post(app, "/v3/directline/conversations/" + id + "/activities", body.toString(), token),
        BodyHandlers.ofString());
  }

  /** What a secret field of the page sends. */
  public void enterSecret(PackagedApp app, String secret) {
    var body = JSON.createObjectNode()
        .put("type", "event")
        .put("name", "usher/secret")
        .put("value", secret);
    body.putObject("from").put("id", "user");
    http.sendAsync(
            post(app, "/v3/directline/conversations/" + id + "/activities", body.toString(), token),
            BodyHandlers.ofString())
        .join();
  }

  /** Says it, and waits for the next words of the desk. */
  public String say(PackagedApp app, String text) throws Exception {
    var before = saidByDesk(app).size();
    send(app, "said-after-" + before, text).join();
    return String.join("\n", await(() -> saidByDesk(app), lines -> lines.size() > before));
  }

  public List<String> saidByUser(PackagedApp app) throws Exception {
    return activities(app).stream()
        .filter(ChatClient::isUsers)
        .map(activity -> activity.path("text").asString())
        .toList();
  }

  public List<String> saidByDesk(PackagedApp app) throws Exception {
    return activities(app).stream()
        .filter(activity -> !isUsers(activity))
        .map(ChatClient::words)
        .toList();
  }

  /** Without the address of the node that was asked, which stands in links. */
  private static String words(JsonNode activity) {
    var words = activity.path("text").asString() + activity.path("attachments");
    return words.replaceAll("http://localhost:\\d+", "");
  }

  private static boolean isUsers(JsonNode activity) {
    return activity.path("from").path("role").asString().equals("user")
        || activity.path("from").path("id").asString().equals("user");
  }

  private List<JsonNode> activities(PackagedApp app) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(
            app.at("/v3/directline/conversations/" + id + "/activities"))
        .header("Authorization", "Bearer " + token)
        .timeout(Duration.ofSeconds(15))
        .build();
    var set = JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    return set.path("activities").values().stream()
        .filter(activity -> activity.path("type").asString().equals("message"))
        .toList();
  }

  /** Something that can be asked for again. */
  public interface Asked<T> {
    T get() throws Exception;
  }

  /** Asks until the answer is right. */
  public static <T> T await(Asked<T> question, Predicate<T> right) throws Exception {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var answer = question.get();
    while (!right.test(answer) && System.nanoTime() < end) {
      answer = question.get();
    }
    if (!right.test(answer)) {
      throw new AssertionError("after " + PATIENCE + " the answer was still " + answer);
    }
    return answer;
  }
}
