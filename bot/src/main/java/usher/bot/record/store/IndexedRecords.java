package usher.bot.record.store;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.record.Record;
import usher.bot.record.RecordBook;
import usher.bot.record.RecordJson;
import usher.bot.record.RecordNumber;
import usher.bot.record.RecordQuery;
import usher.bot.redis.Redis;

/** Finds records by the views of {@link RecordIndexes}: walks the shortest view that fits, from the newest on, and looks each number up in the others. Nothing is
 *  scanned. */
public final class IndexedRecords implements RecordBook {
  private static final int PAGE = 200;

  private final Redis redis;
  private final ConversationLog log;

  public IndexedRecords(Redis redis, ConversationLog log) {
    this.redis = redis;
    this.log = log;
  }

  @Override
  public Flux<Record> find(RecordQuery query) {
    var wanted = wanted(query);
    return wanted.isEmpty()
        ? Flux.fromStream(days(query))
            .concatMap(day -> numbers(day, query, List.of()))
            .concatMap(this::read)
            .take(query.limit())
        : shortest(wanted)
            .flatMapMany(first -> numbers(
                first,
                query,
                wanted.stream().filter(view -> !view.equals(first)).toList()))
            .concatMap(this::read)
            .take(query.limit());
  }

  /** The views that a record must be in. */
  private static List<String> wanted(RecordQuery query) {
    return Stream.of(
            Optional.ofNullable(query.person()).map(RecordIndexes::ofPerson),
            Optional.ofNullable(query.status()).map(RecordIndexes::ofStatus),
            Optional.ofNullable(query.service()).map(RecordIndexes::ofService))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Stream<String> days(RecordQuery query) {
    var first = LocalDate.ofInstant(query.from(), ZoneOffset.UTC);
    var last = LocalDate.ofInstant(query.until(), ZoneOffset.UTC);
    return first.datesUntil(last.plusDays(1)).toList().reversed().stream()
        .map(day -> RecordIndexes.ofDay(day.toString()));
  }

  private Mono<String> shortest(List<String> views) {
    return Flux.fromIterable(views)
        .concatMap(view ->
            redis.commands().zcard(RecordIndexes.key(view)).map(size -> new Sized(view, size)))
        .reduce((one, other) -> other.size() < one.size() ? other : one)
        .map(Sized::view);
  }

  private record Sized(String view, long size) {}

  private Flux<String> numbers(String view, RecordQuery query, List<String> others) {
    return numbers(view, query, others, 0);
  }

  private Flux<String> numbers(String view, RecordQuery query, List<String> others, int from) {
    var time = Range.from(
        Range.Boundary.including(query.from().toEpochMilli()),
        Range.Boundary.excluding(query.until().toEpochMilli()));
    return redis
        .commands()
        .zrevrangebyscore(RecordIndexes.key(view), time, Limit.create(from, PAGE))
        .collectList()
        .flatMapMany(page -> page.size() < PAGE
            ? within(page, others)
            : within(page, others)
                .concatWith(Flux.defer(() -> numbers(view, query, others, from + PAGE))));
  }

  private Flux<String> within(List<String> page, List<String> others) {
    return Flux.fromIterable(page)
        .filterWhen(
            number -> Flux.fromIterable(others)
                .concatMap(view ->
                    redis.commands().zscore(RecordIndexes.key(view), number).hasElement())
                .all(found -> found),
            PAGE);
  }

  @Override
  public Mono<Record> byNumber(String number) {
    return read(number.strip());
  }

  /** Empty when it was erased meanwhile. */
  private Mono<Record> read(String written) {
    return Mono.justOrEmpty(RecordNumber.read(written))
        .flatMap(number -> log.document(
            new ConversationId("%02d-%s".formatted(number.partition(), "0".repeat(26))),
            "record",
            number.toString()))
        .map(stored -> RecordJson.read(stored.json()));
  }
}
