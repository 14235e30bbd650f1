package usher.bot.selfhelp.remote;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Node;
import usher.bot.folder.Problems;
import usher.bot.folder.YamlTree;
import usher.bot.selfhelp.Action;

/** Reads {@code actions/*.yaml}. */
final class RemoteActionReader {
  static final String FOLDER = "actions";
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final int USUAL_SECONDS = 3;
  private static final int MOST_RETRIES = 3;
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Set<String> taken;

  /** @param taken names of actions that every desk has */
  RemoteActionReader(Set<String> taken) {
    this.taken = Set.copyOf(taken);
  }

  /** Always an answer; only to be used when there are no problems. */
  List<RemoteAction> read(DeskSource source, Problems problems) {
    var actions = new ArrayList<RemoteAction>();
    for (var path : source.under(FOLDER, ".yaml")) {
      var root = YamlTree.read(source, path, problems);
      if (root.exists()) {
        actions.add(action(path, root));
      }
    }
    return actions;
  }

  private RemoteAction action(String path, Node root) {
    root.only(
        "action",
        "about",
        "request",
        "answer",
        "secret",
        "sign",
        "deadline",
        "repeat",
        "retries",
        "find",
        "undo");
    var name = root.at("action").id();
    if (taken.contains(name)) {
      root.at("action").wrong("every desk has an action '" + name + "'", "choose another name");
    }
    var asked = asked(root.at("request"), root.maybe("answer").orElse(null));
    var find = root.maybe("find")
        .map(node -> asked(node.at("request"), node.maybe("answer").orElse(null)))
        .orElse(null);
    var undo = root.maybe("undo")
        .map(node -> asked(node.at("request"), node.maybe("answer").orElse(null)))
        .orElse(null);
    return new RemoteAction(name, path, asked, manner(root), find, undo);
  }

  private RemoteAction.Manner manner(Node root) {
    var repeats = new LinkedHashMap<String, Action.Repeat>();
    repeats.put("never", Action.Repeat.NEVER);
    repeats.put("by-key", Action.Repeat.BY_KEY);
    repeats.put("safe", Action.Repeat.SAFE);
    var repeat = root.maybe("repeat").map(node -> node.oneOf(repeats)).orElse(Action.Repeat.NEVER);
    var retries = root.maybe("retries").map(Node::count).orElse(0);
    root.maybe("retries")
        .filter(_ -> retries > MOST_RETRIES)
        .ifPresent(node ->
            node.wrong(retries + " retries keep a user waiting", "write at most " + MOST_RETRIES));
    return new RemoteAction.Manner(
        secrets(root),
        root.maybe("sign").map(RemoteActionReader::reference).orElse(""),
        deadline(root),
        repeat,
        retries);
  }

  private static Map<String, RemoteAction.SecretHeader> secrets(Node root) {
    var secrets = new LinkedHashMap<String, RemoteAction.SecretHeader>();
    root.maybe("secret").ifPresent(node -> {
      node.only("header", "value", "from");
      var value = node.maybe("value").map(Node::text).orElse("Bearer {secret}");
      if (!value.contains("{secret}")) {
        node.wrong(
            "the secret is not in 'value'",
            "write {secret} where it stands, as in 'Bearer {secret}'");
      }
      var header = node.maybe("header").map(Node::text).orElse("Authorization");
      secrets.put(header, new RemoteAction.SecretHeader(value, reference(node.at("from"))));
    });
    return secrets;
  }

  /** A secret itself never stands in a file of the desk. */
  private static String reference(Node node) {
    var from = node.text();
    if (!from.isEmpty() && !from.startsWith("env:") && !from.startsWith("file:")) {
      node.wrong(
          "this does not say where the secret is",
          "write env:NAME of an environment variable, or file:PATH");
    }
    return from;
  }

  private static Duration deadline(Node root) {
    var seconds = root.maybe("deadline").map(Node::count).orElse(USUAL_SECONDS);
    root.maybe("deadline")
        .filter(_ -> seconds < 1 || seconds > LONGEST.toSeconds())
        .ifPresent(node -> node.wrong(
            "a deadline of " + seconds + " seconds",
            "write 1 to " + LONGEST.toSeconds() + ": somebody waits for it"));
    return Duration.ofSeconds(Math.max(1, seconds));
  }

  private RemoteAction.Asked asked(Node request, @Nullable Node answer) {
    if (request.exists()) {
      request.only("method", "url", "headers", "body");
    }
    var method = request.maybe("method").map(Node::text).orElse("GET");
    if (!METHODS.contains(method)) {
      request.at("method").wrong("there is no method '" + method + "'", "use one of " + METHODS);
    }
    var headers = new LinkedHashMap<String, String>();
    request
        .maybe("headers")
        .ifPresent(node -> node.entries()
            .forEach(entry -> headers.put(entry.key(), entry.value().text())));
    var body = request.maybe("body").map(RemoteActionReader::json).orElse(null);
    return new RemoteAction.Asked(method, url(request), headers, body, answer(answer));
  }

  private static String url(Node request) {
    var node = request.at("url");
    var url = node.text();
    var plain = url.replaceAll("\\{[a-z0-9.-]+}", "x");
    var host = url.replaceFirst("^[a-z]+://([^/?#]+).*$", "$1");
    try {
      var address = new URI(plain);
      var right = ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
          && address.getHost() != null
          && address.getUserInfo() == null
          && !host.contains("{");
      if (!url.isEmpty() && !right) {
        node.wrong(
            "'" + url + "' is no address of a known host",
            "write https://host/path; values may stand behind the host, as {name}");
      }
    } catch (URISyntaxException _) {
      node.wrong("'" + url + "' is no address", "write https://host/path");
    }
    return url;
  }

  private static RemoteAction.Answer answer(@Nullable Node node) {
    if (node == null) {
      return new RemoteAction.Answer(List.of(2), Map.of(), Map.of());
    }
    node.only("done", "refused", "values");
    var done = node.maybe("done")
        .map(list -> list.list().stream().map(Node::count).toList())
        .orElse(List.of(2));
    var refused = new LinkedHashMap<Integer, String>();
    node.maybe("refused")
        .ifPresent(map -> map.entries().forEach(entry -> {
          if (!entry.key().matches("[1-5][0-9]{2}")) {
            entry.name().wrong("'" + entry.key() + "' is no status", "write one such as 404");
          } else {
            refused.put(Integer.parseInt(entry.key()), entry.value().id());
          }
        }));
    var values = new LinkedHashMap<String, String>();
    node.maybe("values")
        .ifPresent(map -> map.entries().forEach(entry -> {
          var pointer = entry.value().text();
          try {
            JsonPointer.compile(pointer);
            values.put(entry.key(), pointer);
          } catch (IllegalArgumentException _) {
            entry
                .value()
                .wrong(
                    "'" + pointer + "' is no JSON pointer",
                    "write the way to the value, as in /result/number");
          }
        }));
    return new RemoteAction.Answer(done, refused, Collections.unmodifiableMap(values));
  }

  private static JsonNode json(Node node) {
    if (node.isMap()) {
      var map = JSON.createObjectNode();
      node.entries().forEach(entry -> map.set(entry.key(), json(entry.value())));
      return map;
    }
    if (node.isList()) {
      var list = JSON.createArrayNode();
      node.list().forEach(item -> list.add(json(item)));
      return list;
    }
    return scalar(node.text());
  }

  private static JsonNode scalar(String text) {
    var factory = JSON.getNodeFactory();
    if (text.equals("true") || text.equals("false")) {
      return factory.booleanNode(text.equals("true"));
    }
    return text.matches("-?(0|[1-9][0-9]{0,17})")
        ? factory.numberNode(Long.parseLong(text))
        : factory.stringNode(text);
  }
}
