package usher.bot.conversation.store;

import java.util.List;
import tools.jackson.databind.jsontype.NamedType;
import usher.bot.conversation.CareEvent;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.DeskEvent;
import usher.bot.conversation.DialogueEvent;
import usher.bot.conversation.HeardEvent;
import usher.bot.conversation.HelpEvent;
import usher.bot.conversation.InquiryEvent;
import usher.bot.conversation.LifeEvent;
import usher.bot.conversation.Owner;
import usher.bot.conversation.Question;
import usher.bot.conversation.Reply;
import usher.bot.conversation.WhoEvent;

/** What each case is called in the log. A name once written is never changed and never given to something else; classes may be renamed at will. */
final class EventNames {
  /** The sums of cases that the log holds. */
  static final List<Class<?>> SUMS = List.of(
      ConversationEvent.class,
      Owner.class,
      Question.class,
      Reply.Part.class,
      Reply.Closing.class,
      Reply.Speaker.class);

  static final List<NamedType> ALL = List.of(
      named(LifeEvent.ConversationStarted.class, "conversation-started"),
      named(LifeEvent.ConversationEnded.class, "conversation-ended"),
      named(LifeEvent.TimerRang.class, "timer-rang"),
      named(HeardEvent.UtteranceHeard.class, "utterance-heard"),
      named(HeardEvent.SecretEntered.class, "secret-entered"),
      named(HeardEvent.UtteranceUnderstood.class, "utterance-understood"),
      named(HeardEvent.TwoWishesHeard.class, "two-wishes-heard"),
      named(HeardEvent.PartTaken.class, "part-taken"),
      named(HeardEvent.LanguageNotSpoken.class, "language-not-spoken"),
      named(HeardEvent.NothingHeard.class, "nothing-heard"),
      named(HeardEvent.LanguageChosen.class, "language-chosen"),
      named(HeardEvent.IntentChosen.class, "intent-chosen"),
      named(HeardEvent.PersonWanted.class, "person-wanted"),
      named(WhoEvent.IdentityProved.class, "identity-proved"),
      named(WhoEvent.ProofFailed.class, "proof-failed"),
      named(WhoEvent.CheckDone.class, "check-done"),
      named(InquiryEvent.InquiryOpened.class, "inquiry-opened"),
      named(InquiryEvent.InquirySuspended.class, "inquiry-suspended"),
      named(InquiryEvent.InquiryResumed.class, "inquiry-resumed"),
      named(InquiryEvent.InquiryValidated.class, "inquiry-validated"),
      named(InquiryEvent.InquiryRefused.class, "inquiry-refused"),
      named(InquiryEvent.InquiryReclassified.class, "inquiry-reclassified"),
      named(InquiryEvent.InquiryTriaged.class, "inquiry-triaged"),
      named(InquiryEvent.InquiryResolved.class, "inquiry-resolved"),
      named(InquiryEvent.InquiryAbandoned.class, "inquiry-abandoned"),
      named(DialogueEvent.FlowMoved.class, "flow-moved"),
      named(DialogueEvent.SlotFilled.class, "slot-filled"),
      named(DialogueEvent.SlotCleared.class, "slot-cleared"),
      named(DialogueEvent.AnswerRejected.class, "answer-rejected"),
      named(DialogueEvent.Unclear.class, "unclear"),
      named(HelpEvent.AnswersFound.class, "answers-found"),
      named(HelpEvent.AnswerJudged.class, "answer-judged"),
      named(HelpEvent.StepTried.class, "step-tried"),
      named(HelpEvent.ActionStarted.class, "action-started"),
      named(HelpEvent.ActionDone.class, "action-done"),
      named(CareEvent.HandoffRequested.class, "handoff-requested"),
      named(CareEvent.OwnerChanged.class, "owner-changed"),
      named(CareEvent.AgentJoined.class, "agent-joined"),
      named(CareEvent.AgentSpoke.class, "agent-spoke"),
      named(CareEvent.AgentLeft.class, "agent-left"),
      named(CareEvent.ReturnedToBot.class, "returned-to-bot"),
      named(CareEvent.HandoffWrappedUp.class, "handoff-wrapped-up"),
      named(CareEvent.HandoffAbandoned.class, "handoff-abandoned"),
      named(CareEvent.PersonDeclined.class, "person-declined"),
      named(CareEvent.UserRelayed.class, "user-relayed"),
      named(CareEvent.CallMoved.class, "call-moved"),
      named(CareEvent.AgentActed.class, "agent-acted"),
      named(CareEvent.PromiseFollowed.class, "promise-followed"),
      named(CareEvent.ActRefused.class, "act-refused"),
      named(DeskEvent.BotSpoke.class, "bot-spoke"),
      named(DeskEvent.RecordOpened.class, "record-opened"),
      named(DeskEvent.RecordChanged.class, "record-changed"),
      named(DeskEvent.PromiseMade.class, "promise-made"),
      named(DeskEvent.FeedbackGiven.class, "feedback-given"),
      named(DeskEvent.TurnFailed.class, "turn-failed"),
      named(DeskEvent.AlarmRaised.class, "alarm-raised"),
      named(Owner.Bot.class, "bot"),
      named(Owner.Queue.class, "queue"),
      named(Owner.Agent.class, "agent"),
      named(Owner.Callback.class, "callback"),
      named(Owner.Nobody.class, "nobody"),
      named(Question.ForSlot.class, "for-slot"),
      named(Question.ToConfirm.class, "to-confirm"),
      named(Question.WhichIntent.class, "which-intent"),
      named(Question.WhichArticle.class, "which-article"),
      named(Question.DidThatHelp.class, "did-that-help"),
      named(Question.StaffNumber.class, "staff-number"),
      named(Question.Pin.class, "pin"),
      named(Question.IsItTheOutage.class, "is-it-the-outage"),
      named(Question.Open.class, "open"),
      named(Question.Message.class, "message"),
      named(Question.WhenNobody.class, "when-nobody"),
      named(Question.CallbackNumber.class, "callback-number"),
      named(Reply.Part.Text.class, "text"),
      named(Reply.Part.Card.class, "card"),
      named(Reply.Closing.None.class, "none"),
      named(Reply.Closing.Transfer.class, "transfer"),
      named(Reply.Closing.Goodbye.class, "goodbye"),
      named(Reply.Speaker.Bot.class, "bot"),
      named(Reply.Speaker.Person.class, "person"),
      named(Reply.Speaker.Notice.class, "notice"));

  private EventNames() {}

  /** The name of an owner's case, as the head keeps it. */
  static String of(Owner owner) {
    return ALL.stream()
        .filter(named -> named.getType() == owner.getClass())
        .findFirst()
        .map(NamedType::getName)
        .orElseThrow();
  }

  private static NamedType named(Class<?> type, String name) {
    return new NamedType(type, name);
  }
}
