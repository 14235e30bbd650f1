package usher.bot.quality;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the desk gave for a first message.
 *  @param how it went
 *  @param things {@code article:id}, {@code offering:id} or {@code person}, best first; what a choice leads to stands for the choice, and an offering
 *    that shows an article at once is written {@code offering:id+article:id}
 *  @param why what was heard, found and decided, for whoever looks at a miss */
record Given(How how, List<String> things, String why) {

  /** The rungs. */
  enum How {
    /** An article was shown, or an offering begun. */
    ANSWERED,
    /** Up to three articles, or "A or B?". */
    ASKED_BACK,
    /** Told that others look after it, and asked for other words if that was not meant. */
    ELSEWHERE,
    /** Handed to a person. */
    PERSON,
    /** "I don't know" or "in other words?". */
    UNKNOWN
  }

  boolean rightFirst(Asked asked) {
    return right(asked, 1);
  }

  boolean rightAmongThree(Asked asked) {
    return right(asked, 3);
  }

  private boolean right(Asked asked, int among) {
    return things.stream()
        .limit(among)
        .flatMap(thing -> Arrays.stream(thing.split("\\+")))
        .anyMatch(asked.acceptable()::contains);
  }

  /** Something was served as the answer, and it is none; or what the desk can serve was sent to others. */
  boolean wrong(Asked asked) {
    return (how == How.ANSWERED && !rightFirst(asked))
        || (how == How.ELSEWHERE && asked.answerable());
  }

  String told() {
    return how + things.stream().collect(Collectors.joining(" ", " ", ""));
  }
}
