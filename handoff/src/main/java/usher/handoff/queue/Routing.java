package usher.handoff.queue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import usher.handoff.Agent;
import usher.handoff.AgentId;
import usher.handoff.HandoffReason;
import usher.handoff.Presence;
import usher.handoff.QueueId;

/** Which team takes a conversation, and whether somebody is there right now. */
public final class Routing {
  private final Map<QueueId, Team> teams;

  public Routing(List<Team> teams) {
    this.teams =
        teams.stream().collect(Collectors.toUnmodifiableMap(Team::queue, Function.identity()));
  }

  /** @param presences of any agents; those not named are not there */
  public Routed route(Wanted wanted, List<Agent> agents, List<Presence> presences, Instant now) {
    var team = teams.get(wanted.queue());
    if (team == null) {
      return new Routed.NoSuchQueue(wanted.queue(), "no team has the queue " + wanted.queue());
    }
    var ready = ready(wanted.queue(), agents, there(presences, now));
    if (!team.hours().openAt(now) && !crisisWithSomebodyThere(wanted, ready)) {
      return closed(team, now);
    }
    return ready.isEmpty() ? nobodyThere(team) : open(wanted, ready);
  }

  private static Set<AgentId> there(List<Presence> presences, Instant now) {
    return presences.stream()
        .filter(one -> one.ready(now))
        .map(Presence::agent)
        .collect(Collectors.toSet());
  }

  private static List<Agent> ready(QueueId queue, List<Agent> agents, Set<AgentId> there) {
    return agents.stream()
        .filter(agent -> agent.queues().contains(queue))
        .filter(agent -> there.contains(agent.id()))
        .toList();
  }

  /** Danger to life does not wait for opening hours when somebody happens to be at their desk. */
  private static boolean crisisWithSomebodyThere(Wanted wanted, List<Agent> ready) {
    return wanted.reason() == HandoffReason.CRISIS && !ready.isEmpty();
  }

  private static Routed closed(Team team, Instant now) {
    return new Routed.Closed(
        team.queue(),
        team.hours().nextOpening(now),
        "outside the opening hours of " + team.queue());
  }

  private static Routed nobodyThere(Team team) {
    return new Routed.NobodyThere(team.queue(), "nobody of " + team.queue() + " is ready");
  }

  private static Routed open(Wanted wanted, List<Agent> ready) {
    var speaking = ready.stream()
        .filter(agent -> agent.languages().contains(wanted.language()))
        .count();
    var why = "queue " + wanted.queue() + ": " + ready.size() + " ready, " + speaking + " speaking "
        + wanted.language();
    return new Routed.Open(wanted.queue(), ready.size(), speaking > 0, why);
  }
}
