package usher.bot.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the steps of a flow refer to. */
final class Uses {
  private Uses() {}

  /** Text keys of steps and slots. */
  static Set<String> texts(FlowDraft draft) {
    var keys = new LinkedHashSet<String>();
    draft.steps.values().stream().flatMap(Uses::text).forEach(keys::add);
    for (var slot : draft.slots.values()) {
      keys.add(slot.ask());
      slot.why().ifPresent(keys::add);
    }
    return keys;
  }

  static Stream<String> text(Step step) {
    return switch (step) {
      case Step.Say say -> Stream.of(say.text());
      case Step.Confirm confirm -> Stream.of(confirm.text());
      case Step.Try tried -> Stream.of(tried.text());
      case Step.Resolve resolve -> Stream.of(resolve.text());
      case Step.Ask _,
          Step.When _,
          Step.Run _,
          Step.CheckStep _,
          Step.Offer _,
          Step.Handoff _,
          Step.Goto _ -> Stream.empty();
    };
  }

  /** Names of all facts that a flow can come to know: its slots, and what its actions give back. */
  static Set<String> facts(FlowDraft draft) {
    var facts = new LinkedHashSet<String>(draft.slots.keySet());
    for (var step : draft.steps.values()) {
      if (step instanceof Step.Run run) {
        facts.add(run.into());
      }
    }
    return facts;
  }

  /** Ids of the steps that may come right after a step. */
  static List<String> ways(Step step, FlowDraft draft) {
    var ways = new ArrayList<String>();
    switch (step) {
      case Step.Resolve _, Step.Handoff _ -> {}
      case Step.Goto back -> ways.add(back.target());
      case Step.When when -> {
        ways.add(when.then());
        add(ways, when.otherwise() == null ? draft.next.get(when.id()) : when.otherwise());
      }
      case Step.Confirm confirm -> {
        ways.add(confirm.no());
        add(ways, draft.next.get(confirm.id()));
      }
      case Step.Try tried -> {
        ways.add(tried.yes());
        ways.add(tried.no());
      }
      case Step.Run run -> {
        add(ways, run.failed());
        add(ways, draft.next.get(run.id()));
      }
      case Step.CheckStep check -> {
        add(ways, check.failed());
        add(ways, draft.next.get(check.id()));
      }
      case Step.Say _, Step.Ask _, Step.Offer _ -> add(ways, draft.next.get(step.id()));
    }
    return ways;
  }

  /** Whether a step lets the flow fall off its end. */
  static boolean fallsOff(Step step, FlowDraft draft) {
    return switch (step) {
      case Step.Resolve _, Step.Handoff _, Step.Goto _, Step.Try _ -> false;
      case Step.When when -> when.otherwise() == null && !draft.next.containsKey(when.id());
      case Step.Confirm _, Step.Run _, Step.CheckStep _, Step.Say _, Step.Ask _, Step.Offer _ ->
        !draft.next.containsKey(step.id());
    };
  }

  private static void add(List<String> ways, @Nullable String id) {
    if (id != null) {
      ways.add(id);
    }
  }
}
