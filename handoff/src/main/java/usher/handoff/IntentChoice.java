package usher.handoff;

/** One thing users may want, for the list of a wrap-up.
 *  @param title for people, in the language asked for
 *  @param kind {@code incident}, {@code request}, {@code question} or {@code complaint} */
public record IntentChoice(String id, String title, String kind, String service) {}
