package usher.bot.catalogue;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.ChannelKind;
import usher.bot.folder.DeskInfo;
import usher.bot.folder.Localised;
import usher.bot.folder.Node;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.OfferingId;

/** Reads the upper part of files of {@code offerings/}; slots and flow are read by {@code dialogue}. */
final class OfferingReader {
  private static final String[] KEYS = {
    "offering",
    "title",
    "intents",
    "for",
    "hidden",
    "channels",
    "identity",
    "requires",
    "queue",
    "kind",
    "service",
    "slots",
    "flow"
  };
  private static final Map<String, Assurance> IDENTITIES = identities();

  private final DeskInfo desk;

  OfferingReader(DeskInfo desk) {
    this.desk = desk;
  }

  /** The id is "?" when the file names none, which is then a problem already. */
  Offering read(Node root) {
    root.only(KEYS);
    var id = root.at("offering").id();
    Named.likeItsFile(root, "offering", id);
    var work = new Offering.Work(
        root.at("queue").text(),
        root.at("kind").oneOf(IntentReader.KINDS),
        IntentReader.service(root.at("service"), desk));
    return new Offering(
        new OfferingId(id.isEmpty() ? "?" : id),
        Localised.read(root.at("title"), desk.languages()),
        root.at("intents").texts().stream().map(IntentId::new).toList(),
        access(root),
        work);
  }

  private static Offering.Access access(Node root) {
    var groups = root.at("for");
    var identity = root.at("identity").oneOf(IDENTITIES);
    var hidden = root.maybe("hidden").map(Node::yes).orElse(false);
    var access = new Offering.Access(
        new LinkedHashSet<>(groups.texts()), identity, requires(root), hidden, channels(root));
    if (groups.isList() && access.groups().isEmpty()) {
      groups.wrong("nobody may have this", "name groups, or [everyone]");
    }
    if (!access.groups().contains(Offering.EVERYONE)
        && identity == Assurance.NONE
        && groups.exists()) {
      root.maybe("identity")
          .ifPresent(node -> node.wrong(
              "groups are named, but nobody is asked who they are",
              "write 'identity: pin', or 'for: [everyone]'"));
    }
    return access;
  }

  /** All of them when none is named. */
  private static Set<ChannelKind> channels(Node root) {
    var named = EnumSet.noneOf(ChannelKind.class);
    root.maybe("channels")
        .ifPresent(list -> list.list().forEach(item -> named.add(item.oneOf(ChannelKind.class))));
    return named.isEmpty() ? EnumSet.allOf(ChannelKind.class) : named;
  }

  private static Set<Requirement> requires(Node root) {
    var wanted = new LinkedHashSet<Requirement>();
    root.maybe("requires")
        .ifPresent(list -> list.list().forEach(item -> wanted.add(item.oneOf(Requirement.class))));
    return wanted;
  }

  private static Map<String, Assurance> identities() {
    var identities = new LinkedHashMap<String, Assurance>();
    identities.put("none", Assurance.NONE);
    identities.put("pin", Assurance.PIN);
    identities.put("code", Assurance.CODE);
    return identities;
  }
}
