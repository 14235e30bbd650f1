package usher.bot.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;
import usher.bot.folder.DeskInfo;
import usher.bot.record.Record;
import usher.bot.record.RecordBook;
import usher.bot.record.RecordQuery;

/** The records of the desk, by person, status, service and the days they were opened on. */
final class RecordList {
  private static final int LIMIT = 100;

  /** Days, when none is named. */
  private static final int USUAL = 30;

  private final RecordBook book;
  private final DeskInfo info;
  private final Clock clock;

  /** @param clock of the desk: its days are meant */
  RecordList(RecordBook book, DeskInfo info, Clock clock) {
    this.book = book;
    this.info = info;
    this.clock = clock;
  }

  /** What can be chosen when records are looked for, in the form of the whole page's. */
  Map<String, Object> choices() {
    return Map.of("zone", info.zone().getId(), "choices", AdminView.choices(info));
  }

  /** Newest first, at most {@value #LIMIT}. Never empty; fails with {@link IllegalArgumentException} that says what was wanted.
   *  @param wanted {@code number}, which no other is asked with, or {@code person}, {@code status}, {@code service}, {@code from} and {@code until}, the last day that counts; each may be missing or blank */
  Mono<List<Map<String, Object>>> find(MultiValueMap<String, String> wanted) {
    return said(wanted, "number")
        .map(number -> book.byNumber(number).flux())
        .orElseGet(() -> Mono.fromCallable(() -> query(wanted)).flatMapMany(book::find))
        .map(RecordList::row)
        .collectList();
  }

  private RecordQuery query(MultiValueMap<String, String> wanted) {
    var zone = clock.getZone();
    var until = day(wanted, "until").orElse(LocalDate.now(clock));
    var from = day(wanted, "from").orElse(until.minusDays(USUAL));
    return new RecordQuery(
        said(wanted, "person").orElse(null),
        said(wanted, "status").orElse(null),
        said(wanted, "service").orElse(null),
        from.atStartOfDay(zone).toInstant(),
        until.plusDays(1).atStartOfDay(zone).toInstant(),
        LIMIT);
  }

  private static Optional<LocalDate> day(MultiValueMap<String, String> wanted, String name) {
    return said(wanted, name).map(written -> {
      try {
        return LocalDate.parse(written);
      } catch (DateTimeParseException _) {
        throw new IllegalArgumentException(
            name + ": '" + written + "' is no day; write it as 2026-11-23");
      }
    });
  }

  private static Optional<String> said(MultiValueMap<String, String> wanted, String name) {
    return Optional.ofNullable(wanted.getFirst(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static Map<String, Object> row(Record record) {
    var row = new LinkedHashMap<String, Object>();
    row.put("number", record.number());
    row.put("opened", record.course().opened().toString());
    row.put("status", record.course().status());
    row.put("kind", record.about().kind().name().toLowerCase(java.util.Locale.ROOT));
    row.put("service", record.about().service());
    row.put("priority", record.about().priority());
    row.put("person", record.person() == null ? "" : record.person());
    row.put("channel", record.channel());
    row.put("summary", record.about().summary());
    var classified = record.about().classified();
    row.put("category", classified == null ? "" : classified.category());
    row.put("confidence", classified == null ? "" : classified.confidence());
    row.put("alternatives", classified == null ? List.of() : classified.alternatives());
    row.put("by", record.about().classifiedBy());
    return row;
  }
}
