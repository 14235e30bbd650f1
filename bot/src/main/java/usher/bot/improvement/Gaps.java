package usher.bot.improvement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import usher.bot.conversation.Language;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.record.Record;
import usher.bot.record.RecordBook;
import usher.bot.record.RecordQuery;

/** The questions nobody could answer, out of the records of some days. Works it out anew each time: some milliseconds per question. */
public final class Gaps {
  private static final int DAYS = 30;
  private static final int MOST_QUESTIONS = 2_000;
  private static final int MOST_GAPS = 25;

  private final RecordBook book;
  private final Vectors vectors;
  private final Scheduler nlu;
  private final Clock clock;

  /** @param nlu where vectors are computed
   *  @param clock of the desk: its days are meant */
  public Gaps(RecordBook book, Vectors vectors, Scheduler nlu, Clock clock) {
    this.book = book;
    this.vectors = vectors;
    this.nlu = nlu;
    this.clock = clock;
  }

  /** Of the last {@value #DAYS} days, asked most often first. Never empty. */
  public Mono<List<Gap>> list() {
    return Flux.fromStream(IntStream.range(0, DAYS).mapToObj(LocalDate.now(clock)::minusDays))
        .concatMap(this::asked)
        .take(MOST_QUESTIONS)
        .collectList()
        .publishOn(nlu)
        .map(this::clustered);
  }

  private Flux<Question> asked(LocalDate day) {
    var query =
        new RecordQuery(null, null, null, begin(day), begin(day.plusDays(1)), RecordQuery.MOST);
    return book.find(query)
        .flatMapIterable(record -> record.about().unanswered().stream()
            .map(one -> new Question(one, day))
            .toList());
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  private record Question(Record.Unanswered asked, LocalDate day) {}

  private List<Gap> clustered(List<Question> questions) {
    var clusters = new Clusters();
    for (var question : questions) {
      var asked = question.asked();
      clusters.add(new Clusters.Asked(
          asked.language(),
          asked.words(),
          vectors.of(asked.words(), new Language(asked.language())),
          question.day()));
    }
    return clusters.gaps(MOST_GAPS);
  }
}
