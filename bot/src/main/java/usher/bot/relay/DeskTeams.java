package usher.bot.relay;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import usher.bot.conversation.Language;
import usher.bot.desk.Hours;
import usher.bot.desk.Team;
import usher.bot.desk.Teams;
import usher.handoff.Agent;
import usher.handoff.AgentId;
import usher.handoff.QueueId;
import usher.handoff.Role;
import usher.handoff.queue.OpeningHours;

/** The teams and agents of the desk's files, in the words of {@code handoff}. */
final class DeskTeams {
  private static final int MIDNIGHT = 24 * 60;

  private final Teams teams;
  private final ZoneId zone;

  DeskTeams(Teams teams, ZoneId zone) {
    this.teams = teams;
    this.zone = zone;
  }

  List<usher.handoff.queue.Team> all() {
    return teams.teams().stream().map(this::team).toList();
  }

  List<QueueId> queues() {
    return teams.queues().stream().map(QueueId::new).toList();
  }

  String queueOfService(String service) {
    return teams.ofService(service).queue();
  }

  Agent agent(usher.bot.desk.Agent agent) {
    var queues = teams.queuesOf(agent.id()).stream()
        .map(QueueId::new)
        .collect(Collectors.toUnmodifiableSet());
    var languages =
        agent.languages().stream().map(Language::code).collect(Collectors.toUnmodifiableSet());
    return new Agent(
        new AgentId(agent.id()),
        agent.name(),
        queues,
        Set.of(Role.AGENT),
        languages,
        agent.capacity());
  }

  private usher.handoff.queue.Team team(Team team) {
    var names = team.name().words().entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().code(), Map.Entry::getValue));
    return new usher.handoff.queue.Team(new QueueId(team.queue()), names, hours(team.hours()));
  }

  private OpeningHours hours(Hours hours) {
    Map<DayOfWeek, List<OpeningHours.Span>> week = hours.week().entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(
            Map.Entry::getKey,
            day -> day.getValue().stream().map(DeskTeams::span).toList()));
    return new OpeningHours(zone, week, teams.holidays());
  }

  private static OpeningHours.Span span(Hours.Span span) {
    return new OpeningHours.Span(time(span.from()), time(span.to()));
  }

  private static LocalTime time(int minute) {
    return minute >= MIDNIGHT ? LocalTime.MIDNIGHT : LocalTime.of(minute / 60, minute % 60);
  }
}
