package usher.bot.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import usher.bot.redis.Redis;
import usher.bot.redis.RedisAway;
import usher.bot.redis.Script;

/** In Redis: a hash of the desk with version, texts and the fingerprints of earlier texts; beside it the list of changes. */
final class RedisLiveFiles implements LiveFiles {
  private static final Script CHANGE = Script.beside(RedisLiveFiles.class, "change");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TEXT = "text:";
  private static final String KNOWN = "known:";

  private final Redis redis;
  private final String files;
  private final String changes;
  private final String channel;
  private final String history;

  private RedisLiveFiles(Redis redis, String desk, String files, String prefix) {
    this.redis = redis;
    this.files = "usher:desk:{%s}:%s".formatted(desk, files);
    this.changes = "usher:desk:{%s}:%schanges".formatted(desk, prefix);
    this.channel = "usher:desk:{%s}:%schanged".formatted(desk, prefix);
    this.history = "usher:desk:{%s}:%shistory:".formatted(desk, prefix);
  }

  /** The files of daily business.
   *  @param desk its id */
  static RedisLiveFiles daily(Redis redis, String desk) {
    return new RedisLiveFiles(redis, desk, "files", "");
  }

  /** @param desk its id */
  static RedisLiveFiles articles(Redis redis, String desk) {
    return new RedisLiveFiles(redis, desk, "articles", "article-");
  }

  /** Shard channel on which every change is told. */
  String channel() {
    return channel;
  }

  @Override
  public Mono<Long> version() {
    return redis
        .commands()
        .hget(files, "version")
        .map(Long::parseLong)
        .defaultIfEmpty(0L)
        .onErrorMap(RedisAway::orElse);
  }

  @Override
  public Mono<Live> load() {
    return redis
        .commands()
        .hgetall(files)
        .collectMap(field -> field.getKey(), field -> field.getValue())
        .map(RedisLiveFiles::live)
        .onErrorMap(RedisAway::orElse);
  }

  @Override
  public Mono<Boolean> change(Change change) {
    var keys = new ArrayList<>(List.of(files, changes));
    var arguments = new ArrayList<>(List.of(
        Long.toString(change.expected()),
        JSON.writeValueAsString(change.noted()),
        Integer.toString(change.texts().size())));
    change.texts().forEach((file, text) -> {
      arguments.addAll(List.of(file, text));
      arguments.add(String.join(" ", change.known().getOrDefault(file, List.of())));
    });
    change.kept().forEach((name, entry) -> {
      keys.add(history + name);
      arguments.add(entry);
    });
    return redis
        .runConfirmed(CHANGE, keys, arguments)
        .map(answer -> answer.getFirst().equals(1L))
        .flatMap(done -> done ? tell(change).thenReturn(true) : Mono.just(false));
  }

  @Override
  public Mono<List<Noted>> noted(int most) {
    return redis
        .commands()
        .lrange(changes, -most, -1)
        .map(line -> JSON.readValue(line, Noted.class))
        .collectList()
        .map(List::reversed)
        .onErrorMap(RedisAway::orElse);
  }

  @Override
  public Mono<List<String>> kept(String name) {
    return redis
        .commands()
        .lrange(history + name, 0, -1)
        .collectList()
        .onErrorMap(RedisAway::orElse);
  }

  /** Who misses it sees the change at the next look. */
  private Mono<Void> tell(Change change) {
    return redis
        .commands()
        .spublish(channel, Long.toString(change.expected() + 1))
        .onErrorComplete()
        .then();
  }

  private static Live live(Map<String, String> fields) {
    var texts = new HashMap<String, String>();
    var known = new HashMap<String, Set<String>>();
    fields.forEach((name, value) -> {
      if (name.startsWith(TEXT)) {
        texts.put(name.substring(TEXT.length()), value);
      } else if (name.startsWith(KNOWN)) {
        known.put(name.substring(KNOWN.length()), Set.copyOf(Arrays.asList(value.split(" "))));
      }
    });
    return new Live(Long.parseLong(fields.getOrDefault("version", "0")), texts, known);
  }
}
