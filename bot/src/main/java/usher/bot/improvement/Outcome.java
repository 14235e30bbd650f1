package usher.bot.improvement;

import java.time.Instant;

/** What came of an answer.
 *  @param contact number of the record
 *  @param person empty: nobody who had proved who they are
 *  @param language code
 *  @param words of the question, redacted
 *  @param article its id
 *  @param relevance with which it was found, 0 to 1; NaN: it was not the first one found
 *  @param helped what the user said, unless they came back with the same soon, or needed a person after all
 *  @param calm whether the user seemed calm all the time */
public record Outcome(
    String contact,
    String person,
    String language,
    String words,
    String article,
    double relevance,
    boolean helped,
    boolean calm,
    Instant at) {}
