package usher.bot.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.DialogueEvent.FlowMoved;
import usher.bot.conversation.LogEntry;
import usher.bot.desk.DeskFolder;
import usher.bot.dialogue.Flow;
import usher.bot.dialogue.Step;
import usher.bot.inquiry.OfferingId;

/** Which steps of which flows the stories came to, on which channel, in which language. Steps that only choose the way say and do nothing, and do not count. */
final class Coverage {
  private final Map<OfferingId, Flow> flows;

  /** {@code channel language} by step. */
  private final Map<OfferingId, Map<String, Set<String>>> reached =
      new TreeMap<>((one, other) -> one.value().compareTo(other.value()));

  Coverage(DeskFolder desk) {
    this(desk.flowsByOffering());
  }

  Coverage(Map<OfferingId, Flow> flows) {
    this.flows = flows;
    flows.keySet().forEach(offering -> reached.put(offering, new TreeMap<>()));
  }

  /** @param language the script's
   *  @param entries of the conversation, oldest first */
  void note(ConversationId id, String language, List<LogEntry> entries) {
    var soFar = Conversation.unborn(id);
    for (var entry : entries) {
      for (var event : entry.events()) {
        soFar = soFar.after(event, entry.at());
        if (event instanceof FlowMoved moved) {
          note(soFar, moved, language);
        }
      }
    }
  }

  private void note(Conversation soFar, FlowMoved moved, String language) {
    var where = soFar.contact().channel().code() + " " + language;
    var offering =
        soFar.inquiry(moved.inquiry()).map(inquiry -> inquiry.way().offering()).orElse(null);
    if (offering != null && moved.step() != null && reached.containsKey(offering)) {
      reached
          .getOrDefault(offering, new TreeMap<>())
          .computeIfAbsent(moved.step(), _ -> new TreeSet<>())
          .add(where);
    }
  }

  /** Lines for people: of each flow how many steps were reached where, and which never; then the sum. */
  List<String> report() {
    var lines = new ArrayList<String>();
    var all = 0;
    var some = 0;
    for (var one : reached.entrySet()) {
      var steps = counting(one.getKey());
      var found = one.getValue();
      var never = steps.stream().filter(step -> !found.containsKey(step)).toList();
      all += steps.size();
      some += steps.size() - never.size();
      lines.add("%s: %d of %d steps%s"
          .formatted(
              one.getKey(), steps.size() - never.size(), steps.size(), places(found, steps)));
      if (!never.isEmpty()) {
        lines.add("  never: " + String.join(", ", never));
      }
    }
    lines.add("all: %d of %d steps".formatted(some, all));
    return lines;
  }

  private List<String> counting(OfferingId offering) {
    var flow = flows.get(offering);
    return flow == null
        ? List.of()
        : flow.steps().values().stream()
            .filter(step -> !(step instanceof Step.When) && !(step instanceof Step.Goto))
            .map(Step::id)
            .toList();
  }

  /** {@code  (voice en 3, web zh 5)}. */
  private static String places(Map<String, Set<String>> found, List<String> steps) {
    var counts = new TreeMap<String, Integer>();
    found.forEach((step, places) -> {
      if (steps.contains(step)) {
        places.forEach(place -> counts.merge(place, 1, Integer::sum));
      }
    });
    var words = counts.entrySet().stream()
        .map(count -> count.getKey() + " " + count.getValue())
        .toList();
    return words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
  }
}
