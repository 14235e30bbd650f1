package usher.bot.conversation.store;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Claim;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.DeskEvent;
import usher.bot.conversation.HeardEvent;
import usher.bot.conversation.Input;
import usher.bot.conversation.InputId;
import usher.bot.conversation.Language;
import usher.bot.conversation.LogEntry;
import usher.bot.conversation.Outcome;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.WhoEvent;
import usher.bot.conversation.Question;
import usher.bot.conversation.Reply;
import usher.bot.conversation.Words;

/** Turns as the tests of the log need them: somebody says something, the bot says something back. */
public final class Turns {
  public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private Turns() {}

  public static Input says(String id, String text) {
    return new Input(
        new InputId(id), NOON, new HeardEvent.UtteranceHeard(text, HeardEvent.Mode.TYPED, 1));
  }

  public static Outcome answers(Claim.Opened turn, String text) {
    return outcome(turn, text, null);
  }

  /** A PIN was wrong, and nothing is asked any more. */
  public static Outcome refusesPin(Claim.Opened turn) {
    var wrong = new WhoEvent.ProofFailed(new PersonId("s1001"), "wrong");
    var after = turn.soFar().after(wrong, turn.turn().at());
    return answers(
        new Claim.Opened(turn.turn(), after, turn.masked(), turn.announced()), "a person, then");
  }

  public static Outcome asksForPin(Claim.Opened turn) {
    return outcome(turn, "your PIN, please", new Question.Pin(new PersonId("s1001")));
  }

  private static Outcome outcome(
      Claim.Opened turn, String text, @org.jspecify.annotations.Nullable Question question) {
    var spoke = new DeskEvent.BotSpoke(List.of(Words.of(text)), question);
    return outcome(turn, List.of(spoke), text);
  }

  public static Outcome outcome(Claim.Opened turn, List<ConversationEvent> events, String text) {
    return new Outcome(events, reply(text), after(turn, events), List.of(), List.of(), List.of());
  }

  private static Conversation after(Claim.Opened turn, List<ConversationEvent> events) {
    var sum = turn.soFar();
    for (var event : events) {
      sum = sum.after(event, turn.turn().at());
    }
    return sum;
  }

  public static Outcome with(Outcome outcome, Outcome.Delivery... outbox) {
    return new Outcome(
        outcome.events(),
        outcome.reply(),
        outcome.after(),
        List.of(outbox),
        outcome.timers(),
        outcome.documents());
  }

  public static Outcome with(Outcome outcome, Outcome.Timer... timers) {
    return new Outcome(
        outcome.events(),
        outcome.reply(),
        outcome.after(),
        outcome.outbox(),
        List.of(timers),
        outcome.documents());
  }

  public static Outcome with(Outcome outcome, Outcome.SideDocument... documents) {
    return new Outcome(
        outcome.events(),
        outcome.reply(),
        outcome.after(),
        outcome.outbox(),
        outcome.timers(),
        List.of(documents));
  }

  public static Reply reply(String text) {
    var part = new Reply.Part.Text("**" + text + "** 你好", text);
    return new Reply(
        Language.ENGLISH,
        List.of(part),
        List.of(),
        Reply.Expects.ANYTHING,
        new Reply.Closing.None(),
        new Reply.Speaker.Bot());
  }

  public static Claim.Opened opened(Claim claim) {
    return switch (claim) {
      case Claim.Opened opened -> opened;
      case Claim.Repeated repeated ->
        throw new AssertionError("the turn should have been opened, but was " + repeated);
    };
  }

  /** A whole turn: claimed, answered, recorded. */
  public static Mono<Reply> turn(
      ConversationLog log, ConversationId id, Input input, String answer) {
    return log.claim(id, input).flatMap(claim -> finish(log, claim, answer));
  }

  private static Mono<Reply> finish(ConversationLog log, Claim claim, String answer) {
    return switch (claim) {
      case Claim.Repeated repeated -> Mono.just(repeated.reply());
      case Claim.Opened opened ->
        log.record(opened.turn(), answers(opened, answer)).thenReturn(reply(answer));
    };
  }

  /** What the bot has said, in the order of the log. */
  public static List<String> said(ConversationLog log, ConversationId id) {
    return said(log.entries(id, "").blockOptional().orElseThrow());
  }

  public static List<String> said(List<LogEntry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.events().stream())
        .filter(DeskEvent.BotSpoke.class::isInstance)
        .map(event -> ((DeskEvent.BotSpoke) event).words().getFirst().key())
        .toList();
  }
}
