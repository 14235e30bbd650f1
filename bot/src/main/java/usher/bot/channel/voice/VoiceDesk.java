package usher.bot.channel.voice;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import usher.bot.channel.FrontDoor;
import usher.bot.channel.FrontDoor.Beginning;
import usher.bot.channel.Whispers;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.CareEvent.CallMoved;
import usher.bot.conversation.ChannelKind;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.HeardEvent.IntentChosen;
import usher.bot.conversation.HeardEvent.Mode;
import usher.bot.conversation.HeardEvent.LanguageChosen;
import usher.bot.conversation.HeardEvent.NothingHeard;
import usher.bot.conversation.HeardEvent.PersonWanted;
import usher.bot.conversation.HeardEvent.UtteranceHeard;
import usher.bot.conversation.Input;
import usher.bot.conversation.InputId;
import usher.bot.conversation.Language;
import usher.bot.conversation.LifeEvent.ConversationEnded;
import usher.bot.conversation.Reply;
import usher.bot.inquiry.IntentId;
import usher.ivr.CallAnswer;
import usher.ivr.CallEvent;
import usher.ivr.CallHandler;
import usher.ivr.Leg;
import usher.ivr.Prompt;
import usher.ivr.QueueName;
import usher.ivr.SpokenLanguage;

/** The desk as a call sees it. The conversation of a call is derived from the call's id, so any node knows it without looking it up. */
final class VoiceDesk implements CallHandler {
  private final FrontDoor door;
  private final VoiceReplies replies;
  private final Whispers whispers;
  private final String key;

  /** @param key makes conversation ids of calls that cannot be guessed */
  VoiceDesk(FrontDoor door, VoiceReplies replies, Whispers whispers, String key) {
    this.door = door;
    this.replies = replies;
    this.whispers = whispers;
    this.key = key;
  }

  @Override
  public Mono<CallAnswer> handle(CallEvent event) {
    return switch (event) {
      case CallEvent.Started started -> begin(started.leg());
      case CallEvent.LanguageChosen chosen -> speaks(chosen.leg());
      case CallEvent.Spoke spoke ->
        say(
            spoke.leg(),
            new UtteranceHeard(spoke.text(), Mode.SPOKEN, sureness(spoke.confidence())));
      case CallEvent.Pressed pressed -> say(pressed.leg(), keyed(pressed.digits()));
      case CallEvent.SecretEntered secret -> say(secret.leg(), keyed(secret.digits()));
      case CallEvent.Chose chose -> say(chose.leg(), keyed(chose.value()));
      case CallEvent.ChoseIntent chose ->
        say(chose.leg(), new IntentChosen(new IntentId(chose.intent()), chose.intent()));
      case CallEvent.WentBack back ->
        say(back.leg(), keyed(back.leg().language().tag().equals("zh") ? "返回" : "go back"));
      case CallEvent.PersonWanted wanted -> say(wanted.leg(), new PersonWanted("ASKED", "key 0"));
      case CallEvent.PatienceEnded ended -> say(ended.leg(), patienceEnded(ended));
      case CallEvent.Silent silent -> say(silent.leg(), new NothingHeard());
      case CallEvent.Continued more ->
        Mono.just(CallAnswer.of(more.leg().language(), new Prompt.MainMenu()));
      case CallEvent.Queued queued ->
        Mono.just(replies.waiting(queued.leg().language(), queued.position()));
      case CallEvent.Bridged bridged ->
        door.receive(id(bridged.leg()), input(bridged.leg(), new CallMoved("bridged")))
            .then(Mono.empty());
      case CallEvent.Left left -> left(left);
      case CallEvent.Recorded recorded ->
        say(recorded.leg(), keyed("voice message, " + recorded.length().toSeconds() + " s"));
      case CallEvent.Transferred transferred ->
        Mono.just(CallAnswer.of(transferred.leg().language(), new Prompt.HangUp("")));
      case CallEvent.AgentAnswered answered -> whisper(answered);
      case CallEvent.AgentDone done ->
        Mono.just(CallAnswer.of(done.leg().language(), new Prompt.HangUp("")));
      case CallEvent.Status _ -> Mono.empty();
      case CallEvent.Ended ended -> ended(ended.leg());
    };
  }

  private Mono<CallAnswer> begin(Leg leg) {
    var beginning = new Beginning(
        new InputId(leg.input()),
        ChannelKind.VOICE,
        language(leg.language()),
        "call:" + leg.call(),
        null,
        Assurance.NONE);
    return door.begin(id(leg), beginning)
        .thenReturn(CallAnswer.of(leg.language(), new Prompt.MainMenu()));
  }

  private Mono<CallAnswer> speaks(Leg leg) {
    return door.receive(id(leg), input(leg, new LanguageChosen(language(leg.language()))))
        .thenReturn(CallAnswer.of(leg.language(), new Prompt.MainMenu()));
  }

  private Mono<CallAnswer> say(Leg leg, ConversationEvent event) {
    return door.receive(id(leg), input(leg, event)).map(reply -> answer(leg, reply));
  }

  /** The agent hung up, or nobody came: whoever is still on the line is back with the bot. */
  private Mono<CallAnswer> left(CallEvent.Left left) {
    return switch (left.result()) {
      case HANGUP -> ended(left.leg());
      case BRIDGING_IN_PROCESS, REDIRECTED, REDIRECTED_FROM_BRIDGED -> Mono.empty();
      default -> say(left.leg(), new CallMoved("left"));
    };
  }

  private Mono<CallAnswer> ended(Leg leg) {
    return door.receive(id(leg), input(leg, new ConversationEnded("hung up"))).then(Mono.empty());
  }

  private Mono<CallAnswer> whisper(CallEvent.AgentAnswered answered) {
    var handoff = answered.agent().value();
    var conversation = new ConversationId(handoff.substring(0, handoff.lastIndexOf('.')));
    var join = new Prompt.Join(queue(conversation), answered.agent());
    return whispers
        .whisper(conversation, handoff)
        .map(brief -> replies.whispered(answered.leg().language(), brief, join))
        .defaultIfEmpty(CallAnswer.of(answered.leg().language(), new Prompt.HangUp("")));
  }

  private CallAnswer answer(Leg leg, Reply reply) {
    return replies.answer(new SpokenLanguage(reply.language().code()), reply, queue(id(leg)));
  }

  private static ConversationEvent patienceEnded(CallEvent.PatienceEnded ended) {
    return switch (ended.cause()) {
      case NO_INPUT -> new NothingHeard();
      case NO_MATCH -> new PersonWanted("UNCLEAR", "no-match");
    };
  }

  private static UtteranceHeard keyed(String digits) {
    return new UtteranceHeard(digits, Mode.KEYED, 1);
  }

  private static double sureness(@Nullable Double confidence) {
    return confidence == null ? 0.5 : confidence;
  }

  private ConversationId id(Leg leg) {
    return ConversationId.derived(leg.call().value(), key);
  }

  private static Input input(Leg leg, ConversationEvent event) {
    return new Input(new InputId(leg.input()), leg.at(), event);
  }

  /** Every caller has a queue of their own: who is next is decided by the desk. */
  private static QueueName queue(ConversationId conversation) {
    return new QueueName(conversation.value());
  }

  static Language language(SpokenLanguage spoken) {
    return new Language(spoken.tag());
  }
}
