package usher.bot.improvement;

import java.time.LocalDate;

/** A way to ask that an article has been confirmed to answer, and does not list yet.
 *  @param language code
 *  @param words redacted
 *  @param people who have proved who they are and said so
 *  @param times it was confirmed by anybody, people included
 *  @param last day */
public record Variant(
    String article, String language, String words, int people, int times, LocalDate last) {
  /** People who make an editor unnecessary. */
  static final int ENOUGH = 2;

  /** Whether it may be learnt without an editor. */
  public boolean isConfirmed() {
    return people >= ENOUGH;
  }
}
