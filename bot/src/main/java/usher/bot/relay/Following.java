package usher.bot.relay;

import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;
import usher.bot.conversation.CareEvent;
import usher.bot.conversation.CareEvent.AgentActed;
import usher.bot.conversation.ChannelKind;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Effects;
import usher.bot.conversation.Outcome.Delivery;
import usher.bot.inquiry.IntentId;
import usher.handoff.Handoff;
import usher.handoff.HandoffEvent;
import usher.handoff.Promise;
import usher.handoff.WrapUp;
import usher.handoff.store.HandoffFile;
import usher.handoff.store.HandoffJson;

/** Takes over into the conversation what agents do at the desk. */
final class Following {
  private final ConversationLog log;
  private final Roster roster;

  Following(ConversationLog log, Roster roster) {
    this.log = log;
    this.roster = roster;
  }

  /** What an agent did at the desk, unless somebody was faster. Never empty. */
  Mono<Relay.Opened> follow(Conversation soFar, AgentActed act) {
    var after = HandoffJson.handoff(act.handoff());
    return log.document(soFar.id(), HandoffDocument.KIND, after.id().value())
        .filter(stored -> stored.version() == act.version())
        .map(stored -> followed(soFar, act, after, HandoffDocument.read(stored.json())))
        .defaultIfEmpty(
            new Relay.Opened(List.of(new CareEvent.ActRefused(act.agent())), Effects.NONE));
  }

  private Relay.Opened followed(
      Conversation soFar, AgentActed act, Handoff after, HandoffFile before) {
    var event = event(act.agent(), HandoffJson.event(act.event()), before.handoff());
    var file = new HandoffFile(after, before.context());
    var changed = after.version() != before.handoff().version();
    var effects = changed ? Relay.kept(file, act.version()) : line(after);
    return new Relay.Opened(List.of(event), effects.and(call(soFar, event, after)));
  }

  /** Who accepts a caller is called. */
  private Effects call(Conversation soFar, CareEvent event, Handoff handoff) {
    return event instanceof CareEvent.AgentJoined joined
            && soFar.contact().channel() == ChannelKind.VOICE
        ? roster.phone(joined.agent()).map(phone -> ring(phone, handoff)).orElse(Effects.NONE)
        : Effects.NONE;
  }

  private static Effects ring(String phone, Handoff handoff) {
    var content = Map.of("phone", phone, "handoff", handoff.id().value());
    return new Effects(
        List.of(new Delivery("telephony", handoff.id() + "/ring/" + handoff.version(), content)),
        List.of(),
        List.of());
  }

  private CareEvent event(String agent, HandoffEvent happened, Handoff before) {
    var queue = before.place().queue().value();
    return switch (happened) {
      case HandoffEvent.Joined _ -> new CareEvent.AgentJoined(agent, roster.name(agent));
      case HandoffEvent.Spoke spoke ->
        new CareEvent.AgentSpoke(agent, roster.name(agent), spoke.text());
      case HandoffEvent.Taken _ -> followed(agent, "taken", before);
      case HandoffEvent.Tried tried ->
        new CareEvent.PromiseFollowed(
            agent,
            tried.reached() ? "reached" : "not-reached",
            tried.tries(),
            tried.note(),
            tried.over());
      case HandoffEvent.Released _, HandoffEvent.Vanished _
      when before.promise().isPresent() -> followed(agent, "put-back", before);
      case HandoffEvent.Released _ -> new CareEvent.AgentLeft(agent, queue, "released");
      case HandoffEvent.Vanished _ -> new CareEvent.AgentLeft(agent, queue, "vanished");
      case HandoffEvent.Returned returned -> new CareEvent.ReturnedToBot(agent, returned.note());
      case HandoffEvent.WrappedUp wrapped -> wrappedUp(agent, wrapped);
      case HandoffEvent.Abandoned _, HandoffEvent.Opened _ ->
        new CareEvent.HandoffAbandoned(before.id().value());
    };
  }

  private static CareEvent followed(String agent, String what, Handoff before) {
    var tries = before.promise().map(Promise::tries).orElse(0);
    return new CareEvent.PromiseFollowed(agent, what, tries, "", false);
  }

  private CareEvent wrappedUp(String agent, HandoffEvent.WrappedUp wrapped) {
    var corrected = wrapped.wrapUp().verdict() instanceof WrapUp.Verdict.Corrected other
        ? new IntentId(other.intent())
        : null;
    var disposition = wrapped.wrapUp().disposition().name();
    return new CareEvent.HandoffWrappedUp(
        agent,
        disposition,
        corrected,
        wrapped.wrapUp().note(),
        wrapped.endsContact(),
        roster.name(agent));
  }

  private static Effects line(Handoff handoff) {
    return new Effects(
        List.of(new Delivery(
            "desk", handoff.id() + "/line", Map.of("handoff", handoff.id().value()))),
        List.of(),
        List.of());
  }
}
