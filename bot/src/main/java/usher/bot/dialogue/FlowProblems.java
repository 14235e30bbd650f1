package usher.bot.dialogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import usher.bot.folder.Nearest;

/** What is wrong with a flow as a whole: what it refers to, and whether every way through it leads somewhere. */
final class FlowProblems {
  private static final List<String> CHECKS = List.of("stock", "group");

  private final FlowDraft draft;
  private final Known known;

  private FlowProblems(FlowDraft draft, Known known) {
    this.draft = draft;
    this.known = known;
  }

  static void find(FlowDraft draft, Known known) {
    var problems = new FlowProblems(draft, known);
    draft.steps.values().forEach(problems::references);
    problems.slotsNobodyAsks();
    problems.choicesNobodyFetches();
    problems.texts();
    Ways.find(draft);
  }

  private void references(Step step) {
    switch (step) {
      case Step.Ask ask -> isOneOf(step, "slot", ask.slot(), draft.slots.keySet());
      case Step.Goto back -> isOneOf(step, "step", back.target(), draft.steps.keySet());
      case Step.Run run -> run(run);
      case Step.CheckStep check -> check(check);
      case Step.When when -> when.condition().leaves().forEach(leaf -> condition(when, leaf));
      case Step.Say _,
          Step.Confirm _,
          Step.Try _,
          Step.Offer _,
          Step.Handoff _,
          Step.Resolve _ -> {}
    }
  }

  private void isOneOf(Step step, String what, String name, Collection<String> names) {
    if (!name.isEmpty() && !names.contains(name)) {
      draft.wrong(step, "there is no " + what + " '" + name + "'", Nearest.to(name, names));
    }
  }

  private void run(Step.Run run) {
    isOneOf(run, "action", run.action(), known.actions());
    if (draft.slots.containsKey(run.into())) {
      draft.wrong(
          run,
          "'into: " + run.into() + "' would overwrite the slot of that name",
          "choose another name");
    }
  }

  private void check(Step.CheckStep check) {
    isOneOf(check, "check", check.check(), CHECKS);
    var ofStock = !check.check().equals("group");
    for (var key : ofStock ? List.of("item", "at") : List.of("item")) {
      if (!check.arguments().containsKey(key)) {
        draft.wrong(check, "'" + key + "' is missing", "add '" + key + ":' to say what is checked");
      }
    }
    var item = check.arguments().getOrDefault("item", "");
    isOneOf(check, ofStock ? "item" : "group", item, ofStock ? known.items() : known.groups());
    isOneOf(check, "slot", check.arguments().getOrDefault("at", ""), draft.slots.keySet());
    isOneOf(check, "slot", check.arguments().getOrDefault("on", ""), draft.slots.keySet());
  }

  private void condition(Step.When when, Condition leaf) {
    switch (leaf) {
      case Condition.Is is -> value(when, is.slot(), is.value());
      case Condition.Not not -> value(when, not.slot(), not.value());
      case Condition.Less less -> fact(when, less.slot());
      case Condition.More more -> fact(when, more.slot());
      case Condition.Known is -> fact(when, is.slot());
      case Condition.All _, Condition.Any _ -> {}
    }
  }

  private void value(Step.When when, String slot, String value) {
    fact(when, slot);
    var spec = draft.slots.get(slot);
    var listed =
        spec != null && spec.kind() == SlotKind.CHOICE && !spec.options().fetched();
    if (spec != null && listed && spec.option(value).isEmpty()) {
      var ids = spec.options().list().stream().map(Option::id).toList();
      draft.wrong(when, "slot '" + slot + "' is never '" + value + "'", Nearest.to(value, ids));
    }
  }

  private void fact(Step.When when, String name) {
    var facts = Uses.facts(draft);
    var spec = draft.slots.get(name);
    if (spec != null && spec.secret()) {
      draft.wrong(
          when,
          "slot '" + name + "' is secret and never stored",
          "look at what the action gave back instead");
    } else if (!isFact(name, facts)) {
      draft.wrong(
          when,
          "slot '" + name + "' is asked for nowhere",
          "add an ask step or remove the condition; " + Nearest.to(name, facts));
    }
  }

  private void slotsNobodyAsks() {
    var asked = new HashSet<String>();
    for (var step : draft.steps.values()) {
      if (step instanceof Step.Ask ask) {
        asked.add(ask.slot());
      }
    }
    for (var slot : draft.slotPlaces.entrySet()) {
      if (!asked.contains(slot.getKey())) {
        slot.getValue()
            .wrong(
                "slot '" + slot.getKey() + "' is asked for nowhere",
                "add a step 'ask: " + slot.getKey() + "' or remove the slot");
      }
    }
  }

  private void choicesNobodyFetches() {
    var fetched = new HashSet<String>();
    for (var step : draft.steps.values()) {
      if (step instanceof Step.Run run) {
        fetched.add(run.into());
      }
    }
    for (var slot : draft.slots.values()) {
      var from = slot.options().from();
      var place = draft.slotPlaces.get(slot.name());
      if (slot.options().fetched() && !fetched.contains(from) && place != null) {
        place.wrong(
            "slot '" + slot.name() + "' chooses from '" + from + "', which no step fetches",
            "write 'sites', 'software', ids with their words per language, or the 'into' of a run step");
      }
    }
  }

  private void texts() {
    for (var step : draft.steps.values()) {
      Uses.text(step).forEach(key -> arguments(step, key));
      if (step instanceof Step.Ask ask && draft.slots.containsKey(ask.slot())) {
        arguments(step, draft.slots.get(ask.slot()).ask());
      }
    }
  }

  private void arguments(Step step, String key) {
    var facts = Uses.facts(draft);
    for (var argument : known.texts().getOrDefault(key, List.of())) {
      var spec = draft.slots.get(argument);
      if (spec != null && spec.secret()) {
        draft.wrong(
            step,
            "text '" + key + "' would say the secret {" + argument + "}",
            "remove it from the text");
      } else if (!isFact(argument, facts)) {
        draft.wrong(
            step,
            "text '" + key + "' wants {" + argument + "}, which this flow does not know",
            Nearest.to(argument, facts));
      }
    }
  }

  private static boolean isFact(String name, Set<String> facts) {
    var dot = name.indexOf('.');
    return facts.contains(dot < 0 ? name : name.substring(0, dot));
  }
}
