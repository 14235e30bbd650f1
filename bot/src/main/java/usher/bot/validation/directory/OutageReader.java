package usher.bot.validation.directory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import usher.bot.folder.DeskInfo;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Localised;
import usher.bot.folder.Nearest;
import usher.bot.folder.Node;
import usher.bot.folder.Problems;
import usher.bot.folder.YamlTree;

/** Reads {@code outages.yaml}; its times are the desk's. */
public final class OutageReader {
  public static final String FILE = "outages.yaml";

  private final DeskInfo desk;
  private final Set<String> ids = new LinkedHashSet<>();

  private OutageReader(DeskInfo desk) {
    this.desk = desk;
  }

  /** Always an answer; only to be used when there are no problems. A desk without the file knows of none. */
  public static Outages read(DeskSource source, DeskInfo desk, Problems problems) {
    var outages = new ArrayList<Outage>();
    if (source.text(FILE).isPresent()) {
      var reader = new OutageReader(desk);
      var root = YamlTree.read(source, FILE, problems).only("outages");
      for (var node : root.at("outages").list()) {
        outages.add(reader.outage(node.only("id", "service", "sites", "from", "until", "text")));
      }
    }
    return new Outages(outages);
  }

  private Outage outage(Node node) {
    var id = node.at("id").id();
    if (!ids.add(id)) {
      node.at("id").wrong("two outages are called '" + id + "'", "give one of them another id");
    }
    var service = named(node.at("service"), "service", desk.services().keySet());
    var sites = new LinkedHashSet<String>();
    node.maybe("sites")
        .map(Node::list)
        .orElse(List.of())
        .forEach(site -> sites.add(named(site, "site", desk.sites().keySet())));
    var from = time(node.at("from"));
    var until = node.maybe("until").map(this::time).orElse(null);
    if (until != null && !until.isAfter(from)) {
      node.at("until").wrong("the outage ends before it begins", "write a time after 'from'");
    }
    return new Outage(
        id, service, sites, from, until, Localised.read(node.at("text"), desk.languages()));
  }

  private static String named(Node node, String what, Collection<String> known) {
    var name = node.text();
    if (!name.isEmpty() && !known.contains(name)) {
      node.wrong("there is no " + what + " '" + name + "'", Nearest.to(name, known));
    }
    return name;
  }

  private Instant time(Node node) {
    var text = node.text();
    try {
      return text.isEmpty()
          ? Instant.EPOCH
          : LocalDateTime.parse(text.replace(' ', 'T')).atZone(desk.zone()).toInstant();
    } catch (DateTimeException _) {
      node.wrong("'" + text + "' is no time", "write it as 2026-11-01T08:00");
      return Instant.EPOCH;
    }
  }
}
