package usher.bot.selfhelp;

import io.lettuce.core.KeyValue;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;
import usher.bot.conversation.PersonId;
import usher.bot.redis.Redis;
import usher.bot.redis.Script;

/** Reservations in Redis. Everything about one item shares a hash tag, so that a script changes all of it or nothing. */
public final class RedisReservations implements Reservations {
  private static final Script RESERVE = Script.beside(RedisReservations.class, "reserve");
  private static final Script MOVE = Script.beside(RedisReservations.class, "move");
  private static final Script RELEASE = Script.beside(RedisReservations.class, "release");
  /** Longer than any turn waits to be finished by another node. */
  private static final String KEY_LIFE = Long.toString(Duration.ofDays(1).toMillis());

  private final Redis redis;

  public RedisReservations(Redis redis) {
    this.redis = redis;
  }

  @Override
  public Mono<Optional<Reservation>> reserve(String key, Reservation wanted, long limit) {
    var arguments = List.of(
        wanted.number(),
        wanted.person().value(),
        field(wanted.place()),
        Long.toString(limit),
        KEY_LIFE);
    return redis
        .run(RESERVE, keys(key, wanted), arguments)
        .map(answer -> text(answer))
        .map(number -> number.isEmpty()
            ? Optional.empty()
            : Optional.of(new Reservation(number, wanted.person(), wanted.place())));
  }

  @Override
  public Mono<Ended> move(String key, Reservation from, String day, long limit) {
    var arguments = List.of(
        from.number(),
        from.person().value(),
        field(from.place().on(day)),
        Long.toString(limit),
        KEY_LIFE);
    return redis.run(MOVE, keys(key, from), arguments).map(answer -> Ended.valueOf(text(answer)));
  }

  @Override
  public Mono<Ended> release(String key, Reservation reservation) {
    var arguments = List.of(reservation.number(), reservation.person().value(), KEY_LIFE);
    return redis
        .run(RELEASE, keys(key, reservation), arguments)
        .map(answer -> Ended.valueOf(text(answer)));
  }

  @Override
  public Mono<Long> taken(Place place) {
    return redis
        .commands()
        .hget(name(place.item(), "taken"), field(place))
        .map(Long::valueOf)
        .defaultIfEmpty(0L);
  }

  @Override
  public Mono<List<Reservation>> of(PersonId person, String item) {
    return redis
        .commands()
        .smembers(name(item, "of:" + person))
        .collectList()
        .flatMap(numbers -> numbers.isEmpty() ? Mono.just(List.of()) : of(person, item, numbers));
  }

  private Mono<List<Reservation>> of(PersonId person, String item, List<String> numbers) {
    return redis
        .commands()
        .hmget(name(item, "reserved"), numbers.toArray(String[]::new))
        .filter(KeyValue::hasValue)
        .map(one -> reservation(one.getKey(), person, item, one.getValue()))
        .sort(Comparator.comparing((Reservation one) -> one.place().day())
            .thenComparing(Reservation::number))
        .collectList();
  }

  /** As the scripts write it: {@code person site/day}. */
  private static Reservation reservation(
      String number, PersonId person, String item, String written) {
    var place = written.substring(written.indexOf(' ') + 1).split("/", 2);
    return new Reservation(number, person, new Place(item, place[0], place[1]));
  }

  private static List<String> keys(String key, Reservation reservation) {
    var item = reservation.place().item();
    return List.of(
        name(item, "reserved"),
        name(item, "taken"),
        name(item, "of:" + reservation.person()),
        name(item, "key:" + key));
  }

  private static String name(String item, String what) {
    return "usher:stock:{%s}:%s".formatted(item, what);
  }

  private static String field(Place place) {
    return place.at() + "/" + place.day();
  }

  private static String text(List<Object> answer) {
    return String.valueOf(answer.getFirst());
  }
}
