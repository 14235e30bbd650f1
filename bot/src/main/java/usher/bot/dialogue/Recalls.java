package usher.bot.dialogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import usher.bot.folder.Nearest;

/** Slots that recall what another flow has come to: some flow must give it back under that name. */
final class Recalls {
  private Recalls() {}

  static void find(List<FlowDraft> drafts) {
    var given = new LinkedHashSet<String>();
    for (var draft : drafts) {
      for (var step : draft.steps.values()) {
        if (step instanceof Step.Run run) {
          given.add(run.into());
        }
      }
    }
    for (var draft : drafts) {
      draft.slots.values().forEach(slot -> look(slot, draft, given));
    }
  }

  private static void look(SlotSpec slot, FlowDraft draft, Set<String> given) {
    var place = draft.slotPlaces.get(slot.name());
    for (var name : slot.asking().recall()) {
      if (place != null && !given.contains(name)) {
        place.wrong(
            "slot '%s' recalls '%s', which no flow gives back".formatted(slot.name(), name),
            Nearest.to(name, given));
      }
    }
  }
}
