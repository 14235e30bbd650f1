package usher.bot.selfhelp;

import java.util.List;
import reactor.core.publisher.Mono;
import usher.bot.conversation.PersonId;
import usher.bot.redis.Redis;
import usher.bot.redis.Script;

/** The register in Redis, a hash per person. */
public final class RedisRegister implements Register {
  private static final Script CHANGE = Script.beside(RedisRegister.class, "change");

  private final Redis redis;

  public RedisRegister(Redis redis) {
    this.redis = redis;
  }

  @Override
  public Mono<String> get(PersonId person, String field) {
    return redis.commands().hget(name(person), field);
  }

  @Override
  public Mono<String> change(PersonId person, String field, String value, String key) {
    return redis
        .run(CHANGE, List.of(name(person)), List.of(field, value, key))
        .map(answer -> String.valueOf(answer.getFirst()));
  }

  private static String name(PersonId person) {
    return "usher:register:" + person;
  }
}
