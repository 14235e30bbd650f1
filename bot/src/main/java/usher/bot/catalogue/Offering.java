package usher.bot.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.ChannelKind;
import usher.bot.folder.Localised;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.Kind;
import usher.bot.inquiry.OfferingId;

/** A thing the desk can do for users. Its flow has the same id, see {@code dialogue}.
 *  @param intents that it serves; at least one */
public record Offering(
    OfferingId id, Localised title, List<IntentId> intents, Access access, Work work) {
  /** The group everyone belongs to, proved or not. */
  public static final String EVERYONE = "everyone";

  public Offering {
    intents = List.copyOf(intents);
  }

  /** Who may have it.
   *  @param groups at least one; {@value #EVERYONE} needs no identity
   *  @param identity needed before the flow begins: NONE, PIN or CODE
   *  @param hidden its name is told to nobody who may not have it
   *  @param channels on which it can be had; at least one */
  public record Access(
      Set<String> groups,
      Assurance identity,
      Set<Requirement> requires,
      boolean hidden,
      Set<ChannelKind> channels) {
    public Access {
      groups = Set.copyOf(groups);
      requires = Set.copyOf(requires);
      channels = Set.copyOf(channels);
    }
  }

  /** What it is for the people behind the desk.
   *  @param queue where a person takes over
   *  @param service id from desk.yaml */
  public record Work(String queue, Kind kind, String service) {}

  /** Whether somebody of these groups may have it. */
  public boolean isFor(Collection<String> groups) {
    return access.groups().contains(EVERYONE)
        || groups.stream().anyMatch(access.groups()::contains);
  }

  /** Whether its name may be told: to whoever may have it; to whoever has not proved who they are, unless it is hidden.
   *  @param proved whether the groups are those of a proved person */
  public boolean isShownTo(Collection<String> groups, boolean proved) {
    return isFor(groups) || (!proved && !access.hidden());
  }

  public Assurance identity() {
    return access.identity();
  }

  public Set<Requirement> requires() {
    return access.requires();
  }

  public String queue() {
    return work.queue();
  }
}
