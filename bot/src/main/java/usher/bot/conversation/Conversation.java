package usher.bot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.InquiryId;

/** The sum of a conversation's events: all that deciding needs to know. Each part folds its own family. */
public record Conversation(
    ConversationId id, Contact contact, Who who, Hearing hearing, Talk talk, Care care) {

  /** Before its first event. */
  public static Conversation unborn(ConversationId id) {
    var contact = new Contact(ChannelKind.WEB, Language.ENGLISH, "", "", Instant.EPOCH, 0, false);
    return new Conversation(id, contact, Who.STRANGER, Hearing.NOTHING, Talk.NOTHING, Care.BOT);
  }

  /** This conversation after one more event.
   *  @param at when the turn of the event began */
  public Conversation after(ConversationEvent event, Instant at) {
    return switch (event) {
      case LifeEvent life -> fold(life, at);
      case HeardEvent heard -> fold(heard, at);
      case WhoEvent about -> with(fold(about));
      case InquiryEvent inquiry -> with(talk.fold(inquiry));
      case DialogueEvent dialogue -> fold(dialogue, at);
      case HelpEvent help -> fold(help, at);
      case CareEvent cared -> fold(cared);
      case DeskEvent desk -> fold(desk);
    };
  }

  /** The inquiry that is being served; empty when none is open. */
  public Optional<Inquiry> topInquiry() {
    return talk.stack().isEmpty() ? Optional.empty() : inquiry(talk.stack().getLast());
  }

  public Optional<Inquiry> inquiry(InquiryId wanted) {
    return talk.inquiries().stream().filter(i -> i.id().equals(wanted)).findFirst();
  }

  public InquiryId nextInquiryId() {
    return talk.inquiries().isEmpty()
        ? new InquiryId(1)
        : talk.inquiries().getLast().id().next();
  }

  public Owner owner() {
    return care.owner();
  }

  /** Of this turn. */
  public Optional<Understanding> understood() {
    return Optional.ofNullable(hearing.understanding());
  }

  public Optional<Question> question() {
    return Optional.ofNullable(talk.question());
  }

  public boolean expectsSecret() {
    return question().map(Question::secret).orElse(false);
  }

  /** Whether a PIN may still come unasked: one was wrong, none was right, and no other question stands. People try once more while they wait. */
  public boolean secretLingers() {
    var nothingElse = question().map(Question.Open.class::isInstance).orElse(true);
    return who.wrongPins() > 0 && !who.assurance().reaches(Assurance.PIN) && nothingElse;
  }

  public boolean began() {
    return !contact.since().equals(Instant.EPOCH);
  }

  /** As if only a part of this turn's message had been said. */
  public Conversation hearing(HeardEvent.Clause part) {
    return with(hearing.only(part));
  }

  private Conversation fold(LifeEvent event, Instant at) {
    return switch (event) {
      case LifeEvent.ConversationStarted began -> {
        var started = new Contact(
            began.channel(),
            began.language(),
            began.address(),
            began.record(),
            at,
            contact.turns() + 1,
            false);
        var known = began.person() == null
            ? who
            : who.proved(began.person(), began.assurance(), List.of(), null);
        yield new Conversation(id, started, known, hearing, talk, care);
      }
      case LifeEvent.ConversationEnded _ -> with(care.ended()).with(talk.ended());
      case LifeEvent.TimerRang _ -> with(hearing.afresh("")).with(contact.oneTurnOn());
    };
  }

  private Contact paced(Understanding heard) {
    var spoken = contact.speaking(heard.language());
    return heard.has(Signal.SLOWER) ? spoken.slower() : spoken;
  }

  private Conversation fold(HeardEvent event, Instant at) {
    return switch (event) {
      case HeardEvent.UtteranceHeard heard ->
        with(hearing.afresh(heard.text())).with(contact.oneTurnOn());
      case HeardEvent.SecretEntered _, HeardEvent.NothingHeard _, HeardEvent.PersonWanted _ ->
        with(hearing.afresh("")).with(contact.oneTurnOn());
      case HeardEvent.IntentChosen chosen ->
        with(hearing.afresh(chosen.label())).with(contact.oneTurnOn());
      case HeardEvent.UtteranceUnderstood heard ->
        with(hearing.understood(heard.understanding(), at))
            .with(paced(heard.understanding()))
            .with(heard.understanding().has(Signal.ABUSE) ? care.abusedOnce() : care);
      case HeardEvent.PartTaken taken -> hearing(taken.part());
      case HeardEvent.TwoWishesHeard _, HeardEvent.LanguageNotSpoken _ -> this;
      case HeardEvent.LanguageChosen chosen ->
        with(hearing.afresh("")).with(contact.speaking(chosen.language()).oneTurnOn());
    };
  }

  private Who fold(WhoEvent event) {
    return switch (event) {
      case WhoEvent.IdentityProved proved ->
        who.proved(proved.person(), proved.assurance(), proved.groups(), proved.site());
      case WhoEvent.ProofFailed failed -> failed.what().equals("wrong") ? who.failedPin() : who;
      case WhoEvent.CheckDone done -> who.with(done.check());
    };
  }

  private Conversation fold(DialogueEvent event, Instant at) {
    var talked = with(talk.fold(event, at));
    return switch (event) {
      case DialogueEvent.Unclear _ -> talked.with(hearing.unclearAgain());
      case DialogueEvent.AnswerRejected _ -> talked.with(hearing.failedOnce());
      case DialogueEvent.SlotFilled _ -> talked.with(hearing.clear());
      case DialogueEvent.FlowMoved _, DialogueEvent.SlotCleared _ -> talked;
    };
  }

  private Conversation fold(HelpEvent event, Instant at) {
    return switch (event) {
      case HelpEvent.AnswersFound found -> with(Folding.shown(talk, found, at));
      case HelpEvent.AnswerJudged judged ->
        with(Folding.judged(talk, judged, at))
            .with(judged.helped() ? hearing.clear() : hearing.failedOnce());
      case HelpEvent.StepTried tried -> with(Folding.tried(talk, tried, at)).with(hearing.clear());
      case HelpEvent.ActionStarted _ -> this;
      case HelpEvent.ActionDone done -> with(Folding.acted(talk, done, at));
    };
  }

  private Conversation fold(CareEvent event) {
    var cared = with(care.fold(event, contact.turns()));
    return switch (event) {
      case CareEvent.HandoffRequested _ -> cared.with(talk.handedOff());
      case CareEvent.ReturnedToBot _, CareEvent.HandoffWrappedUp _ -> cared.with(hearing.calmed());
      case CareEvent.AgentActed _, CareEvent.CallMoved _ ->
        cared.with(hearing.afresh("")).with(contact.oneTurnOn());
      case CareEvent.AgentJoined _,
          CareEvent.AgentSpoke _,
          CareEvent.AgentLeft _,
          CareEvent.ActRefused _,
          CareEvent.OwnerChanged _,
          CareEvent.PromiseFollowed _,
          CareEvent.HandoffAbandoned _,
          CareEvent.UserRelayed _,
          CareEvent.PersonDeclined _ -> cared;
    };
  }

  private Conversation fold(DeskEvent event) {
    return switch (event) {
      case DeskEvent.BotSpoke last
      when owner() instanceof Owner.Nobody && last.question() == null -> this;
      case DeskEvent.BotSpoke spoke -> with(talk.asked(spoke.words(), spoke.question()));
      case DeskEvent.RecordOpened _,
          DeskEvent.RecordChanged _,
          DeskEvent.PromiseMade _,
          DeskEvent.FeedbackGiven _,
          DeskEvent.TurnFailed _,
          DeskEvent.AlarmRaised _ -> this;
    };
  }

  private Conversation with(Contact next) {
    return new Conversation(id, next, who, hearing, talk, care);
  }

  private Conversation with(Who next) {
    return new Conversation(id, contact, next, hearing, talk, care);
  }

  private Conversation with(Hearing next) {
    return new Conversation(id, contact, who, next, talk, care);
  }

  private Conversation with(Talk next) {
    return new Conversation(id, contact, who, hearing, next, care);
  }

  private Conversation with(Care next) {
    return new Conversation(id, contact, who, hearing, talk, next);
  }
}
