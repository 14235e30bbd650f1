package usher.bot.channel.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import usher.bot.channel.FrontDoor;
import usher.bot.conversation.CareEvent;
import usher.bot.conversation.Claim;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.HeardEvent;
import usher.bot.conversation.HeardEvent.LanguageChosen;
import usher.bot.conversation.HeardEvent.UtteranceHeard;
import usher.bot.conversation.Input;
import usher.bot.conversation.InputId;
import usher.bot.conversation.Language;
import usher.bot.conversation.LifeEvent;
import usher.bot.conversation.LogEntry;
import usher.bot.conversation.OpenTurn;
import usher.bot.conversation.Outcome;
import usher.bot.conversation.Reply;
import usher.bot.conversation.Signs;

/** A desk that answers from {@link Lines} and remembers in memory: enough of a front door and of a log to try a channel. */
final class ScriptedDesk implements FrontDoor, ConversationLog, Signs {
  private final Map<ConversationId, Talked> conversations = new ConcurrentHashMap<>();
  private final List<Input> taken = new ArrayList<>();
  private final List<Beginning> begun = new ArrayList<>();
  /** A turn whose words are "slow" ends when this does. */
  final Sinks.Empty<Void> patience = Sinks.empty();

  /** Who wrote, in order, as their pages said. */
  final List<ConversationId> writing = new CopyOnWriteArrayList<>();

  /** Who has read what a person wrote, in order. */
  final List<ConversationId> reading = new CopyOnWriteArrayList<>();

  /** What the person does in any conversation. */
  final Sinks.Many<Sign> person = Sinks.many().multicast().directBestEffort();

  @Override
  public Flux<Sign> ofPerson(ConversationId id) {
    return person.asFlux();
  }

  @Override
  public Mono<Void> ofUser(ConversationId id, Sign sign) {
    return Mono.fromRunnable(() -> (sign == Sign.READ ? reading : writing).add(id));
  }

  private static final class Talked {
    final List<LogEntry> entries = new ArrayList<>();
    final List<InputId> inputs = new ArrayList<>();
    final Sinks.Many<Long> woken = Sinks.many().replay().latestOrDefault(0L);
    final AtomicInteger turns = new AtomicInteger();
    Conversation sum;
    Language language;

    Talked(ConversationId id, Language language) {
      this.sum = Conversation.unborn(id);
      this.language = language;
    }
  }

  List<Input> taken() {
    synchronized (taken) {
      return List.copyOf(taken);
    }
  }

  List<Beginning> begun() {
    synchronized (taken) {
      return List.copyOf(begun);
    }
  }

  /** A person joins and says something, outside any turn of the user. */
  void personSays(ConversationId id, String name, String text) {
    var talked = conversations.get(id);
    record(
        talked,
        new InputId("agent-" + talked.turns.get()),
        new CareEvent.AgentJoined("a1", name),
        Lines.byPerson(talked.language, name, text));
  }

  Mono<Void> erase(ConversationId id) {
    return Mono.fromRunnable(() -> conversations.remove(id));
  }

  @Override
  public Mono<Reply> begin(ConversationId id, Beginning beginning) {
    return Mono.fromSupplier(() -> opened(id, beginning));
  }

  private Reply opened(ConversationId id, Beginning beginning) {
    synchronized (taken) {
      begun.add(beginning);
    }
    var talked =
        conversations.computeIfAbsent(id, fresh -> new Talked(fresh, beginning.language()));
    var started = new LifeEvent.ConversationStarted(
        beginning.channel(),
        beginning.language(),
        beginning.address(),
        "17-0042-6",
        beginning.person(),
        beginning.assurance());
    return record(talked, beginning.input(), started, Lines.greeting(beginning.language()));
  }

  @Override
  public Mono<Reply> receive(ConversationId id, Input input) {
    synchronized (taken) {
      taken.add(input);
    }
    var talked = conversations.get(id);
    return switch (input.what()) {
      case UtteranceHeard heard
      when heard.text().equals("slow") ->
        patience.asMono().then(Mono.fromSupplier(() -> answered(talked, input, heard.text())));
      case UtteranceHeard heard
      when heard.text().equals("boom") -> Mono.error(new IllegalStateException("boom"));
      case UtteranceHeard heard -> Mono.fromSupplier(() -> answered(talked, input, heard.text()));
      case LanguageChosen chosen ->
        Mono.fromSupplier(() -> switched(talked, input, chosen.language()));
      case ConversationEvent other ->
        Mono.fromSupplier(() -> record(talked, input.id(), other, Reply.silent(talked.language)));
    };
  }

  private Reply switched(Talked talked, Input input, Language language) {
    talked.language = language;
    return record(talked, input.id(), input.what(), Lines.greeting(language));
  }

  private Reply answered(Talked talked, Input input, String text) {
    var line = Lines.to(talked.language, text, talked.sum.expectsSecret());
    var heard = talked.sum.expectsSecret() ? new HeardEvent.SecretEntered() : input.what();
    return record(talked, input.id(), heard, line);
  }

  private static Reply record(
      Talked talked, InputId input, ConversationEvent what, Lines.Line line) {
    return record(talked, input, what, line.reply(), line.events());
  }

  private static Reply record(Talked talked, InputId input, ConversationEvent what, Reply reply) {
    return record(talked, input, what, reply, List.of());
  }

  private static synchronized Reply record(
      Talked talked,
      InputId input,
      ConversationEvent what,
      Reply reply,
      List<ConversationEvent> events) {
    if (talked.inputs.contains(input)) {
      return reply;
    }
    talked.inputs.add(input);
    var turn = talked.turns.incrementAndGet();
    var at = Instant.parse("2026-11-23T09:00:00Z").plusSeconds(turn);
    talked.entries.add(new LogEntry(turn + "-0", at, input, List.of(what), null));
    talked.entries.add(new LogEntry(turn + "-1", at, null, events, reply));
    talked.sum = talked.sum.after(what, at);
    for (var event : events) {
      talked.sum = talked.sum.after(event, at);
    }
    talked.woken.tryEmitNext(1L);
    return reply;
  }

  @Override
  public Mono<Conversation> load(ConversationId id) {
    return Mono.justOrEmpty(conversations.get(id)).map(talked -> talked.sum);
  }

  @Override
  public Mono<List<LogEntry>> entries(ConversationId id, String after) {
    return Mono.fromSupplier(() -> after(conversations.get(id), after));
  }

  private static synchronized List<LogEntry> after(Talked talked, String mark) {
    var from = 0;
    for (int i = 0; i < talked.entries.size(); i++) {
      from = talked.entries.get(i).mark().equals(mark) ? i + 1 : from;
    }
    return List.copyOf(talked.entries.subList(from, talked.entries.size()));
  }

  @Override
  public Mono<Boolean> knows(ConversationId id, InputId input) {
    return Mono.fromSupplier(() -> taken().stream().anyMatch(taken -> taken.id().equals(input)));
  }

  @Override
  public Flux<ConversationId> wakes(ConversationId id) {
    return conversations.get(id).woken.asFlux().onBackpressureLatest().map(_ -> id);
  }

  @Override
  public Mono<Claim> claim(ConversationId id, Input input) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Mono<OpenTurn> announce(OpenTurn turn, ConversationEvent event) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Mono<Void> record(OpenTurn turn, Outcome outcome) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> Mono<T> whileHeld(OpenTurn turn, Mono<T> work) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Mono<Claim.Opened> takeOver(ConversationId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Mono<Stored> document(ConversationId partitionOf, String kind, String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Mono<Long> nextNumber(ConversationId partitionOf) {
    throw new UnsupportedOperationException();
  }
}
