package usher.bot.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import usher.bot.desk.Agent;
import usher.bot.desk.TeamReader;
import usher.bot.desk.Teams;
import usher.bot.live.Edit;
import usher.bot.live.Mistake;

/** Changes of {@code teams.yaml}: holidays and agents. Pure. */
final class TeamEdits {
  private static final String FILE = TeamReader.FILE;
  private static final String AGENTS = "agents";
  private static final String TEAMS = "teams";
  private static final String HOLIDAYS = "holidays";

  private TeamEdits() {}

  /** @param capacity as it was typed
   *  @param teams ids */
  record Newcomer(
      String id,
      String name,
      List<String> languages,
      List<String> teams,
      String phone,
      String capacity,
      boolean admin) {
    Newcomer {
      languages = List.copyOf(languages);
      teams = List.copyOf(teams);
    }
  }

  /** @param team id; empty: all teams */
  static Edit closed(String day, String team) {
    return (texts, now) -> {
      if (isClosed(now.teams(), day, team)) {
        return wrong("date", "'" + day + "' is a holiday already", "choose another day");
      }
      return changed(
          texts,
          file -> file.include(holidays(team), Yaml.bare(day)),
          Map.of(0, "date"),
          "holiday-taken",
          about(day, team));
    };
  }

  static Edit open(String day, String team) {
    return (texts, now) -> changed(
        texts,
        file -> file.exclude(holidays(team), day),
        Map.of(0, "date"),
        "holiday-dropped",
        about(day, team));
  }

  /** @param password hashed */
  static Edit add(Newcomer newcomer, String password) {
    return (texts, now) -> {
      var file = new YamlText(texts.getOrDefault(FILE, ""));
      // A wrong id is told where it is typed, not in each team, too.
      if (newcomer.id().matches("[a-z0-9]+(-[a-z0-9]+){0,60}")
          && now.teams().agent(newcomer.id()).isEmpty()) {
        for (var team : newcomer.teams()) {
          file = file.include(new Place.Item(TEAMS, team, AGENTS), Yaml.value(newcomer.id()));
        }
      }
      var added = file.add(AGENTS, lines(newcomer, password));
      return new Edit.Result.New(FILE, added.text(), added.fields(), "agent-added", newcomer.id());
    };
  }

  /** @param password hashed */
  static Edit password(String agent, String password) {
    return (texts, now) -> changed(
        texts,
        file -> file.set(new Place.Item(AGENTS, agent, "password"), Yaml.quoted(password)),
        Map.of(),
        "agent-password",
        agent);
  }

  static Edit pause(String agent) {
    return (texts, now) -> lastAdmin(now.teams(), agent)
        ? lastAdmin(agent)
        : changed(
            texts,
            file -> file.set(new Place.Item(AGENTS, agent, "paused"), "true"),
            Map.of(),
            "agent-paused",
            agent);
  }

  static Edit resume(String agent) {
    return (texts, now) -> changed(
        texts,
        file -> file.set(new Place.Item(AGENTS, agent, "paused"), "false"),
        Map.of(),
        "agent-resumed",
        agent);
  }

  static Edit remove(String agent) {
    return (texts, now) -> lastAdmin(now.teams(), agent)
        ? lastAdmin(agent)
        : changed(
            texts, file -> without(agent, now.teams(), file), Map.of(), "agent-removed", agent);
  }

  private static YamlText without(String agent, Teams teams, YamlText file) {
    var rest = file;
    for (var team : teams.teams()) {
      rest = rest.exclude(new Place.Item(TEAMS, team.id(), AGENTS), agent);
    }
    return rest.remove(AGENTS, agent);
  }

  private static List<Line> lines(Newcomer newcomer, String password) {
    var lines = new ArrayList<Line>();
    lines.add(new Line("id", "id: " + Yaml.value(newcomer.id())));
    lines.add(new Line("name", "name: " + Yaml.quoted(newcomer.name())));
    lines.add(new Line("password", "password: " + Yaml.quoted(password)));
    lines.add(new Line("languages", "languages: " + Yaml.list(newcomer.languages())));
    if (!newcomer.phone().isEmpty()) {
      lines.add(new Line("phone", "phone: " + Yaml.quoted(newcomer.phone())));
    }
    lines.add(new Line("capacity", "capacity: " + Yaml.bare(newcomer.capacity())));
    if (newcomer.admin()) {
      lines.add(new Line("admin", "roles: [admin]"));
    }
    return lines;
  }

  private static Edit.Result changed(
      Map<String, String> texts,
      UnaryOperator<YamlText> how,
      Map<Integer, String> fields,
      String what,
      String about) {
    var next = how.apply(new YamlText(texts.getOrDefault(FILE, "")));
    return new Edit.Result.New(FILE, next.text(), fields, what, about);
  }

  private static Place holidays(String team) {
    return team.isEmpty() ? new Place.Top(HOLIDAYS) : new Place.Item(TEAMS, team, HOLIDAYS);
  }

  private static boolean isClosed(Teams teams, String day, String team) {
    var days = team.isEmpty()
        ? teams.holidays()
        : teams.teams().stream()
            .filter(one -> one.id().equals(team))
            .findFirst()
            .map(one -> one.times().holidays())
            .orElse(Set.of());
    return days.stream().anyMatch(one -> one.toString().equals(day));
  }

  private static String about(String day, String team) {
    return team.isEmpty() ? day : day + " " + team;
  }

  private static boolean lastAdmin(Teams teams, String agent) {
    return teams.agents().stream()
        .filter(one -> one.works() && one.standing().admin())
        .map(Agent::id)
        .allMatch(agent::equals);
  }

  private static Edit.Result lastAdmin(String agent) {
    return wrong(
        "",
        "'" + agent + "' is the last one who may open this page",
        "give another agent the role admin first");
  }

  private static Edit.Result wrong(String field, String wrong, String right) {
    return new Edit.Result.Wrong(List.of(new Mistake(field, wrong, right)));
  }
}
