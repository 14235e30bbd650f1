package usher.bot.relay;

import usher.bot.routing.Route;
import usher.handoff.Place;

/** Where a handoff goes, decided once.
 *  @param route with its reasons
 *  @param place in the queue */
record Bound(Route route, Place place) {}
