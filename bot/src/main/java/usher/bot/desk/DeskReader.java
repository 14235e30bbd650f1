package usher.bot.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import usher.bot.catalogue.CatalogueReader;
import usher.bot.communication.TextReader;
import usher.bot.dialogue.FlowReader;
import usher.bot.dialogue.ProcedureReader;
import usher.bot.dialogue.Known;
import usher.bot.folder.DeskInfo;
import usher.bot.folder.DeskInfoReader;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Node;
import usher.bot.folder.YamlTree;
import usher.bot.folder.Problems;
import usher.bot.validation.directory.OutageReader;
import usher.bot.validation.directory.PeopleReader;
import usher.bot.validation.directory.SoftwareReader;
import usher.bot.validation.directory.StockReader;

/** Reads a desk's folder. */
public final class DeskReader {
  /** What flows can do in every desk. */
  public static final Set<String> ACTIONS = Set.of(
      "send-code",
      "check-code",
      "reset-password",
      "unlock-account",
      "account-state",
      "open-record",
      "record-status",
      "book-car",
      "my-bookings",
      "booking-terms",
      "move-booking",
      "cancel-booking",
      "software-terms",
      "request-software",
      "my-loans",
      "lend-laptop",
      "my-membership",
      "change-level",
      "pause-membership",
      "end-membership",
      "send-mobile-code",
      "check-mobile-code",
      "change-mobile");

  /** Which team gets what. Who reads it is {@code routing}. */
  public static final String ROUTING = "routing.yaml";

  private final Set<String> actions;

  /** What the flows of a desk can do: that, and what it declares in {@code actions/}, with its undoing. */
  public static Set<String> actions(DeskSource source) {
    return declared(ACTIONS, source);
  }

  private static Set<String> declared(Set<String> known, DeskSource source) {
    var all = new HashSet<>(known);
    for (var path : source.under("actions", ".yaml")) {
      var root = YamlTree.read(source, path, new Problems());
      if (root.isMap()) {
        root.maybe("action").map(Node::text).ifPresent(name -> {
          all.add(name);
          root.maybe("undo").ifPresent(_ -> all.add("undo-" + name));
        });
      }
    }
    return all;
  }

  /** @param actions names that flows may run */
  public DeskReader(Set<String> actions) {
    this.actions = Set.copyOf(actions);
  }

  /** Always an answer, with the mistakes of all files collected; only to be used when there are none. */
  public DeskFolder read(DeskSource source, Problems problems) {
    var possible = declared(actions, source);
    var info = DeskInfoReader.read(source, problems);
    var catalogue = CatalogueReader.read(source, info, problems);
    var texts =
        TextReader.read(BuiltInTexts.read(info.languages()), source, info.languages(), problems);
    var company = company(source, info, problems);
    var known = new Known(
        info.languages(),
        info.sites(),
        texts.arguments(),
        possible,
        company.teams().queues(),
        company.stock().items(),
        company.software().words(),
        company.groups(info),
        info.zone());
    var procedures = ProcedureReader.read(source, info.languages(), possible, problems);
    var flows = new LinkedHashMap<>(FlowReader.read(source, known, problems));
    flows.putAll(procedures.flows());
    var said = texts.and(procedures.texts());
    var desk = new DeskFolder(source, fingerprint(source), info, catalogue, flows, said, company);
    MenuIntents.check(desk, problems);
    Encoding.check(source, problems);
    return desk;
  }

  /** A holiday, an outage, another routing or an article makes no other desk: running conversations go on after it. A procedure is a flow. */
  private static String fingerprint(DeskSource source) {
    var steady = new HashMap<>(ProcedureReader.alone(source));
    steady.put(OutageReader.FILE, "");
    steady.put(TeamReader.FILE, "");
    steady.put(ROUTING, "");
    return source.with(steady).fingerprint();
  }

  private static DeskFolder.Company company(DeskSource source, DeskInfo info, Problems problems) {
    return new DeskFolder.Company(
        PeopleReader.read(source, info, problems),
        StockReader.read(source, info, problems),
        OutageReader.read(source, info, problems),
        TeamReader.read(source, info, problems),
        SoftwareReader.read(source, info, problems));
  }
}
