package usher.bot.improvement;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.HelpEvent.AnswersFound;
import usher.bot.conversation.LogEntry;
import usher.bot.record.Record;
import usher.bot.record.RecordBook;

/** What came of the answers of some days, out of the records: who is forgotten there is forgotten here. */
public final class Outcomes {
  private static final int MOST = 5_000;

  private final LastDays days;
  private final ConversationLog log;

  /** @param clock of the desk: its days are meant */
  public Outcomes(RecordBook book, ConversationLog log, Clock clock) {
    this.days = new LastDays(book, clock);
    this.log = log;
  }

  /** Newest first. Never empty. */
  public Mono<List<Outcome>> list() {
    return days.records()
        .take(MOST)
        .collectList()
        .flatMap(records -> Flux.fromIterable(records)
            .filter(record -> !record.about().judged().isEmpty())
            .concatMap(record -> outcomes(record, records))
            .collectList());
  }

  private Flux<Outcome> outcomes(Record record, List<Record> all) {
    var lasted = !Aftermath.needsAPerson(record) && !Aftermath.cameBack(record, all);
    return log.entries(new ConversationId(record.conversation()), "")
        .defaultIfEmpty(List.of())
        .flatMapIterable(entries -> record.about().judged().stream()
            .map(judged -> outcome(record, judged, relevance(judged.article(), entries), lasted))
            .toList());
  }

  private static Outcome outcome(
      Record record, Record.Judged judged, double relevance, boolean lasted) {
    var person = record.person();
    return new Outcome(
        record.number(),
        person == null ? "" : person,
        judged.language(),
        judged.words(),
        judged.article(),
        relevance,
        judged.helped() && lasted,
        judged.calm(),
        record.course().opened());
  }

  /** Of the last search that found it first. */
  private static double relevance(String article, List<LogEntry> entries) {
    var found = new ArrayList<Double>();
    for (var entry : entries) {
      for (var event : entry.events()) {
        if (event instanceof AnswersFound answers
            && !answers.articles().isEmpty()
            && answers.articles().getFirst().equals(article)) {
          found.add(answers.relevance());
        }
      }
    }
    return found.isEmpty() ? Double.NaN : found.getLast();
  }

  /** What happened after an answer was said to have helped. */
  static final class Aftermath {
    private static final Duration SOON = Duration.ofDays(3);

    private Aftermath() {}

    static boolean needsAPerson(Record record) {
      return record.course().status().equals("waiting");
    }

    /** Whether the same person came with the same kind of question again within three days. */
    static boolean cameBack(Record record, List<Record> all) {
      var person = record.person();
      var classified = record.about().classified();
      if (person == null || classified == null) {
        return false;
      }
      var opened = record.course().opened();
      return all.stream()
          .filter(other -> person.equals(other.person()))
          .filter(other -> other.course().opened().isAfter(opened))
          .filter(other -> other.course().opened().isBefore(opened.plus(SOON)))
          .map(other -> other.about().classified())
          .anyMatch(other -> other != null && other.category().equals(classified.category()));
    }
  }
}
