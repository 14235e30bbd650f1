package usher.handoff.context;

import java.time.Instant;
import java.util.List;

/** How the contact went so far.
 *  @param distress how upset the user was, oldest first; may be empty
 *  @param promises what the desk has promised; may be empty */
public record Course(List<Moment> distress, List<Promise> promises) {
  public static final Course CALM = new Course(List.of(), List.of());

  public Course {
    distress = List.copyOf(distress);
    promises = List.copyOf(promises);
  }

  /** How upset the user seemed in one utterance.
   *  @param level 0 (calm) to 1
   *  @param reasons codes with their evidence, strongest first: {@code word:useless}, {@code capitals}, {@code
   *      repeated}; empty when calm */
  public record Moment(Instant at, double level, List<String> reasons) {
    public Moment {
      reasons = List.copyOf(reasons);
      Scores.check("distress", level);
    }
  }

  /** What was promised, and until when. */
  public record Promise(String words, Instant due) {}
}
