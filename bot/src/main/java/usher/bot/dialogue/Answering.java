package usher.bot.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.DialogueEvent;
import usher.bot.conversation.HelpEvent;
import usher.bot.conversation.InquiryEvent;
import usher.bot.conversation.Move;
import usher.bot.conversation.Question;
import usher.bot.conversation.Signal;
import usher.bot.conversation.Understanding;
import usher.bot.conversation.Words;
import usher.bot.inquiry.Fact;
import usher.bot.inquiry.Inquiry;

/** Reads one turn as the answer to the question a flow stands at. */
final class Answering {
  /** "Skip" and "why" within a longer answer in free words belong to the answer. */
  private static final int LONGEST_REPAIR = 30;

  private final Flow flow;
  private final Conversation soFar;
  private final Inquiry top;
  private final int attempts;

  Answering(Flow flow, Conversation soFar, Inquiry top, int attempts) {
    this.flow = flow;
    this.soFar = soFar;
    this.top = top;
    this.attempts = attempts;
  }

  /** Empty when the flow stands at no question, or at another one than was asked, or when the words are of no use to it, see {@link #rejected}. */
  Optional<Move> move() {
    return switch (asking()) {
      case Step.Ask ask ->
        flow.slot(ask.slot()).flatMap(slot -> says(Signal.BACK) ? back(ask) : slot(ask, slot));
      case Step.Confirm confirm ->
        soFar
            .understood()
            .flatMap(heard -> says(Signal.BACK) ? back(confirm) : reply(confirm, heard));
      case Step.Try step -> tried(step);
      case null, default -> Optional.empty();
    };
  }

  /** Words that are no answer: what would be right, and the question again; after some of them a person. Empty where {@link #move} asks nothing. */
  Optional<Move> rejected() {
    return soFar.question().flatMap(asked -> switch (asking()) {
      case Step.Ask ask -> flow.slot(ask.slot()).map(slot -> rejected(slot, asked));
      case Step.Confirm confirm ->
        Optional.of(rejected(
            confirm.id(), asked, wrong(SlotKind.YES_NO), Phrases.words(flow, top, confirm.text())));
      case Step.Try step ->
        Optional.of(rejected(
            step.id(), asked, wrong(SlotKind.YES_NO), Phrases.words(flow, top, step.text())));
      case null, default -> Optional.empty();
    });
  }

  private Move rejected(SlotSpec slot, Question asked) {
    var isOver = slot.upcoming() != null
        && soFar
            .understood()
            .flatMap(understood -> SlotValue.ofDetails(slot, understood))
            .isPresent();
    return rejected(
        slot.name(),
        asked,
        isOver ? Words.of("day-is-over") : wrong(slot.kind()),
        Phrases.words(flow, top, slot.ask()));
  }

  /** The step whose question was asked; null when there is none. */
  private @Nullable Step asking() {
    var position = top.way().position();
    var step = position == null ? null : flow.step(position).orElse(null);
    return switch (soFar.question().orElse(null)) {
      case Question.ForSlot asked
      when step instanceof Step.Ask ask && asked.slot().equals(ask.slot()) -> ask;
      case Question.ToConfirm asked
      when step instanceof Step.Confirm confirm && asked.step().equals(confirm.id()) -> confirm;
      case Question.ToConfirm asked
      when step instanceof Step.Try tried && asked.step().equals(tried.id()) -> tried;
      case null, default -> null;
    };
  }

  private Optional<Move> slot(Step.Ask ask, SlotSpec slot) {
    if (wonders()) {
      return soFar.question().map(asked -> explained(slot, asked));
    }
    if (slot.secret()) {
      return Optional.of(new Move.Note(new FlowPath(flow).after(top, ask.id())));
    }
    return soFar.understood().flatMap(understood -> slot(ask, slot, understood));
  }

  private Optional<Move> slot(Step.Ask ask, SlotSpec slot, Understanding understood) {
    if (says(Signal.SKIP)) {
      return slot.optional()
          ? Optional.of(filled(ask, slot, ""))
          : soFar.question().map(asked -> explained(slot, asked));
    }
    return answer(slot, understood)
        .map(value -> filled(ask, slot, value))
        .or(() -> corrected(understood))
        .or(() -> saidElsewhere(ask));
  }

  /** An answer to another question of the flow is kept, and this one is asked again. */
  private Optional<Move> saidElsewhere(Step.Ask ask) {
    var events = new ArrayList<ConversationEvent>(AlreadySaid.events(flow, soFar, top));
    if (events.isEmpty()) {
      return Optional.empty();
    }
    events.add(new DialogueEvent.FlowMoved(top.id(), ask.id()));
    return Optional.of(new Move.Mention(List.of(Words.of("noted")), events));
  }

  /** To the question before, whose answer is forgotten; before the first of them the inquiry is left. */
  private Optional<Move> back(Step from) {
    var events = new FlowPath(flow).back(top, from.id());
    return Optional.of(
        events.isEmpty()
            ? new Move.Mention(
                List.of(Words.of("cancelled")),
                List.of(new InquiryEvent.InquiryAbandoned(top.id(), "back")))
            : new Move.Note(events));
  }

  private Optional<String> answer(SlotSpec slot, Understanding understood) {
    var text = soFar.hearing().text();
    var said = slot.options().fetched()
        ? Fetched.named(slot, top, text, understood)
        : SlotValue.ofAnswer(slot, text, understood);
    return said.filter(value -> slot.accepts(value, soFar));
  }

  private Move filled(Step.Ask ask, SlotSpec slot, String value) {
    var known = top.with(slot.name(), Saying.fact(soFar, value, ""));
    var events = new ArrayList<ConversationEvent>();
    events.add(new DialogueEvent.SlotFilled(top.id(), slot.name(), Saying.fact(soFar, value, "")));
    var more = slot.kind() == SlotKind.TEXT
        ? List.<ConversationEvent>of()
        : AlreadySaid.events(flow, soFar, known);
    events.addAll(more);
    events.addAll(new FlowPath(flow).after(AlreadySaid.folded(known, more), ask.id()));
    return new Move.Note(events);
  }

  private Optional<Move> reply(Step.Confirm confirm, Understanding understood) {
    return wonders()
        ? soFar
            .question()
            .map(asked -> Move.Say.of(
                asked, Words.of("why-confirm"), Phrases.words(flow, top, confirm.text())))
        : confirmed(confirm, understood);
  }

  /** "Why" has no answer of its own here: the step says what it is for. */
  private Optional<Move> tried(Step.Try step) {
    return soFar
        .understood()
        .flatMap(heard -> HowItWent.of(soFar.hearing().text(), heard, step.remedy()))
        .map(yes -> tried(step, yes));
  }

  private Move tried(Step.Try step, boolean yes) {
    var result = step.remedy() ? yes ? "helped" : "did-not-help" : yes ? "yes" : "no";
    var events = new ArrayList<ConversationEvent>();
    events.add(new HelpEvent.StepTried(top.id(), step.place(), result));
    events.addAll(new FlowPath(flow).to(top, yes ? step.yes() : step.no()));
    return new Move.Note(events);
  }

  private Optional<Move> confirmed(Step.Confirm confirm, Understanding understood) {
    var yes = understood.has(Signal.YES) && !understood.has(Signal.NO);
    if (yes) {
      var events = new ArrayList<ConversationEvent>(verified(confirm));
      events.addAll(new FlowPath(flow).after(top, confirm.id()));
      return Optional.of(new Move.Note(events));
    }
    return corrected(understood).or(() -> denied(confirm, understood));
  }

  private Optional<Move> denied(Step.Confirm confirm, Understanding understood) {
    return understood.has(Signal.NO)
        ? Optional.of(new Move.Note(new FlowPath(flow).to(top, confirm.no())))
        : Optional.empty();
  }

  /** What the question named and the user said yes to. */
  private List<ConversationEvent> verified(Step.Confirm confirm) {
    var events = new ArrayList<ConversationEvent>();
    for (var name : flow.arguments().getOrDefault(confirm.text(), List.of())) {
      top.fact(name)
          .filter(fact -> fact.saidBy() == Fact.Source.USER)
          .ifPresent(fact -> events.add(new DialogueEvent.SlotFilled(
              top.id(), name, Saying.fact(soFar, fact.value(), "confirmed"))));
    }
    return events;
  }

  /** "No, at the north campus tomorrow": other values for slots that are known. The flow goes on from the first of them, so that checks are made again; but not beyond
   *  the question that is open. */
  private Optional<Move> corrected(Understanding understood) {
    var events = new ArrayList<ConversationEvent>();
    var known = top;
    Step first = null;
    for (var step : flow.steps().values()) {
      var slot = step instanceof Step.Ask ask ? flow.slot(ask.slot()).orElse(null) : null;
      if (slot == null || !AlreadySaid.isOnlyOne(flow, slot)) {
        continue;
      }
      var old = top.fact(slot.name()).map(Fact::value);
      var value = AlreadySaid.detail(slot, soFar, understood)
          .filter(other -> old.isPresent() && !old.get().equals(other));
      if (value.isPresent()) {
        var fact = Saying.fact(soFar, value.get(), "");
        events.add(new DialogueEvent.SlotFilled(top.id(), slot.name(), fact));
        known = known.with(slot.name(), fact);
        first = first == null ? step : first;
      }
    }
    if (first == null) {
      return Optional.empty();
    }
    events.addAll(new FlowPath(flow).to(known, earlier(first).id()));
    return Optional.of(new Move.Note(events));
  }

  /** A step, or the question that is open when it stands before it. */
  private Step earlier(Step step) {
    var open = asking();
    var order = List.copyOf(flow.steps().keySet());
    return open instanceof Step.Ask && order.indexOf(open.id()) < order.indexOf(step.id())
        ? open
        : step;
  }

  private boolean wonders() {
    return says(Signal.WHY);
  }

  private boolean says(Signal signal) {
    var isShort = soFar.hearing().text().length() <= LONGEST_REPAIR;
    return isShort
        && soFar.understood().map(understood -> understood.has(signal)).orElse(false);
  }

  private Move explained(SlotSpec slot, Question asked) {
    var why = slot.why()
        .map(key -> Phrases.words(flow, top, key))
        .orElseGet(() -> Words.of("why-default"));
    return Move.Say.of(asked, why, Phrases.words(flow, top, slot.ask()));
  }

  private Move rejected(String what, Question asked, Words wrong, Words again) {
    if (top.way().attempts() + 1 >= attempts) {
      var evidence =
          "flow %s: %d answers to '%s' were of no use".formatted(flow.offering(), attempts, what);
      return new Move.HandOff(
          HandoffReason.UNCLEAR.name(), List.of(evidence, soFar.hearing().text()), flow.queue());
    }
    var rejected = new DialogueEvent.AnswerRejected(top.id(), what);
    return new Move.Say(List.of(wrong, again), asked, List.of(), List.of(rejected));
  }

  /** What would be right. */
  private static Words wrong(SlotKind kind) {
    return switch (kind) {
      case CHOICE -> Words.of("please-choose");
      case DATE -> Words.of("wrong-date");
      case TEXT, NUMBER, TIME, DATE_TIME, DURATION, PHONE, EMAIL, RECORD_NUMBER, YES_NO ->
        Words.of("wrong-value", "wanted", "@text/wanted-" + kind.code());
    };
  }
}
