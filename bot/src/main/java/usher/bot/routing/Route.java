package usher.bot.routing;

import usher.bot.folder.Localised;

/** A decision.
 *  @param queue where it goes
 *  @param priority 2 (first) to 4
 *  @param rule what decided about the queue: id of a rule of the file, or {@code early-life}, {@code said}, {@code offering}, {@code service}, {@code fallback}
 *  @param why that rule in words; without words for the rules that every desk has
 *  @param practice that looks after its kind */
public record Route(String queue, int priority, String rule, Localised why, Practice practice) {}
