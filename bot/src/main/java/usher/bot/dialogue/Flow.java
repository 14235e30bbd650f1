package usher.bot.dialogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import usher.bot.inquiry.OfferingId;

/** The script of an offering. Steps of branches stand beside the others, each with its own id and its own next step.
 *  @param queue where a person takes over
 *  @param slots by name, in the order of the file
 *  @param steps by id, the first one first; a flow that was read without problems has one at least
 *  @param next the id of the step after a step; none after the last of the flow
 *  @param arguments names of the arguments that each text takes, by text key */
public record Flow(
    OfferingId offering,
    String queue,
    Map<String, SlotSpec> slots,
    Map<String, Step> steps,
    Map<String, String> next,
    Map<String, List<String>> arguments) {
  public Flow {
    slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    next = Map.copyOf(next);
    arguments = Map.copyOf(arguments);
  }

  public Step first() {
    return steps.values().iterator().next();
  }

  public Optional<Step> step(String id) {
    return Optional.ofNullable(steps.get(id));
  }

  /** The id of the step that follows when a step has no branch to take; empty after the last. */
  public Optional<String> after(String id) {
    return Optional.ofNullable(next.get(id));
  }

  public Optional<SlotSpec> slot(String name) {
    return Optional.ofNullable(slots.get(name));
  }
}
