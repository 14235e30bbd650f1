package usher.bot.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Language;
import usher.bot.desk.Agent;
import usher.bot.desk.Team;
import usher.bot.desk.Teams;
import usher.bot.desk.Today.Daily;
import usher.bot.folder.DeskInfo;
import usher.bot.folder.Localised;
import usher.bot.folder.Problem;
import usher.bot.live.LiveDesk;
import usher.bot.live.Noted;
import usher.bot.validation.directory.Outage;

/** All that the page shows. Times are the desk's; hashes of passwords are not among it.
 *  @param now by the desk's clock
 *  @param refused mistakes of files that are not served as they are
 *  @param changes newest first */
record AdminView(
    String me,
    String zone,
    String now,
    long version,
    Choices choices,
    List<OutageView> outages,
    List<String> holidays,
    List<TeamView> teams,
    List<AgentView> agents,
    List<Problem> refused,
    List<Noted> changes) {

  /** What may be chosen. */
  record Choices(List<String> languages, List<Named> services, List<Named> sites) {}

  /** @param name by language */
  record Named(String id, Map<String, String> name) {}

  /** @param state {@code now}, {@code later} or {@code over} */
  record OutageView(
      String id,
      String service,
      Collection<String> sites,
      String from,
      @Nullable String until,
      Map<String, String> text,
      String state) {}

  record TeamView(String id, Map<String, String> name, List<String> holidays, boolean open) {}

  record AgentView(
      String id,
      String name,
      List<String> languages,
      List<String> teams,
      String phone,
      int capacity,
      boolean admin,
      boolean paused) {}

  static AdminView of(
      String me,
      DeskInfo desk,
      Daily daily,
      LiveDesk.State state,
      List<Noted> changes,
      Instant now) {
    var zone = desk.zone();
    var there = LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES);
    var teams = daily.teams();
    return new AdminView(
        me,
        zone.getId(),
        there.toString(),
        state.version(),
        choices(desk),
        daily.outages().all().stream().map(one -> outage(one, zone, now)).toList(),
        days(teams.holidays()),
        teams.teams().stream().map(team -> team(team, teams, now)).toList(),
        teams.agents().stream().map(agent -> agent(agent, teams)).toList(),
        state.refused().values().stream().flatMap(List::stream).sorted().toList(),
        changes);
  }

  static Choices choices(DeskInfo desk) {
    return new Choices(
        desk.languages().stream().map(Language::code).toList(),
        named(desk.services()),
        named(desk.sites()));
  }

  private static List<Named> named(Map<String, Localised> names) {
    return names.entrySet().stream()
        .map(entry -> new Named(entry.getKey(), entry.getValue().byCode()))
        .toList();
  }

  private static OutageView outage(Outage outage, ZoneId zone, Instant now) {
    var until = outage.until();
    return new OutageView(
        outage.id(),
        outage.service(),
        outage.sites().stream().sorted().toList(),
        LocalDateTime.ofInstant(outage.from(), zone).toString(),
        until == null ? null : LocalDateTime.ofInstant(until, zone).toString(),
        outage.text().byCode(),
        outage.lasts(now) ? "now" : now.isBefore(outage.from()) ? "later" : "over");
  }

  private static TeamView team(Team team, Teams teams, Instant now) {
    return new TeamView(
        team.id(),
        team.name().byCode(),
        days(team.times().holidays()),
        teams.isOpen(team.queue(), now));
  }

  private static List<String> days(Collection<LocalDate> days) {
    return days.stream().sorted().map(LocalDate::toString).toList();
  }

  private static AgentView agent(Agent agent, Teams teams) {
    return new AgentView(
        agent.id(),
        agent.name(),
        agent.languages().stream().map(Language::code).toList(),
        teams.teams().stream()
            .filter(team -> team.agents().contains(agent.id()))
            .map(Team::id)
            .toList(),
        agent.phone(),
        agent.capacity(),
        agent.standing().admin(),
        agent.standing().paused());
  }
}
