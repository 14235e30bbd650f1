package usher.bot.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.Detail;
import usher.bot.conversation.DialogueEvent;
import usher.bot.conversation.Question;
import usher.bot.conversation.Understanding;
import usher.bot.inquiry.Fact;
import usher.bot.inquiry.Inquiry;

/** What users say before they are asked: "a car at the north campus tomorrow". */
final class AlreadySaid {
  private AlreadySaid() {}

  /** All slots that this turn fills and that are not known yet. */
  static List<ConversationEvent> events(Flow flow, Conversation soFar, Inquiry inquiry) {
    var events = new ArrayList<ConversationEvent>();
    for (var slot : flow.slots().values()) {
      slot(flow, slot, soFar, inquiry).ifPresent(events::add);
    }
    return events;
  }

  private static Optional<ConversationEvent> slot(
      Flow flow, SlotSpec slot, Conversation soFar, Inquiry inquiry) {
    if (inquiry.fact(slot.name()).isPresent()) {
      return Optional.empty();
    }
    var wished = inWish(slot, soFar, inquiry);
    return wished.isPresent() || !isOnlyOne(flow, slot) || answersSomethingElse(soFar)
        ? wished
        : inDetails(slot, soFar, inquiry).or(() -> recalled(slot, soFar, inquiry));
  }

  /** What an earlier inquiry of the conversation has come to: "and how far is that now?" */
  private static Optional<ConversationEvent> recalled(
      SlotSpec slot, Conversation soFar, Inquiry inquiry) {
    return soFar.talk().inquiries().stream()
        .flatMap(
            earlier -> slot.asking().recall().stream().flatMap(name -> earlier.fact(name).stream()))
        .filter(fact -> fact.saidBy() == Fact.Source.ACTION)
        .reduce((_, latest) -> latest)
        .map(fact -> new DialogueEvent.SlotFilled(inquiry.id(), slot.name(), fact));
  }

  /** A button says what is wanted, but nothing about it. */
  private static Optional<ConversationEvent> inWish(
      SlotSpec slot, Conversation soFar, Inquiry inquiry) {
    var words = inquiry.wish().words();
    return Optional.ofNullable(slot.asking().inWish())
        .filter(inWish -> !inquiry.wish().model().equals("choice") && inWish.answeredBy(words))
        .map(inWish ->
            new DialogueEvent.SlotFilled(inquiry.id(), slot.name(), Saying.fact(soFar, words, "")));
  }

  private static Optional<ConversationEvent> inDetails(
      SlotSpec slot, Conversation soFar, Inquiry inquiry) {
    return soFar
        .understood()
        .flatMap(understood -> detail(slot, soFar, understood))
        .map(value ->
            new DialogueEvent.SlotFilled(inquiry.id(), slot.name(), Saying.fact(soFar, value, "")));
  }

  /** The inquiry with the slots of such events filled. */
  static Inquiry folded(Inquiry inquiry, List<ConversationEvent> events) {
    var known = inquiry;
    for (var event : events) {
      known = event instanceof DialogueEvent.SlotFilled filled
          ? known.with(filled.slot(), filled.fact())
          : known;
    }
    return known;
  }

  /** A value for the slot among what was found; numbers alone may mean anything and are not taken. */
  static Optional<String> detail(SlotSpec slot, Conversation soFar, Understanding understood) {
    var found = switch (slot.kind()) {
      case TEXT, YES_NO, NUMBER -> Optional.<String>empty();
      case CHOICE -> onlyChoice(slot, understood);
      case DATE, TIME, DATE_TIME, DURATION, PHONE, EMAIL, RECORD_NUMBER ->
        SlotValue.ofDetails(slot, understood);
    };
    return found.filter(value -> slot.accepts(value, soFar));
  }

  /** "From Plus to Basic" names two: then it is asked which. */
  private static Optional<String> onlyChoice(SlotSpec slot, Understanding understood) {
    var named = understood.details().stream()
        .filter(detail -> detail.kind() == Detail.Kind.CHOICE)
        .map(Detail::value)
        .filter(id -> slot.option(id).isPresent())
        .distinct()
        .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /** Whether a value of its kind can only be meant for it: no other slot is of that kind, or no other choice has an option of the same name. */
  static boolean isOnlyOne(Flow flow, SlotSpec slot) {
    return flow.slots().values().stream()
        .filter(other -> !other.name().equals(slot.name()))
        .filter(other -> other.kind() == slot.kind())
        .noneMatch(other -> slot.kind() != SlotKind.CHOICE || isAlike(slot, other));
  }

  private static boolean isAlike(SlotSpec slot, SlotSpec other) {
    return slot.options().fetched()
        || other.options().fetched()
        || slot.options().list().stream()
            .anyMatch(option -> other.option(option.id()).isPresent());
  }

  /** A staff number is no answer to the flow. */
  private static boolean answersSomethingElse(Conversation soFar) {
    return switch (soFar.question().orElse(null)) {
      case Question.StaffNumber _,
          Question.Pin _,
          Question.IsItTheOutage _,
          Question.WhenNobody _,
          Question.CallbackNumber _,
          Question.Message _ -> true;
      case Question.ForSlot _,
          Question.ToConfirm _,
          Question.WhichIntent _,
          Question.WhichArticle _,
          Question.DidThatHelp _,
          Question.Open _ -> false;
      case null -> false;
    };
  }
}
