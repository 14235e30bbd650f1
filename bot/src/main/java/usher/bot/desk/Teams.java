package usher.bot.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is behind the desk, and when.
 *  @param holidays on which no team is there
 *  @param fallback id of the team that gets what belongs to no other */
public record Teams(
    List<Team> teams, List<Agent> agents, Set<LocalDate> holidays, String fallback) {
  public Teams {
    teams = List.copyOf(teams);
    agents = List.copyOf(agents);
    holidays = Set.copyOf(holidays);
  }

  public Optional<Team> ofQueue(String queue) {
    return teams.stream().filter(team -> team.queue().equals(queue)).findFirst();
  }

  /** The team a service comes to: early-life support first, the fallback when it comes to none.
   *  @param day as the desk counts it */
  public Team ofService(String service, LocalDate day) {
    return teams.stream()
        .filter(team -> team.serves(service, day))
        .min(Comparator.comparing(team -> team.until() == null))
        .orElseGet(this::fallbackTeam);
  }

  public Team fallbackTeam() {
    return teams.stream()
        .filter(team -> team.id().equals(fallback))
        .findFirst()
        .orElseGet(teams::getFirst);
  }

  public Optional<Agent> agent(String id) {
    return agents.stream().filter(agent -> agent.id().equals(id)).findFirst();
  }

  /** Queues an agent works. */
  public Set<String> queuesOf(String agent) {
    return teams.stream()
        .filter(team -> team.agents().contains(agent))
        .map(Team::queue)
        .collect(Collectors.toUnmodifiableSet());
  }

  public Set<String> queues() {
    return teams.stream().map(Team::queue).collect(Collectors.toUnmodifiableSet());
  }

  /** The same teams, there around the clock and on every day. */
  public Teams always() {
    return new Teams(teams.stream().map(Team::always).toList(), agents, Set.of(), fallback);
  }

  /** Whether somebody should be there. A queue without a team is never open. */
  public boolean isOpen(String queue, Instant moment) {
    return ofQueue(queue).map(team -> team.isThere(moment, holidays)).orElse(false);
  }
}
