package usher.bot.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Outcome.Delivery;
import usher.bot.inquiry.Kind;
import usher.bot.record.Record;
import usher.bot.record.RecordJson;
import usher.bot.record.RecordNumber;
import usher.bot.record.RecordQuery;
import usher.bot.redis.Redis;
import usher.bot.redis.RedisForTests;

@Timeout(120)
class IndexedRecordsTest {
  private static final Redis REDIS = RedisForTests.shared();
  private static final Instant BEGAN = Instant.parse("2026-11-01T00:00:00Z");
  private static final List<String> STATES = List.of("open", "waiting", "resolved", "closed");
  private static final List<String> SERVICES = List.of("accounts", "vpn", "car-share");
  private static final List<String> PEOPLE = List.of("100", "101", "102", "103", "1001");
  private static final int DAYS = 30;

  private final Map<String, Record> kept = new ConcurrentHashMap<>();
  private final RecordIndexes indexes = new RecordIndexes(REDIS);
  private final ConversationLog log = mock(ConversationLog.class);
  private final IndexedRecords book = new IndexedRecords(REDIS, log);
  private final Random random = new Random(5);

  @BeforeEach
  void startWithNone() {
    var days = BEGAN.atZone(ZoneOffset.UTC).toLocalDate();
    var views = Stream.of(
            STATES.stream().map(RecordIndexes::ofStatus),
            SERVICES.stream().map(RecordIndexes::ofService),
            PEOPLE.stream().map(RecordIndexes::ofPerson),
            days.datesUntil(days.plusDays(DAYS + 1))
                .map(day -> RecordIndexes.ofDay(day.toString())))
        .flatMap(each -> each)
        .map(RecordIndexes::key);
    var all = Stream.concat(views, Stream.of(RecordIndexes.key("places")));
    REDIS.commands().del(all.toArray(String[]::new)).block();
    when(log.document(any(), eq("record"), any()))
        .thenAnswer(call -> Mono.justOrEmpty(kept.get(call.getArgument(2, String.class)))
            .map(record -> new ConversationLog.Stored(1, RecordJson.write(record), null)));
  }

  @Test
  void findsWhatWholeBookHoldsNewestFirst() {
    for (var n = 1; n <= 600; n++) {
      keep(random(n));
    }
    for (var i = 0; i < 60; i++) {
      var query = randomQuery();

      var found = numbers(query);

      assertThat(found).as(query.toString()).isEqualTo(expected(query));
    }
  }

  @Test
  void followsARecordThatChanges() {
    var record = record(1, "open", "vpn", null, BEGAN);
    keep(record);
    keep(record.of("1001").status("resolved", BEGAN.plusSeconds(60)));

    assertThat(numbers(query(null, "open", null))).isEmpty();
    assertThat(numbers(query("1001", "resolved", "vpn"))).containsExactly(record.number());
    assertThat(numbers(query("1002", null, null))).isEmpty();
  }

  @Test
  void forgetsWhatIsErased() {
    var record = record(1, "open", "vpn", "1001", BEGAN);
    keep(record);

    indexes.forget(record).block();

    assertThat(numbers(query("1001", null, null))).isEmpty();
    assertThat(numbers(query(null, null, null))).isEmpty();
  }

  @Test
  void refusesWhatWouldTakeTooLong() {
    assertThatThrownBy(
            () -> new RecordQuery(null, null, null, BEGAN, BEGAN.plus(Duration.ofDays(400)), 10))
        .hasMessageContaining("366 days");
    assertThatThrownBy(() -> new RecordQuery(null, null, null, BEGAN, BEGAN, 10))
        .hasMessageContaining("before until");
    assertThatThrownBy(() -> new RecordQuery(null, null, null, BEGAN, BEGAN.plusSeconds(1), 1_000))
        .hasMessageContaining("expected 1 to 200");
  }

  private List<String> numbers(RecordQuery query) {
    return book.find(query).map(Record::number).collectList().block();
  }

  private List<String> expected(RecordQuery query) {
    return kept.values().stream()
        .filter(one -> query.person() == null || query.person().equals(one.person()))
        .filter(
            one -> query.status() == null || query.status().equals(one.course().status()))
        .filter(
            one -> query.service() == null || query.service().equals(one.about().service()))
        .filter(one -> !one.course().opened().isBefore(query.from()))
        .filter(one -> one.course().opened().isBefore(query.until()))
        .sorted(Comparator.comparing((Record one) -> one.course().opened()).reversed())
        .limit(query.limit())
        .map(Record::number)
        .toList();
  }

  private RecordQuery randomQuery() {
    var from = BEGAN.plus(Duration.ofHours(random.nextInt(DAYS * 24)));
    return new RecordQuery(
        random.nextBoolean() ? PEOPLE.get(random.nextInt(4)) : null,
        random.nextBoolean() ? STATES.get(random.nextInt(4)) : null,
        random.nextBoolean() ? SERVICES.get(random.nextInt(3)) : null,
        from,
        from.plus(Duration.ofHours(1 + random.nextInt(DAYS * 24))),
        1 + random.nextInt(RecordQuery.MOST));
  }

  private static RecordQuery query(
      @Nullable String person, @Nullable String status, @Nullable String service) {
    return new RecordQuery(
        person, status, service, BEGAN, BEGAN.plus(Duration.ofDays(DAYS)), RecordQuery.MOST);
  }

  private Record random(int n) {
    return record(
        n,
        STATES.get(random.nextInt(4)),
        SERVICES.get(random.nextInt(3)),
        random.nextInt(3) == 0 ? null : PEOPLE.get(random.nextInt(4)),
        BEGAN.plusSeconds(n * 4_321L % (DAYS * 86_400L)));
  }

  private static Record record(
      int n, String status, String service, @Nullable String person, Instant opened) {
    return Record.contact(new RecordNumber(n % 64, n), "c", "web", person, opened)
        .about(new Record.About(Kind.INCIDENT, service, "words", 3, "test", null))
        .status(status, opened);
  }

  private void keep(Record record) {
    kept.put(record.number(), record);
    indexes
        .deliver(new Delivery("records", record.number(), RecordJson.indexed(record)))
        .block();
  }
}
