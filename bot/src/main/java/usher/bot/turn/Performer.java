package usher.bot.turn;

import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.CareEvent.UserRelayed;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.DeskEvent.AlarmRaised;
import usher.bot.conversation.DeskEvent.BotSpoke;
import usher.bot.conversation.LifeEvent.ConversationEnded;
import usher.bot.conversation.Move;
import usher.bot.conversation.Words;
import usher.bot.relay.Relay;

/** Does what was decided: the one place with I/O between claim and record. One line per move; the work is in the rooms. */
final class Performer {
  private final Proofs proofs;
  private final Help help;
  private final Relay relay;

  Performer(Proofs proofs, Help help, Relay relay) {
    this.proofs = proofs;
    this.help = help;
    this.relay = relay;
  }

  /** Whoever a channel names with proof is looked up before anything is decided; again in later turns, while the directory has not told. Never empty. */
  Mono<Turn> known(Turn turn) {
    var who = turn.soFar().who();
    var person = who.person();
    return person != null
            && who.assurance().reaches(Assurance.PIN)
            && who.groups().isEmpty()
        ? proofs.known(turn, person, who.assurance())
        : Mono.just(turn);
  }

  /** The turn after the move. Never empty; fails when the outside world fails in a way that no outcome describes. */
  Mono<Turn> perform(Turn turn, Move move) {
    return switch (move) {
      case Move.Note note -> Mono.just(turn.and(note.events()));
      case Move.Mention mention ->
        Mono.just(turn.and(mention.events()).and(List.of(new BotSpoke(mention.words(), null))));
      case Move.ProvePin pin -> proofs.pin(turn, pin);
      case Move.MakeCheck check -> proofs.check(turn, check);
      case Move.Search search -> help.search(turn, search);
      case Move.Run run -> help.run(turn, run);
      case Move.FollowAgent follow ->
        relay.follow(turn.soFar(), follow.act()).map(followed -> opened(turn, followed));
      case Move.KeepUnanswered left ->
        relay
            .keepUnanswered(turn.soFar(), turn.open(), left.handOff())
            .map(opened -> opened(turn, opened));
      case Move.Say say ->
        Mono.just(turn.and(say.events())
            .and(List.of(new BotSpoke(say.words(), say.question())))
            .showing(say.show()));
      case Move.HandOff handOff -> handOff(turn, handOff);
      case Move.StayInLine stay ->
        relay.stay(turn.soFar(), turn.open(), stay.handOff()).map(opened -> opened(turn, opened));
      case Move.Promise promise ->
        relay.promise(turn.soFar(), turn.open(), promise).map(opened -> opened(turn, opened));
      case Move.RaiseAlarm alarm -> alarm(turn, alarm);
      case Move.RelayToAgent _ -> Mono.just(turn.and(List.of(new UserRelayed())));
      case Move.Wait wait -> Mono.just(turn.and(wait.events()));
      case Move.Goodbye bye -> Mono.just(turn.and(goodbye(bye)));
    };
  }

  /** Deeds whose outcome nobody will know, when the turn is over; empty but after a take-over. */
  List<ConversationEvent> leftUnknown(Turn over) {
    return help.leftUnknown(over);
  }

  private Mono<Turn> handOff(Turn turn, Move.HandOff move) {
    return relay.open(turn.soFar(), turn.open(), move, false).map(opened -> opened(turn, opened));
  }

  /** The emergency text comes before anything that could fail. */
  private Mono<Turn> alarm(Turn turn, Move.RaiseAlarm alarm) {
    var raised = turn.and(List.of(
        new AlarmRaised(alarm.evidence()),
        new BotSpoke(List.of(Words.of("emergency", "text", "@desk/emergency")), null)));
    var move = new Move.HandOff("CRISIS", alarm.evidence(), null);
    return relay
        .open(raised.soFar(), raised.open(), move, true)
        .map(opened -> opened(raised, opened));
  }

  private static Turn opened(Turn turn, Relay.Opened opened) {
    return turn.and(opened.events()).with(opened.effects());
  }

  /** Ended first: what is said at the end is nothing to come back to. */
  private static List<ConversationEvent> goodbye(Move.Goodbye bye) {
    var events = new ArrayList<ConversationEvent>();
    events.add(new ConversationEnded(bye.how()));
    if (!bye.words().isEmpty()) {
      events.add(new BotSpoke(bye.words(), null));
    }
    return events;
  }
}
