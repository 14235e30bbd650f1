package usher.bot.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was heard so far: all that deciding needs to know of earlier words.
 *  @param text the utterance of this turn, redacted; empty when nothing was said in words
 *  @param understanding of this turn; null until it was heard
 *  @param unclear turns not understood: in a row, and in all
 *  @param moods distress of the last turns, oldest first, at most {@value #MOODS}
 *  @param average exponential average of distress, weight .5 for the newest (retrieval.md section 5)
 *  @param failures no-answers, refusals and wrong values so far */
public record Hearing(
    String text,
    @Nullable Understanding understanding,
    Unclear unclear,
    List<Mood> moods,
    double average,
    int failures) {
  private static final int MOODS = 10;
  public static final Hearing NOTHING = new Hearing("", null, new Unclear(0, 0), List.of(), 0, 0);

  /** Counts of unclear turns. */
  public record Unclear(int inARow, int inAll) {}

  public Hearing {
    moods = List.copyOf(moods);
  }

  /** A new turn begins: earlier words no longer count as this turn's. */
  public Hearing afresh(String words) {
    return new Hearing(words, null, unclear, moods, average, failures);
  }

  public Hearing understood(Understanding what, Instant at) {
    var recent = new ArrayList<>(moods);
    recent.add(Mood.of(what.distress(), at));
    if (recent.size() > MOODS) {
      recent.removeFirst();
    }
    return new Hearing(
        text, what, unclear, recent, Share.of((average + what.distress().level()) / 2), failures);
  }

  /** Of this turn only a part. */
  Hearing only(HeardEvent.Clause part) {
    return new Hearing(part.words(), part.understanding(), unclear, moods, average, failures);
  }

  public Hearing unclearAgain() {
    return new Hearing(
        text,
        understanding,
        new Unclear(unclear.inARow() + 1, unclear.inAll() + 1),
        moods,
        average,
        failures);
  }

  public Hearing clear() {
    return unclear.inARow() == 0
        ? this
        : new Hearing(
            text, understanding, new Unclear(0, unclear.inAll()), moods, average, failures);
  }

  public Hearing failedOnce() {
    return new Hearing(text, understanding, unclear, moods, average, failures + 1);
  }

  /** After a person has helped, the past no longer counts against the bot. */
  public Hearing calmed() {
    return new Hearing(text, understanding, new Unclear(0, 0), List.of(), 0, 0);
  }
}
