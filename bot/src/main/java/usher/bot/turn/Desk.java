package usher.bot.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import usher.bot.conversation.CareEvent;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.DeskEvent;
import usher.bot.conversation.DeskEvent.BotSpoke;
import usher.bot.conversation.HeardEvent;
import usher.bot.conversation.InquiryEvent;
import usher.bot.conversation.LifeEvent;
import usher.bot.conversation.Move;
import usher.bot.conversation.Move.RaiseAlarm;
import usher.bot.conversation.Move.RelayToAgent;
import usher.bot.conversation.Owner;
import usher.bot.conversation.Question;
import usher.bot.dialogue.DeskQuestions;
import usher.bot.dialogue.Courtesy;
import usher.bot.dialogue.FlowWalker;
import usher.bot.inquiry.Inquiry;
import usher.bot.triage.Absence;
import usher.bot.triage.Escalation;
import usher.bot.triage.Triage;
import usher.bot.triage.Wishes;
import usher.bot.validation.Validation;

/** What next? Decides by asking the rooms in order; pure. The first move of a turn answers the words; every later one goes on with what is open. */
final class Desk {
  private final Escalation escalation;
  private final Courtesy courtesy;
  private final DeskQuestions answering;
  private final FlowWalker flows;
  private final Validation validation;
  private final Wishes wishes;
  private final Triage triage;
  private final Occasions occasions;
  private final Absence absence = new Absence();

  Desk(
      Escalation escalation,
      Courtesy courtesy,
      DeskQuestions answering,
      FlowWalker flows,
      Validation validation,
      Wishes wishes,
      Triage triage,
      Occasions occasions) {
    this.escalation = escalation;
    this.courtesy = courtesy;
    this.answering = answering;
    this.flows = flows;
    this.validation = validation;
    this.wishes = wishes;
    this.triage = triage;
    this.occasions = occasions;
  }

  /** @param thisTurn events since the input, oldest first */
  Move next(Conversation soFar, ConversationEvent input, List<ConversationEvent> thisTurn) {
    return switch (input) {
      case CareEvent care -> occasions.care(soFar, care, thisTurn);
      case LifeEvent life -> occasions.life(soFar, life);
      case HeardEvent.NothingHeard silence -> occasions.heard(soFar, silence);
      case ConversationEvent _
      when thisTurn.stream().anyMatch(Desk::movesOn) -> goOn(soFar, thisTurn);
      case HeardEvent.UtteranceHeard _, HeardEvent.SecretEntered _ ->
        spokenTo(soFar, input, thisTurn);
      case HeardEvent.IntentChosen chosen
      when soFar.owner() instanceof Owner.Bot || soFar.owner() instanceof Owner.Callback ->
        wishes.chosen(soFar, chosen.intent());
      case HeardEvent _ -> occasions.heard(soFar, (HeardEvent) input);
      case DeskEvent.FeedbackGiven _ -> new Move.Wait(List.of());
      default -> goOn(soFar, thisTurn);
    };
  }

  private Move spokenTo(
      Conversation soFar, ConversationEvent input, List<ConversationEvent> thisTurn) {
    if (escalation.crisis(soFar)) {
      return new RaiseAlarm(List.of("crisis-phrase", soFar.hearing().text()));
    }
    return switch (soFar.owner()) {
      case Owner.Agent _ -> new RelayToAgent();
      case Owner.Queue _ -> triage.whileWaiting(soFar);
      case Owner.Bot _, Owner.Callback _, Owner.Nobody _ -> helping(soFar, input, thisTurn);
    };
  }

  private Move helping(
      Conversation soFar, ConversationEvent input, List<ConversationEvent> thisTurn) {
    return absent(soFar)
        .or(() -> escalation.called(soFar))
        .or(() -> courtesy.steering(soFar))
        .or(() -> validation.explained(soFar))
        .or(() -> validation.back(soFar))
        .or(() -> answer(soFar, input))
        .or(() -> courtesy.back(soFar))
        .or(() -> wishes.isMoreThanPolite(soFar) ? Optional.empty() : courtesy.politeness(soFar))
        .or(() -> wishes.foreign(thisTurn))
        .or(() -> both(soFar, thisTurn))
        .or(() -> wishes.wish(soFar))
        .or(() -> again(soFar))
        .or(() -> triage.cameBack(soFar))
        .orElseGet(() -> wishes.unclear(soFar));
  }

  /** Nobody is there, so a message is taken as it is, however upset it may be, and a choice is no call for a person. */
  private Optional<Move> absent(Conversation soFar) {
    return soFar.question().flatMap(asked -> absence.answer(soFar, asked));
  }

  /** What was said is first read as the answer to what was asked. */
  private Optional<Move> answer(Conversation soFar, ConversationEvent input) {
    return soFar.question().flatMap(question -> answer(soFar, question, input));
  }

  private Optional<Move> answer(Conversation soFar, Question question, ConversationEvent input) {
    return switch (question) {
      case Question.ForSlot slot when wishes.changesSubject(soFar, slot) -> Optional.empty();
      case Question.ForSlot _, Question.ToConfirm _ ->
        soFar.topInquiry().flatMap(top -> toFlow(soFar, top));
      case Question.Pin pin
      when input instanceof HeardEvent.SecretEntered ->
        Optional.of(new Move.ProvePin(pin.person()));
      case Question.Pin _, Question.Open _ -> Optional.empty();
      case Question.WhichIntent which -> answering.whichIntent(soFar, which);
      case Question.WhichArticle which -> answering.whichArticle(soFar, which);
      case Question.DidThatHelp help -> answering.didThatHelp(soFar, help);
      case Question.StaffNumber _ -> answering.staffNumber(soFar);
      case Question.IsItTheOutage outage -> answering.isItTheOutage(soFar, outage);
      case Question.WhenNobody _, Question.CallbackNumber _, Question.Message _ -> Optional.empty();
    };
  }

  /** Empty when the words are a wish of another kind, or two of them. */
  private Optional<Move> toFlow(Conversation soFar, Inquiry top) {
    if (soFar.expectsSecret()) {
      return flows.answer(soFar, top).or(() -> flows.rejected(soFar, top));
    }
    return courtesy
        .inPassing(soFar)
        .or(() -> flows.answer(soFar, top))
        .or(() -> courtesy.leaving(soFar))
        .or(() -> wishes.isAnother(soFar) ? Optional.empty() : flows.rejected(soFar, top));
  }

  /** Two wishes of one message become two inquiries. The first is served first; the other waits beneath it, with what was said for it. */
  private Optional<Move> both(Conversation soFar, List<ConversationEvent> thisTurn) {
    return thisTurn.stream()
        .filter(HeardEvent.TwoWishesHeard.class::isInstance)
        .map(HeardEvent.TwoWishesHeard.class::cast)
        .findFirst()
        .flatMap(two -> both(soFar, two));
  }

  private Optional<Move> both(Conversation soFar, HeardEvent.TwoWishesHeard two) {
    return wishes.both(soFar, two).map(mention -> {
      var events = new ArrayList<ConversationEvent>();
      for (var event : mention.events()) {
        events.add(event);
        if (event instanceof InquiryEvent.InquiryOpened opened) {
          var clause = opened.wish().words().equals(two.first().words()) ? two.first() : two.then();
          events.addAll(
              said(soFar.hearing(clause), Inquiry.opened(opened.inquiry(), opened.wish())));
        }
      }
      events.add(new HeardEvent.PartTaken(two.first()));
      return new Move.Mention(mention.words(), events);
    });
  }

  /** An answer that could not be read, to a question that still stands: the flow says what would be right, or asks again. */
  private Optional<Move> again(Conversation soFar) {
    return soFar
        .question()
        .flatMap(question ->
            stands(question) ? validation.again(soFar, question) : absence.again(soFar, question));
  }

  private static boolean stands(Question question) {
    return question instanceof Question.StaffNumber || question instanceof Question.Pin;
  }

  private Move goOn(Conversation soFar, List<ConversationEvent> thisTurn) {
    return triage
        .lostNow(soFar, thisTurn)
        .or(() -> validation.failedNow(soFar, thisTurn))
        .or(() -> alreadySaid(soFar, thisTurn))
        .or(() -> triage.closed(soFar, thisTurn))
        .or(() -> soFar.topInquiry().map(top -> serve(soFar, top, thisTurn)))
        .orElseGet(() -> triage.nothingLeft(soFar));
  }

  /** What the words that opened an inquiry have answered already is not asked for. */
  private Optional<Move> alreadySaid(Conversation soFar, List<ConversationEvent> thisTurn) {
    return hasJustOpened(thisTurn)
            && thisTurn.stream().noneMatch(HeardEvent.TwoWishesHeard.class::isInstance)
        ? soFar
            .topInquiry()
            .map(top -> said(soFar, top))
            .filter(slots -> !slots.isEmpty())
            .map(Move.Note::new)
        : Optional.empty();
  }

  /** Words may follow, that something else is put aside for it. */
  private static boolean hasJustOpened(List<ConversationEvent> thisTurn) {
    return thisTurn.reversed().stream()
        .filter(event -> !(event instanceof BotSpoke))
        .findFirst()
        .filter(InquiryEvent.InquiryOpened.class::isInstance)
        .isPresent();
  }

  private List<ConversationEvent> said(Conversation soFar, Inquiry top) {
    return triage.offerings(top).stream()
        .flatMap(offering -> flows.alreadySaid(soFar, top, triage.desk(), offering).stream())
        .toList();
  }

  private Move serve(Conversation soFar, Inquiry inquiry, List<ConversationEvent> thisTurn) {
    return switch (inquiry.progress()) {
      case OPENED -> validation.next(soFar, inquiry);
      case VALIDATED -> triage.next(soFar, inquiry);
      case TRIAGED ->
        inquiry.way().offering() == null
            ? triage.fromKnowledge(soFar, inquiry, thisTurn)
            : flows.next(soFar, inquiry);
      case RESOLVED, HANDED_OFF, ABANDONED ->
        throw new IllegalStateException(
            "inquiry " + inquiry.id() + " is closed and cannot be on top");
    };
  }

  /** Everything but hearing itself, and coming back after the end, moves the desk on from the words of this turn. */
  private static boolean movesOn(ConversationEvent event) {
    return !(event instanceof HeardEvent) && !(event instanceof CareEvent.OwnerChanged);
  }
}
