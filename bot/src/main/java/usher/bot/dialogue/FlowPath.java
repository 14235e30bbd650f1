package usher.bot.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.DialogueEvent;
import usher.bot.conversation.InquiryEvent;
import usher.bot.inquiry.Fact;
import usher.bot.inquiry.Inquiry;

/** Where a flow goes on: past everything that says and does nothing, to the next step that does. */
final class FlowPath {
  /** Stands for the id of a step after the last. */
  private static final String END = "";

  private final Flow flow;

  FlowPath(Flow flow) {
    this.flow = flow;
  }

  /** The events of going on after a step. */
  List<ConversationEvent> after(Inquiry inquiry, String step) {
    return flow.after(step).map(id -> to(inquiry, id)).orElseGet(() -> end(inquiry));
  }

  /** The events of going to a step. What an action gave back earlier is forgotten when it is to be done again; so is the answer to a question that is
   *  gone back to. */
  List<ConversationEvent> to(Inquiry inquiry, String step) {
    var events = new ArrayList<ConversationEvent>();
    var known = inquiry;
    var id = step;
    for (var hops = 0; hops <= flow.steps().size(); hops++) {
      known = forget(known, id, events);
      var next = silent(known, id);
      if (next.isEmpty()) {
        break;
      }
      known = next.get().again() ? forgetAnswer(known, next.get().id(), events) : known;
      id = next.get().id();
    }
    if (ends(id)) {
      events.addAll(end(inquiry));
    } else {
      events.add(new DialogueEvent.FlowMoved(inquiry.id(), id));
    }
    return events;
  }

  /** The events of going back from a step to the last question before it that the user answered; empty when there is none, or when what was done since cannot be
   *  done again. */
  List<ConversationEvent> back(Inquiry inquiry, String from) {
    Step.@Nullable Ask last = null;
    var agreed = false;
    var id = flow.first().id();
    for (var hops = 0; hops <= flow.steps().size() && !id.equals(from); hops++) {
      var step = flow.step(id).orElse(null);
      if (step instanceof Step.Ask ask && answeredByUser(inquiry, ask)) {
        last = ask;
      } else if (agreed && step instanceof Step.Run run && hasDone(inquiry, run)) {
        last = null;
      }
      agreed = agreed || step instanceof Step.Confirm;
      id = onward(inquiry, id);
    }
    return last == null ? List.of() : backTo(inquiry, last);
  }

  private String onward(Inquiry inquiry, String id) {
    return silent(inquiry, id).map(Hop::id).or(() -> flow.after(id)).orElse(END);
  }

  /** Of one thing alone nobody was asked to choose. */
  private boolean answeredByUser(Inquiry inquiry, Step.Ask ask) {
    var only = flow.slot(ask.slot())
        .filter(
            slot -> slot.options().fetched() && Fetched.choices(slot, inquiry).size() < 2)
        .isPresent();
    return !only
        && inquiry
            .fact(ask.slot())
            .filter(fact -> fact.saidBy() == Fact.Source.USER)
            .isPresent();
  }

  /** What is done before the user has agreed to anything only looks something up; fetching what may be chosen can be done as often as one likes. */
  private boolean hasDone(Inquiry inquiry, Step.Run run) {
    var fetches = flow.slots().values().stream()
        .map(slot -> slot.options().from())
        .anyMatch(run.into()::equals);
    return !fetches && inquiry.fact(run.into() + ".outcome").isPresent();
  }

  private static List<ConversationEvent> backTo(Inquiry inquiry, Step.Ask ask) {
    return List.of(
        new DialogueEvent.SlotCleared(inquiry.id(), ask.slot()),
        new DialogueEvent.FlowMoved(inquiry.id(), ask.id()));
  }

  /** @param again the answer to the question there is wanted anew */
  private record Hop(String id, boolean again) {}

  /** Where a step leads that says and does nothing; empty when it is one to stop at. */
  private Optional<Hop> silent(Inquiry inquiry, String id) {
    return switch (flow.step(id).orElse(null)) {
      case Step.When when -> hop(branch(when, inquiry), false);
      case Step.Goto back -> hop(back.target(), true);
      case Step.Ask ask
      when inquiry.fact(ask.slot()).isPresent() -> hop(flow.after(id).orElse(END), false);
      case Step.Try tried -> past(tried, inquiry).flatMap(next -> hop(next, false));
      case null -> Optional.empty();
      case Step.Ask _,
          Step.Say _,
          Step.Confirm _,
          Step.Run _,
          Step.CheckStep _,
          Step.Offer _,
          Step.Handoff _,
          Step.Resolve _ -> Optional.empty();
    };
  }

  /** Where a step leads that was tried already; empty when it was not. */
  private static Optional<String> past(Step.Try step, Inquiry inquiry) {
    return inquiry.tried().stream()
        .filter(tried -> tried.what().equals("step:" + step.place()))
        .findFirst()
        .map(tried -> tried.result().equals("yes") ? step.yes() : step.no());
  }

  private static boolean ends(String id) {
    return id.equals(END);
  }

  private static Optional<Hop> hop(String id, boolean again) {
    return Optional.of(new Hop(id, again));
  }

  private String branch(Step.When when, Inquiry inquiry) {
    if (when.condition().holds(inquiry.facts())) {
      return when.then();
    }
    return when.otherwise() == null ? flow.after(when.id()).orElse(END) : when.otherwise();
  }

  private Inquiry forget(Inquiry inquiry, String id, List<ConversationEvent> events) {
    var known = inquiry;
    if (flow.step(id).orElse(null) instanceof Step.Run run) {
      for (var name : inquiry.facts().keySet()) {
        known = name.equals(run.into()) || name.startsWith(run.into() + ".")
            ? clear(known, name, events)
            : known;
      }
    }
    return known;
  }

  private Inquiry forgetAnswer(Inquiry inquiry, String id, List<ConversationEvent> events) {
    return flow.step(id).orElse(null) instanceof Step.Ask ask
            && inquiry.fact(ask.slot()).isPresent()
        ? clear(inquiry, ask.slot(), events)
        : inquiry;
  }

  private static Inquiry clear(Inquiry inquiry, String slot, List<ConversationEvent> events) {
    events.add(new DialogueEvent.SlotCleared(inquiry.id(), slot));
    return inquiry.without(slot);
  }

  /** Files are checked for flows that run out; this is for those that changed under way. */
  private static List<ConversationEvent> end(Inquiry inquiry) {
    return List.of(new InquiryEvent.InquiryResolved(inquiry.id(), "end"));
  }
}
