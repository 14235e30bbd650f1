package usher.bot.conversation.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Claim;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Input;
import usher.bot.conversation.InputId;
import usher.bot.conversation.LogEntry;
import usher.bot.conversation.LogUnavailable;
import usher.bot.conversation.OpenTurn;
import usher.bot.conversation.Outcome;
import usher.bot.conversation.TurnConflict;
import usher.bot.redis.Redis;
import usher.bot.redis.RedisAway;

/** The log in Redis. Each change is one script, hence one round trip, and can be sent twice without harm. Fails with {@link LogUnavailable} within the
 *  limit of the Redis settings when Redis is away. */
public final class RedisConversationLog implements ConversationLog {
  /** Whoever waits for a turn looks again after this time even when nobody woke it: its holder may have died, its wake-up may be lost. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  private final Redis redis;
  private final EventJson json;
  private final Wakes wakes;
  private final Lease lease;
  private final LogScripts scripts;
  private final LogReading reading;
  private final Cache<String, String> unanswered = Caffeine.newBuilder()
      .maximumSize(10_000)
      .expireAfterWrite(Duration.ofMinutes(5))
      .build();

  public RedisConversationLog(Redis redis, EventJson json, Wakes wakes, Lease lease) {
    this(redis, json, wakes, lease, LogScripts.ALL);
  }

  RedisConversationLog(Redis redis, EventJson json, Wakes wakes, Lease lease, LogScripts scripts) {
    this.redis = redis;
    this.json = json;
    this.wakes = wakes;
    this.lease = lease;
    this.scripts = scripts;
    this.reading = new LogReading(redis, json, scripts.load());
  }

  @Override
  public Mono<Claim> claim(ConversationId id, Input input) {
    return Mono.defer(() -> claim(new ClaimCall(id, input, nonce(id, input))));
  }

  private Mono<Claim> claim(ClaimCall call) {
    return claimOnce(call)
        .switchIfEmpty(claimWhenFree(call))
        .doOnError(RedisAway.class, _ -> unanswered.put(call.key(), call.nonce()))
        .onErrorMap(RedisAway.class, LogUnavailable::new);
  }

  /** When the same input comes again after a claim that had no answer, that claim is ours, should it have been made: nobody else need finish it. */
  private String nonce(ConversationId id, Input input) {
    var last = unanswered.asMap().remove(key(id, input));
    return last == null ? UUID.randomUUID().toString() : last;
  }

  private static String key(ConversationId id, Input input) {
    return id + " " + input.id();
  }

  /** @param nonce tells our own claim, sent again after a lost connection, from another's */
  private record ClaimCall(ConversationId id, Input input, String nonce) {
    String key() {
      return RedisConversationLog.key(id, input);
    }
  }

  private Mono<Claim> claimWhenFree(ClaimCall call) {
    var looks = Flux.merge(wakes.of(call.id()), Flux.interval(LOOK_AGAIN).map(_ -> call.id()))
        .onBackpressureLatest();
    return looks.concatMap(_ -> claimOnce(call), 1).next();
  }

  /** Empty while another turn, or this very input, is under way. */
  private Mono<Claim> claimOnce(ClaimCall call) {
    var id = call.id();
    var p = Partition.of(id);
    var plain = json.events(List.of(call.input().what()));
    var masked = json.events(List.of(Masking.masked(call.input().what())));
    var keys = List.of(p.stream(id), p.head(id), p.sum(id), p.open(), p.all());
    var arguments = List.of(
        call.input().id().value(),
        call.nonce(),
        plain,
        masked,
        lease.millis(),
        id.value(),
        "conversation:" + id.value(),
        Masking.isBare(call.input().what()) ? "1" : "0");
    return redis.run(scripts.claim(), keys, arguments).flatMap(answer -> claimed(call, answer));
  }

  private Mono<Claim> claimed(ClaimCall call, List<Object> answer) {
    return switch ((String) answer.getFirst()) {
      case "repeated" -> Mono.just(new Claim.Repeated(json.reply((String) answer.get(1))));
      case "opened" -> opened(call, answer).cast(Claim.class);
      case "wait" -> Mono.empty();
      default ->
        Mono.error(new IllegalStateException("the claim script answered " + answer.getFirst()));
    };
  }

  private Mono<Claim.Opened> opened(ClaimCall call, List<Object> answer) {
    var at = Instant.ofEpochMilli(Long.parseLong((String) answer.get(3)));
    var turn = new OpenTurn(
        call.id(), (Long) answer.get(1), (Long) answer.get(2), call.input().id(), at, 0);
    var masked = answer.get(4).equals("1");
    var what = masked ? Masking.masked(call.input().what()) : call.input().what();
    return reading
        .sum(call.id(), (String) answer.get(5), turn.number() - 1)
        .map(before -> new Claim.Opened(turn, before.after(what, at), masked, List.of()));
  }

  @Override
  public Mono<OpenTurn> announce(OpenTurn turn, ConversationEvent event) {
    var id = turn.conversation();
    var p = Partition.of(id);
    var next = turn.announcedOnce();
    var arguments = List.of(
        text(turn.number()),
        text(turn.epoch()),
        text(next.announced()),
        json.events(List.of(event)),
        lease.millis(),
        id.value());
    return redis
        .run(scripts.announce(), List.of(p.stream(id), p.head(id), p.open()), arguments)
        .flatMap(answer -> accepted(turn, answer))
        .thenReturn(next)
        .onErrorMap(RedisAway.class, LogUnavailable::new);
  }

  @Override
  public Mono<Void> record(OpenTurn turn, Outcome outcome) {
    var call = new RecordCall(json, turn, outcome);
    return recorded(call, outcome.hasEffect())
        .flatMap(answer -> accepted(turn, answer))
        .onErrorMap(RedisAway.class, LogUnavailable::new);
  }

  private Mono<List<Object>> recorded(RecordCall call, boolean confirmed) {
    return confirmed
        ? redis.runConfirmed(scripts.record(), call.keys(), call.arguments())
        : redis.run(scripts.record(), call.keys(), call.arguments());
  }

  private static Mono<Void> accepted(OpenTurn turn, List<Object> answer) {
    return switch ((String) answer.getFirst()) {
      case "refused" ->
        Mono.error(new TurnConflict("turn %d of %s was taken over from epoch %d"
            .formatted(turn.number(), turn.conversation(), turn.epoch())));
      case "stale" ->
        Mono.error(new TurnConflict("%s has version %s, another than the turn expected"
            .formatted(answer.get(1), answer.get(2))));
      default -> Mono.empty();
    };
  }

  @Override
  public <T> Mono<T> whileHeld(OpenTurn turn, Mono<T> work) {
    var renewing =
        Flux.interval(lease.renewal()).onBackpressureDrop().concatMap(_ -> renew(turn), 1);
    return Mono.firstWithSignal(work, renewing.then(Mono.<T>never()));
  }

  /** A renewal that cannot be made now is made up for by the next one, or by a take-over. */
  private Mono<Void> renew(OpenTurn turn) {
    var p = Partition.of(turn.conversation());
    var arguments = List.of(
        text(turn.number()),
        text(turn.epoch()),
        lease.millis(),
        turn.conversation().value());
    return redis
        .run(scripts.renew(), List.of(p.head(turn.conversation()), p.open()), arguments)
        .flatMap(answer -> accepted(turn, answer))
        .onErrorComplete(RedisAway.class);
  }

  @Override
  public Mono<Claim.Opened> takeOver(ConversationId id) {
    var p = Partition.of(id);
    return redis
        .run(
            scripts.takeOver(),
            List.of(p.stream(id), p.head(id), p.sum(id), p.open()),
            List.of(lease.millis(), id.value()))
        .filter(answer -> answer.getFirst().equals("taken"))
        .flatMap(answer -> taken(id, answer))
        .onErrorMap(RedisAway.class, LogUnavailable::new);
  }

  private Mono<Claim.Opened> taken(ConversationId id, List<Object> answer) {
    var entries = ((List<?>) answer.get(4)).stream().map(StoredEntry::of).toList();
    var first = entries.getFirst();
    var input = new InputId(first.field("i"));
    var turn = new OpenTurn(
        id, (Long) answer.get(1), (Long) answer.get(2), input, first.at(), entries.size() - 1);
    var what = json.events(first.field("e")).getFirst();
    var announced = entries.stream()
        .skip(1)
        .flatMap(entry -> json.events(entry.field("e")).stream())
        .toList();
    var masked = what.equals(new usher.bot.conversation.HeardEvent.SecretEntered());
    return reading
        .sum(id, (String) answer.get(3), turn.number() - 1)
        .map(before -> new Claim.Opened(turn, before.after(what, first.at()), masked, announced));
  }

  @Override
  public Mono<Conversation> load(ConversationId id) {
    return reading.load(id).onErrorMap(RedisAway.class, LogUnavailable::new);
  }

  @Override
  public Mono<List<LogEntry>> entries(ConversationId id, String after) {
    return reading.entries(id, after).onErrorMap(RedisAway.class, LogUnavailable::new);
  }

  @Override
  public Mono<Boolean> knows(ConversationId id, InputId input) {
    return reading.knows(id, input).onErrorMap(RedisAway.class, LogUnavailable::new);
  }

  @Override
  public Flux<ConversationId> wakes(ConversationId id) {
    return wakes.of(id).onErrorMap(RedisAway.class, LogUnavailable::new);
  }

  @Override
  public Mono<Stored> document(ConversationId partitionOf, String kind, String id) {
    return reading.document(partitionOf, kind, id).onErrorMap(RedisAway.class, LogUnavailable::new);
  }

  @Override
  public Mono<Long> nextNumber(ConversationId partitionOf) {
    var numbers = Partition.of(partitionOf).numbers();
    return redis
        .commands()
        .hincrby(numbers, "next", 1)
        .onErrorMap(RedisAway::orElse)
        .onErrorMap(RedisAway.class, LogUnavailable::new);
  }

  private static String text(long number) {
    return Long.toString(number);
  }
}
