package usher.bot.turn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Effects;
import usher.bot.conversation.HelpEvent.ActionDone;
import usher.bot.conversation.HelpEvent.ActionStarted;
import usher.bot.conversation.HelpEvent.Outcome;
import usher.bot.conversation.Move;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.InquiryId;
import usher.bot.selfhelp.Action;
import usher.bot.selfhelp.ActionOutcome;
import usher.bot.selfhelp.Actions;
import usher.bot.selfhelp.SelfHelp;

/** Searches and acts for a turn. An action is announced in the log before it is done; after a take-over it is done again only if that is safe. */
final class Help {
  private final ConversationLog log;
  private final SelfHelp selfHelp;
  private final Actions actions;

  Help(ConversationLog log, SelfHelp selfHelp, Actions actions) {
    this.log = log;
    this.selfHelp = selfHelp;
    this.actions = actions;
  }

  Mono<Turn> search(Turn turn, Move.Search search) {
    return selfHelp
        .search(turn.soFar(), inquiry(turn, search.inquiry()), search)
        .map(found -> turn.and(List.of(found.answers())).finding(found.passages()));
  }

  Mono<Turn> run(Turn turn, Move.Run run) {
    var attempts = turn.soFar()
        .inquiry(run.inquiry())
        .map(inquiry -> inquiry.tried().size())
        .orElse(0);
    var key = "%s/%s/%d.%d".formatted(run.inquiry(), run.step(), turn.open().number(), attempts);
    return earlier(turn, key)
        .map(before -> again(turn, run, before))
        .orElseGet(() -> announced(turn, run, key));
  }

  private Mono<Turn> announced(Turn turn, Move.Run run, String key) {
    var started = new ActionStarted(run.inquiry(), run.action(), key, run.arguments());
    return log.announce(turn.open(), started)
        .flatMap(open -> act(turn.holding(open).and(List.of(started)), run, key));
  }

  /** What a node that died had announced and this turn has not come to. Deeds that may be repeated are none: they can be done when it is their turn. */
  List<ConversationEvent> leftUnknown(Turn over) {
    return announced(over)
        .filter(started -> repeat(started.action()) != Action.Repeat.SAFE)
        .filter(started -> over.events().stream().noneMatch(event -> ends(event, started)))
        .<ConversationEvent>map(started -> new ActionDone(
            started.inquiry(), started.action(), started.key(), Outcome.UNKNOWN, Map.of()))
        .toList();
  }

  private static boolean ends(ConversationEvent event, ActionStarted started) {
    return event instanceof ActionDone done && done.key().equals(started.key());
  }

  private Action.Repeat repeat(String action) {
    return actions.find(action).map(Action::repeat).orElse(Action.Repeat.NEVER);
  }

  /** A node that died had announced it: what may be done now depends on the action. */
  private Mono<Turn> again(Turn turn, Move.Run run, ActionStarted before) {
    var noted = turn.and(List.of(before));
    return repeat(run.action()) != Action.Repeat.NEVER
        ? act(noted, run, before.key())
        : Mono.just(done(
            noted, run, before.key(), new ActionOutcome.Unknown("announced by a node that died")));
  }

  private Mono<Turn> act(Turn turn, Move.Run run, String key) {
    var call = new Action.Call(
        key,
        run.arguments(),
        turn.soFar(),
        inquiry(turn, run.inquiry()),
        turn.open(),
        turn.memory().secret());
    return actions.act(run.action(), call).map(outcome -> done(turn, run, key, outcome));
  }

  private static Turn done(Turn turn, Move.Run run, String key, ActionOutcome outcome) {
    return switch (outcome) {
      case ActionOutcome.Done did -> {
        var events = new ArrayList<ConversationEvent>(did.events());
        events.add(event(run, key, Outcome.DONE, did.values()));
        yield turn.and(events).with(did.effects());
      }
      case ActionOutcome.Refused refused -> ended(turn, run, key, Outcome.REFUSED, refused.why());
      case ActionOutcome.Failed failed -> ended(turn, run, key, Outcome.FAILED, failed.why());
      case ActionOutcome.Unknown unknown -> ended(turn, run, key, Outcome.UNKNOWN, unknown.why());
    };
  }

  private static Turn ended(Turn turn, Move.Run run, String key, Outcome outcome, String why) {
    return turn.and(List.of(event(run, key, outcome, Map.of("why", why)))).with(Effects.NONE);
  }

  private static ActionDone event(
      Move.Run run, String key, Outcome outcome, Map<String, String> values) {
    var known = new LinkedHashMap<>(values);
    if (run.into() != null) {
      known.put(run.into() + ".outcome", outcome.name().toLowerCase(Locale.ROOT));
      values.values().stream().findFirst().ifPresent(chief -> known.put(run.into(), chief));
      values.forEach((name, value) -> known.put(run.into() + "." + name, value));
    }
    return new ActionDone(run.inquiry(), run.action(), key, outcome, known);
  }

  private static Optional<ActionStarted> earlier(Turn turn, String key) {
    return announced(turn).filter(started -> started.key().equals(key)).findFirst();
  }

  private static Stream<ActionStarted> announced(Turn turn) {
    return turn.memory().announced().stream()
        .filter(ActionStarted.class::isInstance)
        .map(ActionStarted.class::cast);
  }

  private static Inquiry inquiry(Turn turn, InquiryId id) {
    return turn.soFar()
        .inquiry(id)
        .orElseThrow(
            () -> new IllegalStateException("there is no inquiry " + id + " in this conversation"));
  }
}
