package usher.bot.rehearsal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a script lets the agent do, and what the agent must see. */
final class AgentChecks {
  private AgentChecks() {}

  static void does(Agent agent, Scenario.Line line) {
    var act = line.has("text") ? line.text() : line.with().keySet().iterator().next();
    switch (act) {
      case "accepts" -> accepts(agent);
      case "goes away" -> agent.presence("away");
      case "takes" -> agent.act("accept", Map.of());
      case "reaches" -> agent.act("tried", Map.of("outcome", "reached"));
      case "says" -> agent.act("say", Map.of("text", line.text("says")));
      case "returns" -> agent.act("return", Map.of("note", line.text("returns")));
      case "wraps-up" ->
        agent.wrapUp(
            line.text("wraps-up"),
            line.text("note"),
            line.has("intent") ? line.text("intent") : null);
      case "reads" -> reads(agent, line.text("reads"));
      default -> throw new IllegalArgumentException("no such act: " + act);
    }
  }

  /** The context package of the handoff that waits, key by key. */
  static void sees(Agent agent, Scenario.Line line) {
    Difference.unless(agent.waiting().isPresent(), "nothing waits at the desk");
    var seen = agent.view();
    var context = seen.path("context");
    line.with().forEach((key, value) -> check(seen, context, key, line));
  }

  /** What was promised, key by key. */
  static void promised(Agent agent, Scenario.Line line) {
    var row = agent.promised().orElseThrow(() -> new Difference("nothing is promised at the desk"));
    line.with()
        .keySet()
        .forEach(key -> Difference.unlessContains(
            key, row.path("promise").path(key).asString(), line.text(key)));
  }

  private static void check(JsonNode seen, JsonNode context, String key, Scenario.Line line) {
    switch (key) {
      case "reason", "channel", "language" ->
        Difference.unlessEqual(
            key,
            context.path("occasion").path(key).asString().toLowerCase(Locale.ROOT),
            line.text(key).toLowerCase(Locale.ROOT));
      case "queue", "priority" ->
        Difference.unlessEqual(key, seen.at("/handoff/place/" + key).asString(), line.text(key));
      case "rule", "quotes" -> contains(key, context.path("grounds").path(key), line);
      case "routed" -> contains(key, context.at("/handling/rule"), line);
      case "practice" -> contains(key, context.at("/handling/practice"), line);
      case "summary", "offering", "classification" ->
        contains(key, context.path("matter").path(key), line);
      case "person" ->
        Difference.unlessContainsAnyCase(key, context.path("person").toString(), line.text(key));
      case "tried" -> contains(key, context.at("/findings/tried"), line);
      case "mood" -> contains(key, context.at("/course"), line);
      case "facts" ->
        Difference.unlessAmong(key, facts(context).entrySet(), line.pairs(key).entrySet());
      case "checks" ->
        Difference.unlessAmong(key, checks(context).entrySet(), line.pairs(key).entrySet());
      case "transcript" ->
        line.texts(key)
            .forEach(text -> Difference.unlessContains(key, seen.path("lines").toString(), text));
      default ->
        throw new IllegalArgumentException("nothing of that name is in the package: " + key);
    }
  }

  private static void contains(String key, JsonNode found, Scenario.Line line) {
    Difference.unlessContains(key, found.toString(), line.text(key));
  }

  private static Map<String, String> facts(JsonNode context) {
    var facts = new LinkedHashMap<String, String>();
    context
        .at("/findings/facts")
        .forEach(
            fact -> facts.put(fact.path("name").asString(), fact.path("value").asString()));
    return facts;
  }

  private static Map<String, String> checks(JsonNode context) {
    var checks = new LinkedHashMap<String, String>();
    context
        .at("/findings/checks")
        .forEach(check -> checks.put(
            check.path("what").asString(),
            check.path("result").asString().toUpperCase(Locale.ROOT)));
    return checks;
  }

  private static void accepts(Agent agent) {
    Difference.unless(agent.waiting().isPresent(), "nothing waits at the desk");
    agent.act("accept", Map.of());
  }

  private static void reads(Agent agent, String text) {
    var read = agent.line(line -> Play.fits(line.path("text").asString(""), text));
    Difference.unless(read.isPresent(), "the agent never read: " + text);
  }
}
