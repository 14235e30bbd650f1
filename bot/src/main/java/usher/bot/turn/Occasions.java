package usher.bot.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import usher.bot.conversation.CareEvent;
import usher.bot.conversation.ChannelKind;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.HeardEvent;
import usher.bot.conversation.InquiryEvent.InquiryAbandoned;
import usher.bot.conversation.LifeEvent;
import usher.bot.conversation.Move;
import usher.bot.conversation.Move.Goodbye;
import usher.bot.conversation.Move.HandOff;
import usher.bot.conversation.Move.Say;
import usher.bot.conversation.Move.Wait;
import usher.bot.conversation.Owner;
import usher.bot.conversation.Question;
import usher.bot.conversation.Words;
import usher.bot.triage.Absence;

/** What the desk does on occasions that are no utterances: a beginning, an end, silence, a timer, a person's acts. Pure. */
final class Occasions {
  private final Absence absence = new Absence();

  /** A beginning, an end, a timer. */
  Move life(Conversation soFar, LifeEvent event) {
    return switch (event) {
      case LifeEvent.ConversationStarted _ ->
        Say.of(new Question.Open(), Words.of("greeting", "text", "@desk/greeting"));
      case LifeEvent.ConversationEnded ended -> ended(soFar, ended);
      case LifeEvent.TimerRang timer -> rang(soFar, timer.timer());
    };
  }

  /** Silence, or another language. */
  Move heard(Conversation soFar, HeardEvent event) {
    return switch (event) {
      case HeardEvent.NothingHeard _ -> silence(soFar);
      case HeardEvent.LanguageChosen _
      when soFar.contact().channel() == ChannelKind.VOICE -> new Wait(List.of());
      case HeardEvent.LanguageChosen _ -> again(soFar, Words.of("language-switched"));
      case HeardEvent.PersonWanted wanted ->
        soFar.owner() instanceof Owner.Bot || soFar.owner() instanceof Owner.Callback
            ? new HandOff(wanted.reason(), List.of(wanted.rule()), null)
            : Say.of(null, Words.of("still-waiting"));
      case HeardEvent.UtteranceHeard _,
          HeardEvent.SecretEntered _,
          HeardEvent.IntentChosen _,
          HeardEvent.UtteranceUnderstood _,
          HeardEvent.TwoWishesHeard _,
          HeardEvent.PartTaken _,
          HeardEvent.LanguageNotSpoken _ -> new Wait(List.of());
    };
  }

  /** What a person, or the provider, has done: followed first, then told. The user is told once of every change of owner; an agent's lines are passed on
   *  as they are. */
  Move care(Conversation soFar, CareEvent input, List<ConversationEvent> thisTurn) {
    return switch (input) {
      case CareEvent.AgentActed acted ->
        cameOf(thisTurn).map(Occasions::told).orElseGet(() -> new Move.FollowAgent(acted));
      case CareEvent.CallMoved moved when moved.where().equals("left") -> left(soFar);
      default -> new Wait(List.of());
    };
  }

  /** The caller is out of the queue, or the talk with the person is over: back with the bot. */
  private static Move left(Conversation soFar) {
    var handoff = soFar.care().handoff();
    return handoff == null || soFar.owner() instanceof Owner.Bot
        ? Say.of(new Question.Open(), Words.of("anything-else"))
        : new Say(
            List.of(Words.of("back-with-bot"), Words.of("anything-else")),
            new Question.Open(),
            List.of(),
            List.of(
                new CareEvent.HandoffAbandoned(handoff),
                new CareEvent.OwnerChanged(new Owner.Bot())));
  }

  private static Optional<CareEvent> cameOf(List<ConversationEvent> thisTurn) {
    return thisTurn.stream()
        .filter(CareEvent.class::isInstance)
        .map(CareEvent.class::cast)
        .findFirst();
  }

  private static Move told(CareEvent event) {
    return switch (event) {
      case CareEvent.AgentJoined joined ->
        Say.of(null, Words.of("agent-joined", "agent", joined.name()));
      case CareEvent.AgentLeft _ -> Say.of(null, Words.of("still-waiting"));
      case CareEvent.ReturnedToBot returned -> back(returned.note());
      case CareEvent.HandoffWrappedUp wrapped
      when wrapped.ends() ->
        Say.of(
            new Question.Open(),
            Words.of("agent-left", "agent", wrapped.name()),
            Words.of("anything-else"));
      default -> new Wait(List.of());
    };
  }

  private static Move back(String note) {
    var words = new ArrayList<Words>();
    words.add(
        note.isBlank()
            ? Words.of("back-with-bot")
            : new Words("back-with-bot-note", Map.of("note", note)));
    words.add(Words.of("anything-else"));
    return new Say(words, new Question.Open(), List.of(), List.of());
  }

  private Move ended(Conversation soFar, LifeEvent.ConversationEnded ended) {
    return absence.left(soFar).orElseGet(() -> abandoned(soFar, ended));
  }

  private static Move abandoned(Conversation soFar, LifeEvent.ConversationEnded ended) {
    var events = new ArrayList<ConversationEvent>();
    soFar.talk().stack().forEach(id -> events.add(new InquiryAbandoned(id, ended.how())));
    return new Wait(events);
  }

  private Move silence(Conversation soFar) {
    if (soFar.contact().channel() == ChannelKind.VOICE) {
      return silentCall(soFar);
    }
    var unclear = soFar.hearing().unclear().inARow();
    var counted = List.<ConversationEvent>of(
        new usher.bot.conversation.DialogueEvent.Unclear("silence", "nothing-heard"));
    return switch (unclear) {
      case 0 ->
        new Say(List.of(Words.of("silence-1")), soFar.talk().question(), List.of(), counted);
      case 1 ->
        new Say(List.of(Words.of("silence-2")), soFar.talk().question(), List.of(), counted);
      default -> goodbye(soFar, "silence-last", "silence");
    };
  }

  /** The call itself has asked again before the desk hears of it: who never said a word is let go, and so is whoever nobody is there for; everybody else
   *  gets a person. */
  private Move silentCall(Conversation soFar) {
    var neverSpoke =
        soFar.talk().inquiries().isEmpty() && soFar.hearing().text().isBlank();
    return neverSpoke
            || soFar.owner() instanceof Owner.Callback
            || absence.left(soFar).isPresent()
        ? goodbye(soFar, "silence-last", "silence")
        : new HandOff("UNCLEAR", List.of("no-input"), null);
  }

  private Move rang(Conversation soFar, String timer) {
    var nobodyAsksMore =
        soFar.owner() instanceof Owner.Bot || soFar.owner() instanceof Owner.Callback;
    return timer.equals("idle") && nobodyAsksMore
        ? goodbye(soFar, "idle-goodbye", "idle")
        : new Wait(List.of());
  }

  /** What nobody was there for is kept first. */
  private Move goodbye(Conversation soFar, String words, String how) {
    return absence.left(soFar).orElseGet(() -> new Goodbye(List.of(Words.of(words)), how));
  }

  private static Move again(Conversation soFar, Words first) {
    var words = new ArrayList<Words>();
    words.add(first);
    soFar.talk().lastSaid().stream().filter(said -> !said.equals(first)).forEach(words::add);
    return new Say(words, soFar.talk().question(), List.of(), List.of());
  }
}
