package usher.bot.rehearsal;

import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A person at the agents' desk, with the page's own API and its stream of events. */
final class Agent {
  private static final String API = "/desk/api";

  private final String address;
  private final BlockingQueue<String> signals = new LinkedBlockingQueue<>();
  private final Set<String> seenBefore = new HashSet<>();
  private final Web web;
  private final String name;
  private String handoff = "";

  /** Logs in. */
  Agent(String address, String name, String password) {
    this.address = address;
    this.name = name;
    var stranger = new Web(address, Map.of("X-Usher-Desk", "1"));
    var login = stranger.posted(API + "/login", Map.of("agent", name, "password", password));
    if (login.statusCode() != 200) {
      throw new Difference(
          "login of " + name + " was answered with " + login.statusCode() + " " + login.body());
    }
    var cookie = login.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    this.web = new Web(address, Map.of("X-Usher-Desk", "1", "Cookie", cookie));
    listen();
  }

  /** Where their phone rings. */
  String phone() {
    return "client:" + name;
  }

  /** Opens the stream of events, as the page does; again after a restart. */
  void listen() {
    var stream = web.request(API + "/stream").GET().build();
    Web.CLIENT
        .sendAsync(stream, BodyHandlers.ofLines())
        .thenAccept(answer -> answer.body().forEach(signals::add))
        .exceptionally(gone -> null);
  }

  /** Another story begins: what is at the desk now belongs to an older one, and what lies on it is put away. */
  void forget() {
    handoff = "";
    presence("ready");
    var board = web.get(API + "/queue");
    board.path("promised").forEach(row -> seenBefore.add(row.path("id").asString()));
    board.path("waiting").forEach(row -> seenBefore.add(row.path("id").asString()));
    board.path("mine").forEach(row -> putAway(row.path("id").asString()));
  }

  private void putAway(String old) {
    seenBefore.add(old);
    handoff = old;
    wrapUp("user-left", "", null);
    handoff = "";
  }

  /** The handoff of this story, once it waits; empty when none came in time. */
  Optional<JsonNode> waiting() {
    var row = Await.until(() -> newest("waiting"), signals);
    row.ifPresent(found -> handoff = found.path("id").asString());
    return row;
  }

  void presence(String availability) {
    web.post(API + "/presence", Map.of("availability", availability));
  }

  /** The promise of this story, once it is on the list; empty when none came in time. */
  Optional<JsonNode> promised() {
    var row = Await.until(() -> newest("promised"), signals);
    row.ifPresent(found -> handoff = found.path("id").asString());
    return row;
  }

  /** The context package and the transcript. */
  JsonNode view() {
    return web.get(API + "/handoffs/" + handoff);
  }

  /** The transcript, once a line of it fits; empty when none did in time. */
  Optional<JsonNode> line(Predicate<JsonNode> fits) {
    return Await.until(() -> lines().stream().filter(fits).findFirst(), signals);
  }

  List<JsonNode> lines() {
    var lines = new ArrayList<JsonNode>();
    view().path("lines").forEach(lines::add);
    return lines;
  }

  /** @param intent what was really wanted; null when the desk was right */
  void wrapUp(String disposition, String note, @Nullable String intent) {
    var form = new HashMap<String, @Nullable Object>();
    form.put("disposition", disposition);
    form.put("note", note);
    form.put("intent", intent);
    act("wrap-up", form);
  }

  void act(String act, Map<String, ? extends @Nullable Object> with) {
    var body = new HashMap<String, @Nullable Object>(with);
    body.put("inputId", UUID.randomUUID().toString());
    web.post(API + "/handoffs/" + handoff + "/" + act, body);
  }

  private Optional<JsonNode> newest(String list) {
    var fresh = new ArrayList<JsonNode>();
    web.get(API + "/queue").path(list).forEach(fresh::add);
    return fresh.stream()
        .filter(row -> !seenBefore.contains(row.path("id").asString()))
        .findFirst();
  }
}
