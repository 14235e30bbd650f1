package usher.bot.live;

import java.time.Instant;

/** A line of the list of changes, to which lines are only ever added.
 *  @param who id of the agent; empty: the file in the folder was edited
 *  @param what {@code outage-published}, {@code file-edited} …
 *  @param about id, day or file
 *  @param why in the words of who did it; may be empty
 *  @param version that came of it */
public record Noted(Instant at, String who, String what, String about, String why, long version) {}
