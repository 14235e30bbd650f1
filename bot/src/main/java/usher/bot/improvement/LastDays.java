package usher.bot.improvement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import usher.bot.record.Record;
import usher.bot.record.RecordBook;
import usher.bot.record.RecordQuery;

/** The records of the last {@value #DAYS} days, newest first, day by day. Each subscription looks anew.
 *  @param clock of the desk: its days are meant */
record LastDays(RecordBook book, Clock clock) {
  private static final int DAYS = 30;

  Flux<Record> records() {
    return Flux.defer(() ->
            Flux.fromStream(IntStream.range(0, DAYS).mapToObj(LocalDate.now(clock)::minusDays)))
        .concatMap(this::of);
  }

  /** The day on which a record was opened. */
  LocalDate day(Record record) {
    return LocalDate.ofInstant(record.course().opened(), clock.getZone());
  }

  private Flux<Record> of(LocalDate day) {
    return book.find(
        new RecordQuery(null, null, null, begin(day), begin(day.plusDays(1)), RecordQuery.MOST));
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }
}
