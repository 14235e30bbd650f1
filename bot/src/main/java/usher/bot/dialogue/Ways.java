package usher.bot.dialogue;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Follows all ways through a flow: steps nobody reaches, ends without an end, loops that ask nothing. */
final class Ways {
  private final FlowDraft draft;

  private Ways(FlowDraft draft) {
    this.draft = draft;
  }

  static void find(FlowDraft draft) {
    if (draft.steps.isEmpty()) {
      return;
    }
    var ways = new Ways(draft);
    var reached = ways.reached(draft.steps.keySet().iterator().next());
    for (var step : draft.steps.values()) {
      ways.look(step, reached);
    }
  }

  private void look(Step step, Set<String> reached) {
    if (!reached.contains(step.id())) {
      draft.wrong(step, "nobody reaches this step", "remove it, or lead to it with a goto");
    } else if (Uses.fallsOff(step, draft)) {
      draft.wrong(
          step, "the flow can end here without an end", "add a resolve or a handoff after it");
    }
    if (reached.contains(step.id()) && step instanceof Step.Goto && loops(step)) {
      draft.wrong(
          step, "this loop asks nothing and would never end", "ask or confirm something within it");
    }
  }

  private Set<String> reached(String first) {
    var reached = new LinkedHashSet<String>(List.of(first));
    var open = new ArrayDeque<String>(List.of(first));
    while (!open.isEmpty()) {
      for (var next : following(open.remove())) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }

  /** Whether a step leads back to itself without passing a question. */
  private boolean loops(Step start) {
    var seen = new HashSet<String>();
    var open = new ArrayDeque<String>(following(start.id()));
    while (!open.isEmpty()) {
      var id = open.remove();
      if (id.equals(start.id())) {
        return true;
      }
      if (seen.add(id) && !isQuestion(id)) {
        open.addAll(following(id));
      }
    }
    return false;
  }

  private boolean isQuestion(String id) {
    return draft.steps.get(id) instanceof Step.Ask || draft.steps.get(id) instanceof Step.Confirm;
  }

  private List<String> following(String id) {
    var step = draft.steps.get(id);
    return step == null ? List.of() : Uses.ways(step, draft);
  }
}
