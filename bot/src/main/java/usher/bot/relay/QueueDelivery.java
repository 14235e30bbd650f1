package usher.bot.relay;

import java.util.LinkedHashMap;
import java.util.Map;
import usher.bot.conversation.Outcome.Delivery;
import usher.handoff.AgentId;
import usher.handoff.Handoff;
import usher.handoff.HandoffState;
import usher.handoff.Place;

/** What the queues and the agents' pages are told of a handoff: its place, and on whose desk it lies. Carries the version, so that a late one changes
 *  nothing. */
final class QueueDelivery {
  static final String TARGET = "queue";

  /** More milliseconds than there will be for three centuries. */
  static final double STEP = 1e13;

  /** Behind every priority: promises make nobody wait. */
  static final double AFTER_ALL = 9;

  private QueueDelivery() {}

  static Delivery of(Handoff handoff) {
    var content = new LinkedHashMap<String, String>();
    content.put("handoff", handoff.id().value());
    content.put("queue", handoff.place().queue().value());
    content.put("waiting", Boolean.toString(handoff.free()));
    content.put("holder", handoff.holder().map(AgentId::value).orElse(""));
    content.put("rank", Double.toString(rank(handoff)));
    content.put("version", Long.toString(handoff.version()));
    return new Delivery(TARGET, handoff.id() + "/" + handoff.version(), Map.copyOf(content));
  }

  /** Priority first, then the place in time; who lost an agent goes before all others of the priority. */
  private static double rank(Handoff handoff) {
    var promise = handoff.promise();
    if (promise.isPresent()) {
      return AFTER_ALL * STEP + promise.get().by().toEpochMilli();
    }
    var first = handoff.state() instanceof HandoffState.Waiting waiting && waiting.first();
    return first ? handoff.place().priority() * STEP : rank(handoff.place());
  }

  static double rank(Place place) {
    return place.priority() * STEP + place.since().toEpochMilli();
  }
}
