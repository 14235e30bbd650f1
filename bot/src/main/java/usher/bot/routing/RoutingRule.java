package usher.bot.routing;

import org.jspecify.annotations.Nullable;
import usher.bot.dialogue.Condition;
import usher.bot.folder.Localised;

/** A line of {@code routing.yaml}.
 *  @param id names it to people and in the log
 *  @param when over the {@link Traits} of a query
 *  @param queue where it goes; null: as without this rule
 *  @param priority 2 (first) to 4; 0: as without this rule. The first place belongs to danger to life alone
 *  @param why for the agents who get it */
public record RoutingRule(
    String id, Condition when, @Nullable String queue, int priority, Localised why) {}
