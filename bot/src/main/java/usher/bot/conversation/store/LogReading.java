package usher.bot.conversation.store;

import io.lettuce.core.KeyValue;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog.Stored;
import usher.bot.conversation.InputId;
import usher.bot.conversation.LogEntry;
import usher.bot.redis.Redis;
import usher.bot.redis.RedisAway;
import usher.bot.redis.Script;

/** Reads what the log keeps. Fails with {@link RedisAway} when Redis is away. */
final class LogReading {
  private static final int PAGE = 500;
  private final Redis redis;
  private final EventJson json;
  private final Script load;
  private final Refolding refolding;

  LogReading(Redis redis, EventJson json, Script load) {
    this.redis = redis;
    this.json = json;
    this.load = load;
    this.refolding = new Refolding(json);
  }

  /** As of the last closed turn; empty when none was closed. */
  Mono<Conversation> load(ConversationId id) {
    var p = Partition.of(id);
    return redis
        .run(load, List.of(p.head(id), p.sum(id)), List.of())
        .flatMap(answer ->
            loaded(id, (Long) answer.get(0) - (Long) answer.get(1), (String) answer.get(2)));
  }

  private Mono<Conversation> loaded(ConversationId id, long closed, String kept) {
    return closed == 0 ? Mono.empty() : sum(id, kept, closed);
  }

  /** Never empty.
   *  @param kept the text of the kept sum; empty when there is none
   *  @param turns how many were closed */
  Mono<Conversation> sum(ConversationId id, String kept, long turns) {
    if (turns == 0) {
      return Mono.just(Conversation.unborn(id));
    }
    return Mono.justOrEmpty(json.sum(kept))
        .switchIfEmpty(stored(id, "").map(all -> refolding.fold(id, all, turns)));
  }

  Mono<Boolean> knows(ConversationId id, InputId input) {
    return redis
        .commands()
        .hexists(Partition.of(id).head(id), "id:" + input)
        .onErrorMap(RedisAway::orElse);
  }

  /** @param after a mark; empty: from the beginning */
  Mono<List<LogEntry>> entries(ConversationId id, String after) {
    return stored(id, after)
        .map(all -> all.stream().map(entry -> entry.entry(json)).toList());
  }

  private Mono<List<StoredEntry>> stored(ConversationId id, String after) {
    return page(id, after)
        .expand(
            page -> page.size() < PAGE ? Mono.empty() : page(id, page.getLast().mark()))
        .flatMapIterable(page -> page)
        .collectList();
  }

  private Mono<List<StoredEntry>> page(ConversationId id, String after) {
    var from =
        after.isEmpty() ? Range.Boundary.<String>unbounded() : Range.Boundary.excluding(after);
    return redis
        .commands()
        .xrange(
            Partition.of(id).stream(id),
            Range.from(from, Range.Boundary.unbounded()),
            Limit.from(PAGE))
        .map(message -> new StoredEntry(message.getId(), Objects.requireNonNull(message.getBody())))
        .collectList()
        .onErrorMap(RedisAway::orElse);
  }

  /** Empty when there is none. */
  Mono<Stored> document(ConversationId partitionOf, String kind, String id) {
    return redis
        .commands()
        .hgetall(Partition.of(partitionOf).document(kind, id))
        .collectMap(KeyValue::getKey, KeyValue::getValue)
        .filter(fields -> !fields.isEmpty())
        .map(LogReading::document)
        .onErrorMap(RedisAway::orElse);
  }

  private static Stored document(Map<String, String> fields) {
    var version = Objects.requireNonNull(fields.get("v"));
    return new Stored(
        Long.parseLong(version), Objects.requireNonNull(fields.get("j")), fields.get("c"));
  }
}
