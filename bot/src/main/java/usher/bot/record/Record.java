package usher.bot.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import usher.bot.inquiry.Kind;

/** What is kept of a contact, or of something that was reported or ordered in it.
 *  @param number public, speakable
 *  @param conversation where it came from
 *  @param about what it is about
 *  @param course how it went */
@SuppressWarnings("AvoidCommonTypeNames") // the practice calls it a record, and so do the users
public record Record(
    String number,
    String conversation,
    String channel,
    @Nullable String person,
    About about,
    Course course) {

  /** @param kind what sort of query it was
   *  @param service empty: unknown
   *  @param summary redacted words of the user, or what happened; empty for silence
   *  @param priority 1 (highest) to 4
   *  @param classifiedBy version of the models, {@code choice}, or the agent who confirmed it
   *  @param classified what it was taken for; null when nothing was said, and in records of earlier versions
   *  @param unanswered questions to which there was no answer that helped; empty also in records of earlier versions
   *  @param judged articles of which the user said whether they helped; empty also in records of earlier versions */
  public record About(
      Kind kind,
      String service,
      String summary,
      int priority,
      String classifiedBy,
      @Nullable Classified classified,
      List<Unanswered> unanswered,
      List<Judged> judged) {
    public About {
      unanswered = orNone(unanswered);
      judged = orNone(judged);
    }

    /** Everything was answered. */
    public About(
        Kind kind,
        String service,
        String summary,
        int priority,
        String classifiedBy,
        @Nullable Classified classified) {
      this(kind, service, summary, priority, classifiedBy, classified, List.of(), List.of());
    }

    private static <T> List<T> orNone(@Nullable List<T> known) {
      return known == null ? List.of() : List.copyOf(known);
    }
  }

  /** @param language code
   *  @param words of the user, redacted */
  public record Unanswered(String language, String words) {}

  /** An answer, and what the user said of it.
   *  @param language code
   *  @param words of the question, redacted
   *  @param article its id
   *  @param calm whether the user seemed calm all the time */
  public record Judged(
      String language, String words, String article, boolean helped, boolean calm) {}

  /** What a query was taken for, and what else it may have been.
   *  @param category the intent
   *  @param impact low, medium or high; with the urgency it makes the priority
   *  @param confidence 0 to 1; 1 when it was chosen, or said by an agent
   *  @param alternatives other intents, likelier ones first */
  public record Classified(
      String category,
      String impact,
      String urgency,
      double confidence,
      List<String> alternatives) {
    public Classified {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** @param status open, waiting, resolved, closed
   *  @param seconds between opening and closing; 0 while open
   *  @param version counted up with each change */
  public record Course(
      String status, Instant opened, @Nullable Instant closed, long seconds, long version) {
    Course changed() {
      return new Course(status, opened, closed, seconds, version + 1);
    }
  }

  /** A contact that has just begun: until more is known it counts as misdirected. */
  public static Record contact(
      RecordNumber number,
      String conversation,
      String channel,
      @Nullable String person,
      Instant at) {
    var about = new About(Kind.MISDIRECTED, "", "", 4, "", null);
    return new Record(
        number.toString(),
        conversation,
        channel,
        person,
        about,
        new Course("open", at, null, 0, 1));
  }

  public Record about(About other) {
    return new Record(number, conversation, channel, person, other, course.changed());
  }

  public Record of(@Nullable String whom) {
    return new Record(number, conversation, channel, whom, about, course);
  }

  public Record status(String status, Instant at) {
    var over = status.equals("closed") || status.equals("resolved");
    var closed = over ? at : null;
    var seconds = over ? Math.max(0, at.getEpochSecond() - course.opened().getEpochSecond()) : 0;
    return new Record(
        number,
        conversation,
        channel,
        person,
        about,
        new Course(status, course.opened(), closed, seconds, course.version() + 1));
  }
}
