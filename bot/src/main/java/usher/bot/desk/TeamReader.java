package usher.bot.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import usher.bot.conversation.Language;
import usher.bot.folder.DeskInfo;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Localised;
import usher.bot.folder.Nearest;
import usher.bot.folder.Node;
import usher.bot.folder.Problems;
import usher.bot.folder.YamlTree;
import usher.bot.validation.directory.HashedSecret;

/** Reads {@code teams.yaml}. */
public final class TeamReader {
  public static final String FILE = "teams.yaml";

  private static final Set<String> ROLES = Set.of("agent", "admin");

  private final DeskInfo desk;

  private TeamReader(DeskInfo desk) {
    this.desk = desk;
  }

  /** Always an answer; only to be used when there are no problems. */
  public static Teams read(DeskSource source, DeskInfo desk, Problems problems) {
    var root =
        YamlTree.read(source, FILE, problems).only("teams", "agents", "holidays", "fallback");
    return new TeamReader(desk).read(root);
  }

  private Teams read(Node root) {
    var agents = new ArrayList<Agent>();
    var ids = new LinkedHashSet<String>();
    for (var node : root.at("agents").list()) {
      agents.add(agent(
          node.only("id", "name", "password", "languages", "phone", "capacity", "roles", "paused"),
          ids));
    }
    if (root.at("teams").isList() && root.at("teams").list().isEmpty()) {
      root.at("teams").wrong("there is no team", "name one at least: somebody must take over");
    }
    var teams = new ArrayList<Team>();
    var teamIds = new LinkedHashSet<String>();
    for (var node : root.at("teams").list()) {
      teams.add(team(
          node.only(
              "id", "name", "queue", "hours", "zone", "services", "agents", "holidays", "until"),
          teamIds,
          ids));
    }
    return new Teams(teams, agents, holidays(root), named(root.at("fallback"), "team", teamIds));
  }

  private Team team(Node node, Set<String> ids, Set<String> agents) {
    var id = unique(node, ids);
    return new Team(
        id,
        Localised.read(node.at("name"), desk.languages()),
        node.at("queue").id(),
        new Team.Times(HoursReader.read(node.at("hours")), zone(node), holidays(node)),
        new LinkedHashSet<>(node.at("services").list().stream()
            .map(one -> named(one, "service", desk.services().keySet()))
            .toList()),
        node.at("agents").list().stream()
            .map(one -> named(one, "agent", agents))
            .toList(),
        node.maybe("until").flatMap(TeamReader::day).orElse(null));
  }

  /** The desk's own where the team names none. */
  private ZoneId zone(Node team) {
    var named = team.maybe("zone");
    try {
      return named.map(Node::text).map(ZoneId::of).orElse(desk.zone());
    } catch (DateTimeException _) {
      named
          .orElseThrow()
          .wrong(
              "'" + named.orElseThrow().text() + "' is no time zone", "write one as Europe/Berlin");
      return desk.zone();
    }
  }

  private Agent agent(Node node, Set<String> ids) {
    var id = unique(node, ids);
    var password = node.at("password");
    var hashed = HashedSecret.parse(password.text());
    if (hashed.isEmpty() && password.exists()) {
      password.wrong(
          "the password is not in its hashed form",
          "write pbkdf2$<iterations>$<base64 salt>$<base64 hash>");
    }
    return new Agent(
        id,
        node.at("name").text(),
        hashed.orElseGet(HashedSecret::ofNobody),
        languages(node.at("languages")),
        node.maybe("phone").map(Node::text).orElse(""),
        capacity(node.at("capacity")),
        new Agent.Standing(
            node.maybe("paused").map(Node::yes).orElse(false), roles(node).contains("admin")));
  }

  private static List<String> roles(Node node) {
    return node.maybe("roles").map(Node::list).orElse(List.of()).stream()
        .map(role -> named(role, "role", ROLES))
        .toList();
  }

  private static String unique(Node node, Set<String> ids) {
    var id = node.at("id").id();
    if (!id.isEmpty() && !ids.add(id)) {
      node.at("id").wrong("'" + id + "' stands here twice", "give one of them another id");
    }
    return id;
  }

  private List<Language> languages(Node node) {
    var codes = desk.languages().stream().map(Language::code).toList();
    return node.list().stream()
        .map(one -> named(one, "language", codes))
        .filter(codes::contains)
        .map(Language::new)
        .toList();
  }

  private static int capacity(Node node) {
    var capacity = node.count();
    if (capacity < 1 && node.exists()) {
      node.wrong("an agent with room for nobody", "write 1 or more");
    }
    return capacity;
  }

  private static String named(Node node, String what, Collection<String> known) {
    var name = node.text();
    if (!name.isEmpty() && !known.contains(name)) {
      node.wrong("there is no " + what + " '" + name + "'", Nearest.to(name, known));
    }
    return name;
  }

  /** Of the desk, or of one team. */
  private static Set<LocalDate> holidays(Node of) {
    var holidays = new LinkedHashSet<LocalDate>();
    for (var node : of.maybe("holidays").map(Node::list).orElse(List.of())) {
      day(node).ifPresent(holidays::add);
    }
    return holidays;
  }

  private static Optional<LocalDate> day(Node node) {
    try {
      return Optional.of(LocalDate.parse(node.text()));
    } catch (DateTimeException _) {
      node.wrong("'" + node.text() + "' is no date", "write it as 2026-12-25");
      return Optional.empty();
    }
  }
}
