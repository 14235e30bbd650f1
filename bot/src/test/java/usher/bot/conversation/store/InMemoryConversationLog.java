package usher.bot.conversation.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Claim;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Input;
import usher.bot.conversation.LogEntry;
import usher.bot.conversation.OpenTurn;
import usher.bot.conversation.Outcome;

/** The log's twin for tests: keeps everything in memory, and the same promises. Deliveries and timers are kept for the test to look at. */
public final class InMemoryConversationLog implements ConversationLog {
  private final Clock clock;
  private final Lease lease;
  private final Map<ConversationId, InMemoryConversation> conversations = new ConcurrentHashMap<>();
  private final Map<String, Stored> documents = new ConcurrentHashMap<>();
  private final Map<Integer, AtomicLong> numbers = new ConcurrentHashMap<>();
  private final List<Outcome.Delivery> outbox = new CopyOnWriteArrayList<>();
  private final Map<String, Outcome.Timer> timers = new ConcurrentHashMap<>();
  private final Map<ConversationId, List<FluxSink<ConversationId>>> waiting =
      new ConcurrentHashMap<>();

  public InMemoryConversationLog() {
    this(Clock.systemUTC(), Lease.USUAL);
  }

  public InMemoryConversationLog(Clock clock, Lease lease) {
    this.clock = clock;
    this.lease = lease;
  }

  /** All deliveries recorded so far, oldest first. */
  public List<Outcome.Delivery> outbox() {
    return List.copyOf(outbox);
  }

  /** The timers that are set, by {@code conversation/name}. */
  public Map<String, Outcome.Timer> timers() {
    return Map.copyOf(timers);
  }

  private InMemoryConversation kept(ConversationId id) {
    return conversations.computeIfAbsent(
        id, fresh -> new InMemoryConversation(fresh, clock, lease.length()));
  }

  @Override
  public Mono<Claim> claim(ConversationId id, Input input) {
    var looks = Flux.merge(wakes(id), Flux.interval(Duration.ofMillis(100)).map(_ -> id))
        .onBackpressureLatest();
    return Mono.fromSupplier(() -> kept(id).claim(input))
        .switchIfEmpty(looks
            .concatMap(_ -> Mono.fromSupplier(() -> kept(id).claim(input)), 1)
            .next());
  }

  @Override
  public Mono<OpenTurn> announce(OpenTurn turn, ConversationEvent event) {
    return Mono.fromSupplier(() -> kept(turn.conversation()).announce(turn, event));
  }

  @Override
  public Mono<Void> record(OpenTurn turn, Outcome outcome) {
    return Mono.fromRunnable(() -> recordNow(turn, outcome));
  }

  private synchronized void recordNow(OpenTurn turn, Outcome outcome) {
    var id = turn.conversation();
    if (!kept(id).record(turn, outcome, documents)) {
      return;
    }
    for (var document : outcome.documents()) {
      documents.put(
          document.kind() + ":" + document.id(),
          new Stored(document.expectedVersion() + 1, document.json(), id.value()));
    }
    outbox.addAll(outcome.outbox());
    for (var timer : outcome.timers()) {
      timers.compute(id + "/" + timer.name(), (_, _) -> timer.at() == null ? null : timer);
    }
    waiting.getOrDefault(id, List.of()).forEach(sink -> sink.next(id));
  }

  @Override
  public <T> Mono<T> whileHeld(OpenTurn turn, Mono<T> work) {
    var renewing = Flux.interval(lease.renewal())
        .onBackpressureDrop()
        .doOnNext(_ -> kept(turn.conversation()).renew(turn));
    return Mono.firstWithSignal(work, renewing.then(Mono.<T>never()));
  }

  @Override
  public Mono<Claim.Opened> takeOver(ConversationId id) {
    return Mono.fromSupplier(() -> kept(id).takeOver());
  }

  @Override
  public Mono<Conversation> load(ConversationId id) {
    return Mono.fromSupplier(() -> kept(id).sum());
  }

  @Override
  public Mono<List<LogEntry>> entries(ConversationId id, String after) {
    return Mono.fromSupplier(() -> kept(id).entries(after));
  }

  @Override
  public Flux<ConversationId> wakes(ConversationId id) {
    return Flux.create(sink -> wait(id, sink), FluxSink.OverflowStrategy.LATEST);
  }

  private void wait(ConversationId id, FluxSink<ConversationId> sink) {
    var sinks = waiting.computeIfAbsent(id, _ -> new CopyOnWriteArrayList<>());
    sinks.add(sink);
    sink.onDispose(() -> sinks.remove(sink));
    sink.next(id);
  }

  @Override
  public Mono<Stored> document(ConversationId partitionOf, String kind, String id) {
    return Mono.fromSupplier(() -> stored(kind + ":" + id));
  }

  private @Nullable Stored stored(String name) {
    return documents.get(name);
  }

  @Override
  public Mono<Long> nextNumber(ConversationId partitionOf) {
    return Mono.fromSupplier(() ->
        numbers.computeIfAbsent(partitionOf.partition(), _ -> new AtomicLong()).incrementAndGet());
  }
}
