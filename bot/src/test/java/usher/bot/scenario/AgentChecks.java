package usher.bot.scenario;

import static org.assertj.core.api.Assertions.assertThat;

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
    agent.waiting().orElseThrow(() -> new AssertionError("nothing waits at the desk"));
    var seen = agent.view();
    var context = seen.path("context");
    line.with().forEach((key, value) -> check(seen, context, key, line));
  }

  /** What was promised, key by key. */
  static void promised(Agent agent, Scenario.Line line) {
    var row =
        agent.promised().orElseThrow(() -> new AssertionError("nothing is promised at the desk"));
    line.with()
        .forEach((key, value) ->
            assertThat(row.path("promise").path(key).asString()).as(key).contains(line.text(key)));
  }

  private static void check(JsonNode seen, JsonNode context, String key, Scenario.Line line) {
    switch (key) {
      case "reason", "channel", "language" ->
        assertThat(context.path("occasion").path(key).asString())
            .as(key)
            .isEqualToIgnoringCase(line.text(key));
      case "queue", "priority" ->
        assertThat(seen.at("/handoff/place/" + key).asString()).as(key).isEqualTo(line.text(key));
      case "rule", "quotes" ->
        assertThat(context.path("grounds").path(key).toString()).as(key).contains(line.text(key));
      case "summary", "offering", "classification" ->
        assertThat(context.path("matter").path(key).toString()).as(key).contains(line.text(key));
      case "person" ->
        assertThat(context.path("person").toString()).as(key).containsIgnoringCase(line.text(key));
      case "tried" ->
        assertThat(context.at("/findings/tried").toString()).as(key).contains(line.text(key));
      case "mood" -> assertThat(context.at("/course").toString()).as(key).contains(line.text(key));
      case "facts" -> assertThat(facts(context)).as(key).containsAllEntriesOf(line.pairs(key));
      case "checks" -> assertThat(checks(context)).as(key).containsAllEntriesOf(line.pairs(key));
      case "transcript" ->
        assertThat(seen.path("lines").toString()).as(key).contains(line.texts(key));
      default ->
        throw new IllegalArgumentException("nothing of that name is in the package: " + key);
    }
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
    agent.waiting().orElseThrow(() -> new AssertionError("nothing waits at the desk"));
    agent.act("accept", Map.of());
  }

  private static void reads(Agent agent, String text) {
    agent
        .line(line -> Play.fits(line.path("text").asString(""), text))
        .orElseThrow(() -> new AssertionError("the agent never read: " + text));
  }
}
