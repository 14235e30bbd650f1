package usher.bot.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.InquiryId;
import usher.bot.inquiry.Progress;
import usher.bot.inquiry.Way;

/** What the conversation is about.
 *  @param inquiries in the order of opening: all that are open, and of the closed ones the latest, {@value #MOST} together
 *  @param stack ids of the open ones, the one on top last
 *  @param question what the desk has asked; null when nothing is awaited
 *  @param lastSaid the bot's last words, for "repeat that" */
public record Talk(
    List<Inquiry> inquiries,
    List<InquiryId> stack,
    @Nullable Question question,
    List<Words> lastSaid) {
  /** A turn costs no more however much was talked about before; the log and the records keep it all. */
  static final int MOST = 20;

  public static final Talk NOTHING = new Talk(List.of(), List.of(), null, List.of());

  public Talk {
    inquiries = List.copyOf(inquiries);
    stack = List.copyOf(stack);
    lastSaid = List.copyOf(lastSaid);
  }

  Talk fold(InquiryEvent event) {
    return switch (event) {
      case InquiryEvent.InquiryOpened opened ->
        open(Inquiry.opened(opened.inquiry(), opened.wish()));
      case InquiryEvent.InquiryReclassified meant ->
        change(meant.inquiry(), i -> i.with(meant.wish()).with(Progress.OPENED));
      case InquiryEvent.InquirySuspended _ -> this;
      case InquiryEvent.InquiryResumed resumed -> onTop(resumed.inquiry());
      case InquiryEvent.InquiryValidated validated ->
        change(validated.inquiry(), i -> i.with(Progress.VALIDATED));
      case InquiryEvent.InquiryRefused refused -> close(refused.inquiry(), Progress.ABANDONED);
      case InquiryEvent.InquiryTriaged triaged ->
        change(
            triaged.inquiry(),
            i -> i.with(Progress.TRIAGED)
                .with(new Way(triaged.offering(), triaged.desk(), null, 0)));
      case InquiryEvent.InquiryResolved resolved -> close(resolved.inquiry(), Progress.RESOLVED);
      case InquiryEvent.InquiryAbandoned abandoned ->
        close(abandoned.inquiry(), Progress.ABANDONED);
    };
  }

  Talk fold(DialogueEvent event, Instant at) {
    return switch (event) {
      case DialogueEvent.FlowMoved moved ->
        change(moved.inquiry(), i -> i.with(i.way().at(moved.step()))).flowAnswered();
      case DialogueEvent.SlotFilled filled ->
        change(filled.inquiry(), i -> i.with(filled.slot(), filled.fact().knownAt(at)));
      case DialogueEvent.SlotCleared cleared ->
        change(cleared.inquiry(), i -> i.without(cleared.slot()));
      case DialogueEvent.AnswerRejected rejected ->
        change(rejected.inquiry(), i -> i.with(i.way().failedOnce()));
      case DialogueEvent.Unclear _ -> this;
    };
  }

  /** What is said in passing while the same question of a flow stands is not repeated with it. */
  Talk asked(List<Words> words, @Nullable Question next) {
    var again = next != null && next.equals(question) && isOfFlow(next) && !lastSaid.isEmpty();
    return new Talk(inquiries, stack, next, again ? asked(words) : words);
  }

  /** The question alone, perhaps about other values than before; what was said with it when it is not among the words. */
  private List<Words> asked(List<Words> words) {
    return words.stream()
        .filter(one -> one.key().equals(lastSaid.getLast().key()))
        .findFirst()
        .map(List::of)
        .orElse(lastSaid);
  }

  private static boolean isOfFlow(@Nullable Question asked) {
    return asked instanceof Question.ForSlot || asked instanceof Question.ToConfirm;
  }

  /** What was asked before the end may still be answered: while nobody was there, or by whoever comes back to a detail of something still open. A yes that comes
   *  days later is none. */
  Talk ended() {
    if (question instanceof Question.ForSlot slot && !slot.secret() && !stack.isEmpty()) {
      return this;
    }
    var kept = question instanceof Question.OfAbsence ? question : null;
    return new Talk(inquiries, stack, kept, List.of());
  }

  /** A question of a flow is open only while the flow stands at it. */
  private Talk flowAnswered() {
    return isOfFlow(question) ? new Talk(inquiries, stack, null, lastSaid) : this;
  }

  /** Every open inquiry goes to a person, and nothing is awaited. */
  Talk handedOff() {
    var talk = this;
    for (var id : stack) {
      talk = talk.change(id, i -> i.with(Progress.HANDED_OFF));
    }
    return new Talk(talk.inquiries, List.of(), null, lastSaid);
  }

  Talk change(InquiryId id, UnaryOperator<Inquiry> how) {
    var changed =
        inquiries.stream().map(i -> i.id().equals(id) ? how.apply(i) : i).toList();
    return new Talk(changed, stack, question, lastSaid);
  }

  private Talk open(Inquiry inquiry) {
    var all = new ArrayList<>(inquiries);
    all.add(inquiry);
    if (all.size() > MOST) {
      all.stream().filter(one -> !one.isOpen()).findFirst().ifPresent(all::remove);
    }
    var open = new ArrayList<>(stack);
    open.add(inquiry.id());
    return new Talk(all, open, question, lastSaid);
  }

  private Talk onTop(InquiryId id) {
    var open = new ArrayList<>(stack);
    open.remove(id);
    open.add(id);
    return new Talk(inquiries, open, question, lastSaid);
  }

  private Talk close(InquiryId id, usher.bot.inquiry.Progress how) {
    var open = new ArrayList<>(stack);
    open.remove(id);
    var closed = change(id, i -> i.with(how));
    return new Talk(closed.inquiries, open, question, lastSaid);
  }
}
