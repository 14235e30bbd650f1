package usher.bot.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import usher.bot.conversation.Language;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.record.Record;
import usher.bot.record.RecordBook;

/** The questions nobody could answer, out of the records of some days. Works it out anew each time: some milliseconds per question. */
public final class Gaps {
  private static final int MOST_QUESTIONS = 2_000;
  private static final int MOST_GAPS = 25;

  private final LastDays days;
  private final Vectors vectors;
  private final Scheduler nlu;

  /** @param nlu where vectors are computed
   *  @param clock of the desk: its days are meant */
  public Gaps(RecordBook book, Vectors vectors, Scheduler nlu, Clock clock) {
    this.days = new LastDays(book, clock);
    this.vectors = vectors;
    this.nlu = nlu;
  }

  /** Asked most often first. Never empty. */
  public Mono<List<Gap>> list() {
    return days.records()
        .flatMapIterable(record -> record.about().unanswered().stream()
            .map(one -> new Question(one, days.day(record)))
            .toList())
        .take(MOST_QUESTIONS)
        .collectList()
        .publishOn(nlu)
        .map(this::clustered);
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
