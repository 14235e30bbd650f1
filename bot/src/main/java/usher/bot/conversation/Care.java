package usher.bot.conversation;

import org.jspecify.annotations.Nullable;

/** Who owns the conversation, and what has been said about people.
 *  @param handoff id of the latest handoff; null when there was none
 *  @param reason of the latest handoff; empty when there was none
 *  @param declinedAt number of the turn in which the user last declined a person; -1 for never
 *  @param abuses abusive turns so far
 *  @param note what the last person said was done; empty when nothing */
public record Care(
    Owner owner, @Nullable String handoff, String reason, int declinedAt, int abuses, String note) {
  public static final Care BOT = new Care(new Owner.Bot(), null, "", -1, 0, "");

  Care fold(CareEvent event, int turn) {
    return switch (event) {
      case CareEvent.HandoffRequested asked ->
        new Care(owner, asked.handoff(), asked.reason(), declinedAt, abuses, note);
      case CareEvent.OwnerChanged changed -> ownedBy(changed.owner());
      case CareEvent.AgentJoined joined ->
        ownedBy(new Owner.Agent(joined.agent(), joined.name(), handoff == null ? "" : handoff));
      case CareEvent.AgentActed _,
          CareEvent.ActRefused _,
          CareEvent.AgentSpoke _,
          CareEvent.UserRelayed _,
          CareEvent.CallMoved _ -> this;
      case CareEvent.AgentLeft left ->
        ownedBy(new Owner.Queue(left.queue(), handoff == null ? "" : handoff));
      case CareEvent.ReturnedToBot returned ->
        new Care(new Owner.Bot(), handoff, reason, declinedAt, 0, returned.note());
      case CareEvent.HandoffWrappedUp wrapped ->
        new Care(
            wrapped.ends() ? new Owner.Bot() : owner,
            handoff,
            reason,
            declinedAt,
            0,
            wrapped.note());
      case CareEvent.PromiseFollowed followed ->
        followed.over() && owner instanceof Owner.Callback ? ownedBy(new Owner.Bot()) : this;
      case CareEvent.HandoffAbandoned _ -> ownedBy(new Owner.Bot());
      case CareEvent.PersonDeclined _ -> new Care(owner, handoff, reason, turn, abuses, note);
    };
  }

  /** Whoever was promised an answer is nobody's only when it was given. */
  Care ended() {
    return owner instanceof Owner.Callback ? this : ownedBy(new Owner.Nobody());
  }

  Care ownedBy(Owner next) {
    return new Care(next, handoff, reason, declinedAt, abuses, note);
  }

  Care abusedOnce() {
    return new Care(owner, handoff, reason, declinedAt, abuses + 1, note);
  }
}
