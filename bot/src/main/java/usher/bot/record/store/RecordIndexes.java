package usher.bot.record.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.bot.conversation.DeliveryTarget;
import usher.bot.conversation.Outcome.Delivery;
import usher.bot.record.Record;
import usher.bot.record.RecordJson;
import usher.bot.redis.Redis;
import usher.bot.redis.Script;

/** Which records there are, by status, service, person and day. Told after a turn; a late telling changes nothing. */
final class RecordIndexes implements DeliveryTarget, ErasedRecords.Forgetful {
  private static final Script INDEX = Script.beside(RecordIndexes.class, "index");
  private static final String PLACES = "usher:records:places";

  private final Redis redis;

  RecordIndexes(Redis redis) {
    this.redis = redis;
  }

  @Override
  public String name() {
    return "records";
  }

  @Override
  public Mono<Void> deliver(Delivery delivery) {
    var record = delivery.content();
    var views = views(record);
    var arguments = Stream.concat(
            Stream.of(record.get("number"), record.get("version"), record.get("opened")),
            views.stream())
        .toList();
    return redis
        .run(INDEX, List.of(PLACES), arguments)
        .flatMap(answer -> moved(answer, record, views));
  }

  private Mono<Void> moved(List<Object> answer, Map<String, String> record, List<String> views) {
    if (!String.valueOf(answer.getFirst()).equals("1")) {
      return Mono.empty();
    }
    var number = record.getOrDefault("number", "");
    var rank = (double)
        Instant.parse(record.getOrDefault("opened", Instant.EPOCH.toString())).toEpochMilli();
    var before = String.valueOf(answer.get(1)).split(" ");
    var left = Stream.of(before).skip(1).filter(view -> !views.contains(view));
    return Flux.fromStream(left)
        .concatMap(view -> redis.commands().zrem(key(view), number))
        .thenMany(Flux.fromIterable(views))
        .concatMap(view -> redis.commands().zadd(key(view), rank, number))
        .then();
  }

  @Override
  public Mono<Void> forget(Record record) {
    var number = record.number();
    return Flux.fromIterable(views(RecordJson.indexed(record)))
        .concatMap(view -> redis.commands().zrem(key(view), number))
        .then(redis.commands().hdel(PLACES, number))
        .then();
  }

  private static List<String> views(Map<String, String> record) {
    var opened = record.getOrDefault("opened", "");
    return Stream.of(
            ofStatus(record.getOrDefault("status", "")),
            ofService(record.getOrDefault("service", "")),
            ofPerson(record.getOrDefault("person", "")),
            ofDay(opened.substring(0, Math.min(10, opened.length()))))
        .filter(view -> !view.endsWith("-"))
        .toList();
  }

  static String ofStatus(String status) {
    return "status-" + status;
  }

  static String ofService(String service) {
    return "service-" + service;
  }

  static String ofPerson(String number) {
    return "person-" + number;
  }

  /** @param day of the opening, in UTC, as {@code 2026-11-23} */
  static String ofDay(String day) {
    return "day-" + day;
  }

  static String key(String view) {
    return "usher:records:" + view;
  }
}
