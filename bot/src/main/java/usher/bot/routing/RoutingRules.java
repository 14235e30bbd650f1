package usher.bot.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import usher.bot.folder.Localised;
import usher.bot.inquiry.Fact;
import usher.bot.inquiry.Kind;

/** What {@code routing.yaml} says.
 *  @param rules the first that holds and names a queue gives the queue; the first that holds and names a priority gives the priority
 *  @param practices by kind; kinds that are not there have none */
public record RoutingRules(List<RoutingRule> rules, Map<Kind, Practice> practices) {
  /** Of a desk without the file. */
  public static final RoutingRules NONE = new RoutingRules(List.of(), Map.of());

  public RoutingRules {
    rules = List.copyOf(rules);
    practices = Map.copyOf(practices);
  }

  Optional<RoutingRule> queue(Map<String, Fact> traits) {
    return rules.stream()
        .filter(rule -> rule.queue() != null)
        .filter(rule -> rule.when().holds(traits))
        .findFirst();
  }

  Optional<RoutingRule> priority(Map<String, Fact> traits) {
    return rules.stream()
        .filter(rule -> rule.priority() > 0)
        .filter(rule -> rule.when().holds(traits))
        .findFirst();
  }

  /** In the words of the rule with this id; without words when no rule of the desk has it. */
  Localised why(String id) {
    return rules.stream()
        .filter(rule -> rule.id().equals(id))
        .map(RoutingRule::why)
        .findFirst()
        .orElseGet(() -> new Localised(Map.of()));
  }

  Practice practice(Kind kind) {
    return practices.getOrDefault(kind, Practice.NONE);
  }
}
