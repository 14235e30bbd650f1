package usher.bot.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Check;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.DialogueEvent;
import usher.bot.conversation.InquiryEvent;
import usher.bot.conversation.Move;
import usher.bot.conversation.Question;
import usher.bot.conversation.Words;
import usher.bot.inquiry.Fact;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.OfferingId;

/** Walks an inquiry through the flow of its offering. */
public final class FlowWalker {
  private final Flows flows;
  private final int attempts;

  /** @param attempts unusable answers to one question after which a person takes over; at least 1 */
  public FlowWalker(Flows flows, int attempts) {
    this.flows = flows;
    this.attempts = attempts;
  }

  /** What comes next for an inquiry that was triaged to an offering. Call it when the turn's words are used up, see {@link #answer}. */
  public Move next(Conversation soFar, Inquiry top) {
    return flow(top).map(flow -> next(flow, soFar, top)).orElseGet(() -> lost(top));
  }

  /** Reads this turn as the answer to the question that the inquiry's flow stands at; empty when it asks nothing, and when the words are of no use there, see
   *  {@link #rejected}. Not to be called when nothing was heard. The secret that was asked for is not looked at: whatever came is taken for it, and the action that needs it finds it in the turn. */
  public Optional<Move> answer(Conversation soFar, Inquiry top) {
    return flow(top).flatMap(flow -> new Answering(flow, soFar, top, attempts).move());
  }

  /** What would be a right answer to the question that the inquiry's flow stands at, and the question again; after too many wrong ones a person. Empty when
   *  it asks nothing. */
  public Optional<Move> rejected(Conversation soFar, Inquiry top) {
    return flow(top).flatMap(flow -> new Answering(flow, soFar, top, attempts).rejected());
  }

  /** Slots of an offering's flow that this turn's words fill without being asked: those of which the flow has just one of the kind. For the turn in which
   *  the inquiry is opened, since identity may be asked before its flow begins; empty when there is no such flow.
   *  @param desk fingerprint of the desk's files */
  public List<ConversationEvent> alreadySaid(
      Conversation soFar, Inquiry inquiry, String desk, OfferingId offering) {
    return flows
        .flow(desk, offering)
        .map(flow -> AlreadySaid.events(flow, soFar, inquiry))
        .orElse(List.of());
  }

  private Optional<Flow> flow(Inquiry inquiry) {
    var offering = inquiry.way().offering();
    return offering == null ? Optional.empty() : flows.flow(inquiry.way().desk(), offering);
  }

  private static Move next(Flow flow, Conversation soFar, Inquiry top) {
    var position = top.way().position();
    if (position == null) {
      return begin(flow, soFar, top);
    }
    return flow.step(position).map(step -> walk(flow, step, soFar, top)).orElseGet(() -> lost(top));
  }

  private static Move begin(Flow flow, Conversation soFar, Inquiry top) {
    var events = AlreadySaid.events(flow, soFar, top);
    var known = AlreadySaid.folded(top, events);
    return new Move.Note(Stream.concat(
            events.stream(), new FlowPath(flow).to(known, flow.first().id()).stream())
        .toList());
  }

  private static Move walk(Flow flow, Step step, Conversation soFar, Inquiry top) {
    return switch (step) {
      case Step.Say say ->
        new Move.Mention(
            List.of(Phrases.words(flow, top, say.text())), new FlowPath(flow).after(top, say.id()));
      case Step.Ask ask -> ask(flow, ask, soFar, top);
      case Step.Confirm confirm ->
        Move.Say.of(new Question.ToConfirm(confirm.id()), Phrases.words(flow, top, confirm.text()));
      case Step.Try remedy -> tries(flow, remedy, top);
      case Step.When _, Step.Goto _ -> new Move.Note(new FlowPath(flow).to(top, step.id()));
      case Step.Run run -> run(flow, run, top);
      case Step.CheckStep check -> check(flow, check, soFar, top);
      case Step.Offer offer -> offer(flow, offer, top);
      case Step.Handoff handoff
      when handoff.reason() == HandoffReason.CRISIS ->
        new Move.RaiseAlarm(List.of(
            "flow %s, step %s".formatted(flow.offering(), step.id()), top.wish().words()));
      case Step.Handoff handoff -> handOff(flow, handoff.reason(), step, "the flow says so");
      case Step.Resolve resolve ->
        new Move.Mention(
            List.of(Phrases.words(flow, top, resolve.text())),
            List.of(new InquiryEvent.InquiryResolved(top.id(), resolve.text())));
    };
  }

  /** What was tried already is passed over, see {@link FlowPath}. */
  private static Move tries(Flow flow, Step.Try step, Inquiry top) {
    var words = Phrases.words(flow, top, step.text());
    return step.remedy()
        ? Move.Say.of(new Question.ToConfirm(step.id()), words, Words.of("did-that-help"))
        : Move.Say.of(new Question.ToConfirm(step.id()), words);
  }

  private static Move ask(Flow flow, Step.Ask ask, Conversation soFar, Inquiry top) {
    var slot = flow.slot(ask.slot());
    if (slot.isEmpty()) {
      return lost(top);
    }
    if (top.fact(ask.slot()).isPresent()) {
      return new Move.Note(new FlowPath(flow).after(top, ask.id()));
    }
    return slot.get().options().fetched()
        ? choose(flow, ask, slot.get(), soFar, top)
        : asked(flow, slot.get(), top);
  }

  private static Move asked(Flow flow, SlotSpec slot, Inquiry top) {
    return Move.Say.of(
        new Question.ForSlot(slot.name(), slot.secret()), Phrases.words(flow, top, slot.ask()));
  }

  /** Of one nobody is asked to choose. */
  private static Move choose(
      Flow flow, Step.Ask ask, SlotSpec slot, Conversation soFar, Inquiry top) {
    var choices = Fetched.choices(slot, top);
    if (choices.isEmpty()) {
      return handOff(flow, HandoffReason.FAULT, ask, "there is nothing to choose from");
    }
    if (choices.size() > 1) {
      return asked(flow, slot, top);
    }
    var only = Saying.fact(soFar, choices.keySet().iterator().next(), "");
    var events = new ArrayList<ConversationEvent>();
    events.add(new DialogueEvent.SlotFilled(top.id(), slot.name(), only));
    events.addAll(new FlowPath(flow).after(top.with(slot.name(), only), ask.id()));
    return new Move.Note(events);
  }

  private static Move run(Flow flow, Step.Run run, Inquiry top) {
    var outcome = top.fact(run.into() + ".outcome");
    if (outcome.isEmpty()) {
      return new Move.Run(top.id(), run.id(), run.action(), arguments(run, top), run.into());
    }
    return switch (outcome.get().value()) {
      case "done" -> new Move.Note(new FlowPath(flow).after(top, run.id()));
      case "refused", "failed" -> failed(flow, run, run.failed(), HandoffReason.FAULT, top);
      default ->
        handOff(flow, HandoffReason.FAULT, run, "action " + run.action() + " ended unknown");
    };
  }

  private static Map<String, String> arguments(Step.Run run, Inquiry top) {
    var arguments = new LinkedHashMap<String, String>();
    top.facts().forEach((name, fact) -> arguments.put(name, fact.value()));
    if (run.priority() > 0) {
      arguments.put("priority", Integer.toString(run.priority()));
    }
    return arguments;
  }

  /** A check counts for the inquiry it was made for, so its name ends with the inquiry's. */
  private static Move check(Flow flow, Step.CheckStep check, Conversation soFar, Inquiry top) {
    var item = check.arguments().getOrDefault("item", "");
    if (check.check().equals("group")) {
      return soFar.who().groups().contains(item)
          ? new Move.Note(new FlowPath(flow).after(top, check.id()))
          : failed(flow, check, check.failed(), HandoffReason.VALIDATION, top);
    }
    var site = named(check, "at", top);
    var day = named(check, "on", top);
    var place = day.isEmpty() ? site : site + "/" + day;
    var name = "%s:%s@%s#%s".formatted(check.check(), item, place, top.id());
    var made = soFar.who().check(name).map(Check::result).orElse(null);
    return switch (made) {
      case null ->
        new Move.MakeCheck(top.id(), name, Map.of("item", item, "site", site, "day", day));
      case PASSED -> new Move.Note(new FlowPath(flow).after(top, check.id()));
      case FAILED -> failed(flow, check, check.failed(), HandoffReason.VALIDATION, top);
      case UNKNOWN ->
        handOff(flow, HandoffReason.VALIDATION, check, "check " + name + " is unknown");
    };
  }

  /** The value of the slot that an argument of the check names. */
  private static String named(Step.CheckStep check, String argument, Inquiry top) {
    return top.fact(check.arguments().getOrDefault(argument, ""))
        .map(Fact::value)
        .orElse("");
  }

  private static Move failed(
      Flow flow, Step step, @Nullable String branch, HandoffReason reason, Inquiry top) {
    return branch == null
        ? handOff(flow, reason, step, "it failed")
        : new Move.Note(new FlowPath(flow).to(top, branch));
  }

  /** Searches once for the inquiry; shows what was found and asks whether it helped; goes on when it did not. */
  private static Move offer(Flow flow, Step.Offer offer, Inquiry top) {
    var shown = top.tried().stream()
        .filter(tried -> tried.what().startsWith("article:") && tried.result().equals("shown"))
        .findFirst();
    if (shown.isPresent()) {
      var article = shown.get().what().substring("article:".length());
      var words = List.of(Words.of("did-that-help"));
      return new Move.Say(words, new Question.DidThatHelp(article), List.of(article), List.of());
    }
    var searched = top.tried().stream().anyMatch(tried -> tried.what().equals("search"));
    return searched
        ? new Move.Note(new FlowPath(flow).after(top, offer.id()))
        : new Move.Search(top.id(), top.wish().words(), top.tried());
  }

  private static Move handOff(Flow flow, HandoffReason reason, Step step, String why) {
    return new Move.HandOff(
        reason.name(),
        List.of("flow %s, step %s: %s".formatted(flow.offering(), step.id(), why)),
        flow.queue().isEmpty() ? null : flow.queue());
  }

  private static Move lost(Inquiry top) {
    var evidence =
        "no flow of %s has a step %s".formatted(top.way().offering(), top.way().position());
    return new Move.HandOff(HandoffReason.FAULT.name(), List.of(evidence), null);
  }
}
