package usher.bot.desk;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import usher.bot.catalogue.Catalogue;
import usher.bot.communication.Texts;
import usher.bot.dialogue.Flow;
import usher.bot.dialogue.Flows;
import usher.bot.folder.DeskInfo;
import usher.bot.folder.DeskSource;
import usher.bot.inquiry.OfferingId;
import usher.bot.validation.directory.Outages;
import usher.bot.validation.directory.People;
import usher.bot.validation.directory.Software;
import usher.bot.validation.directory.Stock;

/** All that a desk's folder says.
 *  @param source the files themselves: menus and articles are read by those who use them
 *  @param fingerprint of the files, without those that change from day to day; conversations remember the desk they began with by it */
public record DeskFolder(
    DeskSource source,
    String fingerprint,
    DeskInfo info,
    Catalogue catalogue,
    Map<OfferingId, Flow> flowsByOffering,
    Texts texts,
    Company company) {
  public DeskFolder {
    flowsByOffering = Collections.unmodifiableMap(new LinkedHashMap<>(flowsByOffering));
  }

  /** The outer world as the files told it when they were read. What outages and teams are now, {@link Today} knows. */
  public record Company(
      People people, Stock stock, Outages outages, Teams teams, Software software) {

    /** All that people may belong to: those of the file, and those that desk.yaml names. */
    Set<String> groups(DeskInfo info) {
      var groups = new HashSet<>(people.groups());
      groups.addAll(info.lists().groups());
      return groups;
    }
  }

  /** All that people may belong to. */
  public Set<String> groups() {
    return company.groups(info);
  }

  /** The flows of this version of the desk, and of no other. */
  public Flows flows() {
    return (desk, offering) -> desk.equals(fingerprint)
        ? Optional.ofNullable(flowsByOffering.get(offering))
        : Optional.empty();
  }

  /** Paths of the articles' files: {@code knowledge/<language>/<id>.md}. */
  public List<String> articles() {
    return source.under("knowledge", ".md");
  }

  /** Paths of the voice menus' files. */
  public List<String> menus() {
    return source.under("menus", ".yaml");
  }
}
