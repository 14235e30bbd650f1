package usher.bot.conversation.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectWriter;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.Eraser;
import usher.bot.conversation.LogUnavailable;
import usher.bot.redis.Redis;
import usher.bot.redis.RedisAway;
import usher.bot.redis.Script;

/** Removes conversations, and the documents beside them, for good. Who keeps a copy of a document (a queue, an index) is told through the outbox, as target
 *  {@code erased-<kind>}, with the document's last value. Fails with {@link LogUnavailable} when Redis is away, and with {@link IllegalStateException} while a
 *  turn is under way: the same call later settles it. */
public final class Erasure implements Eraser {
  /** The timer that ends a conversation's data. */
  public static final String TIMER = "retention";

  private static final Script ERASE = Script.beside(Erasure.class, "erase");
  private static final ObjectWriter FLAT = EventJson.mapper().writerFor(Map.class);
  private static final String DOCUMENT = "d:";
  private final Redis redis;
  private final Duration keep;

  public Erasure(Redis redis, PrivacySettings settings) {
    this.redis = redis;
    this.keep = settings.keep();
  }

  /** Removes what was not touched for as long as things are kept; otherwise sets the timer again. Empty. */
  public Mono<Void> due(ConversationId id) {
    return erase(id, keep);
  }

  @Override
  public Mono<Void> now(ConversationId id) {
    return erase(id, Duration.ZERO);
  }

  private Mono<Void> erase(ConversationId id, Duration untouched) {
    var p = Partition.of(id);
    return redis
        .commands()
        .hkeys(p.head(id))
        .filter(field -> field.startsWith(DOCUMENT))
        .map(field -> field.substring(DOCUMENT.length()))
        .collectList()
        .flatMapIterable(members -> members)
        .concatMap(member -> document(p, member))
        .collectList()
        .flatMap(documents ->
            redis.run(ERASE, keys(p, id, documents), arguments(p, id, untouched, documents)))
        .flatMap(
            answer -> answer.getFirst().equals("busy") ? Mono.error(busy(id)) : Mono.<Void>empty())
        .onErrorMap(RedisAway::orElse)
        .onErrorMap(RedisAway.class, LogUnavailable::new);
  }

  /** @param member {@code kind:id} */
  private record Document(String member, String key, String json) {
    String target() {
      return "erased-" + member.substring(0, member.indexOf(':'));
    }

    String content() {
      return FLAT.writeValueAsString(
          Map.of("id", member.substring(member.indexOf(':') + 1), "json", json));
    }
  }

  private Flux<Document> document(Partition p, String member) {
    var colon = member.indexOf(':');
    var key = p.document(member.substring(0, colon), member.substring(colon + 1));
    return redis
        .commands()
        .hget(key, "j")
        .defaultIfEmpty("")
        .map(json -> new Document(member, key, json))
        .flux();
  }

  private static List<String> keys(Partition p, ConversationId id, List<Document> documents) {
    var keys = new ArrayList<>(
        List.of(p.stream(id), p.head(id), p.sum(id), p.due(), p.outbox(), p.parked(), p.all()));
    documents.forEach(document -> keys.add(document.key()));
    return keys;
  }

  private static List<String> arguments(
      Partition p, ConversationId id, Duration untouched, List<Document> documents) {
    var arguments =
        new ArrayList<>(List.of(id.value(), Long.toString(untouched.toMillis()), TIMER, p.wakes()));
    documents.forEach(document -> arguments.addAll(
        List.of(document.member(), document.target(), document.member(), document.content())));
    return arguments;
  }

  private static IllegalStateException busy(ConversationId id) {
    return new IllegalStateException(
        "conversation %s cannot be erased while a turn is under way".formatted(id));
  }
}
