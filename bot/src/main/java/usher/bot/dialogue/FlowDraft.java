package usher.bot.dialogue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import usher.bot.folder.Node;

/** A flow while it is read, with the places of its steps for {@link FlowProblems}. */
final class FlowDraft {
  final Map<String, SlotSpec> slots = new LinkedHashMap<>();
  final Map<String, Node> slotPlaces = new LinkedHashMap<>();
  final Map<String, Step> steps = new LinkedHashMap<>();
  final Map<String, String> next = new HashMap<>();
  final Map<String, StepText> places = new HashMap<>();

  void wrong(Step step, String wrong, String right) {
    var place = places.get(step.id());
    if (place != null) {
      place.node().wrong("step " + step.id() + ": " + wrong, right);
    }
  }
}
