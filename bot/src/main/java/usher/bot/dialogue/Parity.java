package usher.bot.dialogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a flow can be walked by ear as well: what is only heard must be read back before anything comes of it, and a list of names that is too long to be read out
 *  with keys is only heard. For flows of offerings that can be had on the phone. */
final class Parity {
  /** Names with keys that a caller can hold in mind. */
  static final int MOST_READ_OUT = 4;

  /** The action that only writes down. */
  private static final String RECORDING = "open-record";

  private final FlowDraft draft;
  private final Known known;

  private Parity(FlowDraft draft, Known known) {
    this.draft = draft;
    this.known = known;
  }

  static void find(FlowDraft draft, Known known) {
    new Parity(draft, known).slots();
  }

  private void slots() {
    var readBack = readBack();
    for (var slot : draft.slots.values()) {
      var place = draft.slotPlaces.get(slot.name());
      if (place != null && isOnlyHeard(slot) && !readBack.contains(slot.name())) {
        place.wrong(
            "slot '" + slot.name()
                + "' cannot be keyed on the phone, and is not read back: what was misheard would be acted on",
            "name {" + slot.name()
                + "} in the text of a confirm step, or write 'channels: [web, messaging]'");
      }
    }
  }

  /** Slots that the text of a confirm step names; where nothing but a record comes of it all, any text that is said will do. */
  private Set<String> readBack() {
    var harmless = draft.steps.values().stream()
        .allMatch(step -> !(step instanceof Step.Run run) || run.action().equals(RECORDING));
    return draft.steps.values().stream()
        .filter(step -> harmless || step instanceof Step.Confirm)
        .flatMap(Uses::text)
        .flatMap(text -> known.texts().getOrDefault(text, List.of()).stream())
        .collect(Collectors.toSet());
  }

  private static boolean isOnlyHeard(SlotSpec slot) {
    return switch (slot.kind()) {
      case TEXT, EMAIL -> !slot.secret();
      case CHOICE -> slot.options().fetched() || slot.options().list().size() > MOST_READ_OUT;
      case DATE, TIME, DATE_TIME, DURATION -> true;
      case NUMBER, PHONE, RECORD_NUMBER, YES_NO -> false;
    };
  }
}
