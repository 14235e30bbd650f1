package usher.bot.rehearsal;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A user's chat window: Direct Line with its socket. What was shown is looked at line by line. */
final class Chat implements AutoCloseable {
  /** That its page would come with. */
  static final String SECRET = "secret-of-the-rehearsal";

  private static final String PATH = "/v3/directline/conversations";

  private final Web web;
  private final String id;
  private final BlockingQueue<JsonNode> coming = new LinkedBlockingQueue<>();
  private final List<JsonNode> shown = new ArrayList<>();
  private int looked;
  private String watermark = "";
  private WebSocket socket;

  Chat(String address, String language) {
    var opened = new Web(address, Map.of("Authorization", "Bearer " + SECRET))
        .post(PATH, Map.of("locale", language));
    this.web = new Web(
        address, Map.of("Authorization", "Bearer " + opened.path("token").asString()));
    this.id = opened.path("conversationId").asString();
    this.socket = listen(opened);
  }

  String conversation() {
    return id;
  }

  /** Back after the desk, or the line, was away. */
  void reconnect() {
    socket.abort();
    socket = listen(web.get(PATH + "/" + id + "?watermark=" + watermark));
  }

  void say(String text) {
    post(Map.of("type", "message", "text", text, "from", Map.of("id", "user")));
  }

  void secret(String secret) {
    post(Map.of(
        "type", "event", "name", "usher/secret", "value", secret, "from", Map.of("id", "user")));
  }

  /** The next thing shown that fits; what comes before it is passed over. Empty when nothing that fits came in time. */
  Optional<JsonNode> next(Predicate<JsonNode> fits) {
    return Await.until(() -> look(fits), new LinkedBlockingQueue<>());
  }

  /** Everything shown since the user's last words, oldest first, as the history has it now. */
  List<JsonNode> sinceLastWords() {
    var all = history();
    var last = all.stream()
        .filter(Chat::byUser)
        .reduce((one, other) -> other)
        .map(all::indexOf)
        .orElse(-1);
    return all.subList(last + 1, all.size());
  }

  List<JsonNode> history() {
    var all = new ArrayList<JsonNode>();
    web.get(PATH + "/" + id + "/activities").path("activities").forEach(all::add);
    return all;
  }

  /** For whoever reads why a scenario failed. */
  String told() {
    var lines = new StringBuilder();
    for (var activity : history()) {
      lines
          .append(activity.at("/from/role").asString("?"))
          .append(": ")
          .append(words(activity))
          .append('\n');
    }
    return lines.toString();
  }

  /** What a reader sees of a message: its words, its cards, its buttons; of an event its name and value. */
  static String words(JsonNode activity) {
    var words = new StringBuilder(activity.path("text").asString(""));
    activity
        .path("attachments")
        .forEach(card -> words
            .append(" [")
            .append(card.path("name").asString(""))
            .append("] ")
            .append(card.at("/content/title").asString("")));
    choices(activity).forEach(choice -> words.append(" <").append(choice).append('>'));
    if (!activity.path("type").asString().equals("message")) {
      words
          .append(activity.path("type").asString())
          .append(' ')
          .append(activity.path("name").asString(""))
          .append(' ')
          .append(activity.path("value"));
    }
    return words.toString();
  }

  static List<String> choices(JsonNode activity) {
    var choices = new ArrayList<String>();
    activity
        .at("/suggestedActions/actions")
        .forEach(action -> choices.add(action.path("title").asString()));
    return choices;
  }

  static boolean byUser(JsonNode activity) {
    return activity.at("/from/role").asString("").equals("user");
  }

  @Override
  public void close() {
    if (web.posted(
                PATH + "/" + id + "/activities",
                Map.of("type", "endOfConversation", "from", Map.of("id", "user")))
            .statusCode()
        >= 500) {
      throw new Difference("the conversation could not be ended");
    }
    socket.abort();
  }

  private void post(Map<String, ?> activity) {
    web.post(PATH + "/" + id + "/activities", activity);
  }

  private Optional<JsonNode> look(Predicate<JsonNode> fits) {
    var set = coming.poll();
    while (set != null) {
      set.path("activities").forEach(shown::add);
      watermark = set.path("watermark").asString(watermark);
      set = coming.poll();
    }
    for (var i = looked; i < shown.size(); i++) {
      if (!byUser(shown.get(i)) && fits.test(shown.get(i))) {
        looked = i + 1;
        return Optional.of(shown.get(i));
      }
    }
    return Optional.empty();
  }

  private WebSocket listen(JsonNode opened) {
    return Web.CLIENT
        .newWebSocketBuilder()
        .buildAsync(URI.create(opened.path("streamUrl").asString()), new Frames())
        .join();
  }

  /** Puts frames together and reads them. */
  private final class Frames implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last && !text.isEmpty()) {
        coming.add(Web.JSON.readTree(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
