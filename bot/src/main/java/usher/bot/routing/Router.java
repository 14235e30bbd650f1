package usher.bot.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import usher.bot.catalogue.Catalogue;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.Move;
import usher.bot.desk.Teams;
import usher.bot.inquiry.Fact;

/** Decides where a query goes. Pure but for what the desk says today.
 *
 * <p>The queue, from the first of these that has one: a rule of {@code routing.yaml}; early-life support of the service; the flow or menu that hands over; the
 * offering; the team of the service; the desk's fallback. */
public final class Router {
  private final Catalogue catalogue;
  private final RoutingRules rules;
  private final Services services;
  private final Surroundings surroundings;

  /** Port: who looks after a service on a day. */
  @FunctionalInterface
  public interface Services {
    /** @param service empty: none in particular */
    Served of(String service, LocalDate day);

    /** As the desk's teams have it. */
    static Services of(Supplier<Teams> today) {
      return (service, day) -> {
        var teams = today.get();
        var team = teams.ofService(service, day);
        var rule = team.services().contains(service) ? "service" : "fallback";
        return new Served(
            team.queue(), rule.equals("service") && team.until() != null ? "early-life" : rule);
      };
    }
  }

  /** @param rule {@code early-life}, {@code service} or {@code fallback} */
  public record Served(String queue, String rule) {}

  /** What rules may ask about beside the conversation.
   *  @param groups all that the directory has
   *  @param countries where somebody is at home */
  public record Surroundings(ZoneId zone, List<String> groups, Countries countries) {
    public Surroundings {
      groups = List.copyOf(groups);
    }

    /** Nothing is known of people. */
    public static Surroundings in(ZoneId zone) {
      return new Surroundings(zone, List.of(), _ -> "");
    }
  }

  /** Port: the country somebody is at home in. */
  @FunctionalInterface
  public interface Countries {
    /** @return ISO 3166; empty when it is not known */
    String of(String person);
  }

  public Router(
      Catalogue catalogue, RoutingRules rules, Services services, Surroundings surroundings) {
    this.catalogue = catalogue;
    this.rules = rules;
    this.services = services;
    this.surroundings = surroundings;
  }

  /** @param now when it is decided */
  public Route route(Conversation soFar, Move.HandOff move, Instant now) {
    var meant = Meant.by(soFar, catalogue);
    var traits = Traits.of(soFar, move, meant, circumstances(soFar, now));
    var served = served(move, meant, traits, now);
    return new Route(
        served.queue(),
        priority(move, meant, traits),
        served.rule(),
        rules.why(served.rule()),
        meant.sort().map(rules::practice).orElse(Practice.NONE));
  }

  private Traits.Circumstances circumstances(Conversation soFar, Instant now) {
    var person = soFar.who().isProved() ? soFar.who().person() : null;
    var country = person == null ? "" : surroundings.countries().of(person.value());
    return new Traits.Circumstances(now, surroundings.zone(), country, surroundings.groups());
  }

  /** What was decided once stays: whoever was asked "wait, or be called back?" goes where it was meant. */
  private Served served(Move.HandOff move, Meant meant, Map<String, Fact> traits, Instant now) {
    return move.queue() != null && move.rule() != null
        ? new Served(move.queue(), move.rule())
        : rules
            .queue(traits)
            .filter(rule -> rule.queue() != null)
            .map(rule -> new Served(String.valueOf(rule.queue()), rule.id()))
            .orElseGet(() -> placed(move, meant, now));
  }

  /** As when no rule of the desk's own says anything. */
  private Served placed(Move.HandOff move, Meant meant, Instant now) {
    var served = services.of(meant.service(), LocalDate.ofInstant(now, surroundings.zone()));
    if (served.rule().equals("early-life")) {
      return served;
    }
    if (move.queue() != null) {
      return new Served(move.queue(), "said");
    }
    return meant.work() == null ? served : new Served(meant.work().queue(), "offering");
  }

  /** Impact and urgency of what is open; distress comes at least second. A rule of the desk may move both. */
  private int priority(Move.HandOff move, Meant meant, Map<String, Fact> traits) {
    var own = move.reason().equals("DISTRESS") ? 2 : Math.clamp(4 - meant.weight(), 2, 4);
    return rules.priority(traits).map(RoutingRule::priority).orElse(own);
  }
}
