package usher.bot.relay;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import usher.bot.conversation.Language;
import usher.bot.desk.Hours;
import usher.bot.desk.Team;
import usher.bot.desk.Teams;
import usher.bot.validation.directory.HashedSecret;
import usher.handoff.Agent;
import usher.handoff.AgentId;
import usher.handoff.QueueId;
import usher.handoff.Role;
import usher.handoff.queue.OpeningHours;

/** The teams and agents of the desk's files, in the words of {@code handoff}. */
final class DeskTeams {
  private static final int MIDNIGHT = 24 * 60;

  private final Supplier<Teams> today;
  private final Clock clock;

  DeskTeams(Supplier<Teams> today, Clock clock) {
    this.today = today;
    this.clock = clock;
  }

  List<usher.handoff.queue.Team> all() {
    var teams = today.get();
    return teams.teams().stream().map(team -> team(team, teams.holidays())).toList();
  }

  List<QueueId> queues() {
    return today.get().queues().stream().map(QueueId::new).toList();
  }

  /** All of them, also who is on leave. */
  List<Roster.Entry> entries() {
    var teams = today.get();
    return teams.agents().stream()
        .map(agent ->
            new Roster.Entry(agent(agent, teams), agent.id(), agent.phone(), agent.works()))
        .toList();
  }

  /** Of the agent with this id, when there is one. */
  Optional<HashedSecret> password(String id) {
    return today.get().agent(id).map(usher.bot.desk.Agent::password);
  }

  private static Agent agent(usher.bot.desk.Agent agent, Teams teams) {
    var queues = teams.queuesOf(agent.id()).stream()
        .map(QueueId::new)
        .collect(Collectors.toUnmodifiableSet());
    var languages =
        agent.languages().stream().map(Language::code).collect(Collectors.toUnmodifiableSet());
    return new Agent(
        new AgentId(agent.id()),
        agent.name(),
        queues,
        agent.standing().admin() ? Set.of(Role.AGENT, Role.ADMIN) : Set.of(Role.AGENT),
        languages,
        agent.capacity());
  }

  private usher.handoff.queue.Team team(Team team, Set<LocalDate> holidays) {
    return new usher.handoff.queue.Team(
        new QueueId(team.queue()), team.name().byCode(), hours(team, holidays));
  }

  private OpeningHours hours(Team team, Set<LocalDate> holidays) {
    Map<DayOfWeek, List<OpeningHours.Span>> week = team.times().hours().week().entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(
            Map.Entry::getKey,
            day -> day.getValue().stream().map(DeskTeams::span).toList()));
    var closed = Stream.concat(holidays.stream(), team.times().holidays().stream());
    return new OpeningHours(
        team.times().zone(), week, closed.collect(Collectors.toUnmodifiableSet()));
  }

  private static OpeningHours.Span span(Hours.Span span) {
    return new OpeningHours.Span(time(span.from()), time(span.to()));
  }

  private static LocalTime time(int minute) {
    return minute >= MIDNIGHT ? LocalTime.MIDNIGHT : LocalTime.of(minute / 60, minute % 60);
  }
}
