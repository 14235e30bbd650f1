package usher.bot.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
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

  /** The team a service comes to; the fallback when it comes to none. */
  public Team ofService(String service) {
    return teams.stream()
        .filter(team -> team.services().contains(service))
        .findFirst()
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

  /** Whether somebody should be there. A queue without a team is never open.
   *  @param moment in the desk's time zone */
  public boolean isOpen(String queue, LocalDateTime moment) {
    return !holidays.contains(moment.toLocalDate())
        && ofQueue(queue).map(team -> isOpen(team, moment)).orElse(false);
  }

  private static boolean isOpen(Team team, LocalDateTime moment) {
    return !team.holidays().contains(moment.toLocalDate()) && team.hours().isOpen(moment);
  }
}
