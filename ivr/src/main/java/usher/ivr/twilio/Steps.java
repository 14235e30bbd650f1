package usher.ivr.twilio;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import usher.ivr.CallAnswer;
import usher.ivr.CallEvent;
import usher.ivr.CallHandler;
import usher.ivr.CallId;
import usher.ivr.CallPlace;
import usher.ivr.CallState;
import usher.ivr.StepToken;
import usher.ivr.menu.MenuWalker;
import usher.ivr.menu.Phrase;
import usher.ivr.menu.Phrases;
import usher.ivr.menu.Walk;

/**
 * Answers each step of a call once. Whoever asks for a step again gets the same document; whoever asks while it is being
 * answered waits, and hears "one moment" when that takes too long. Work goes on when nobody waits any more.
 */
final class Steps {
  private static final Logger log = LoggerFactory.getLogger(Steps.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final CallHandler desk;
  private final CallState state;
  private final MenuWalker walker;
  private final TwimlWriter twiml;
  private final Phrases phrases;
  private final VoiceSettings settings;

  Steps(
      CallHandler desk,
      CallState state,
      MenuWalker walker,
      TwimlWriter twiml,
      Phrases phrases,
      VoiceSettings settings) {
    this.desk = desk;
    this.state = state;
    this.walker = walker;
    this.twiml = twiml;
    this.phrases = phrases;
    this.settings = settings;
  }

  /** The document for a step; never empty, and never an error: a fault is said, too. */
  Mono<String> answer(CallId call, StepToken step, Function<CallPlace, CallEvent> read) {
    return state
        .take(call, step)
        .flatMap(taken -> answer(call, step, taken, read))
        .onErrorResume(fault -> Mono.just(lost(call, fault)));
  }

  /** The document for a step that is still being answered somewhere. */
  Mono<String> moment(CallId call, StepToken step, int moment) {
    return await(call, step, moment).onErrorResume(fault -> Mono.just(lost(call, fault)));
  }

  private Mono<String> answer(
      CallId call, StepToken step, CallState.Step taken, Function<CallPlace, CallEvent> read) {
    return switch (taken) {
      case CallState.Step.Fresh(var place) ->
        work(call, step, place == null ? walker.start() : place, read);
      case CallState.Step.Underway _ -> await(call, step, 0);
      case CallState.Step.Answered(var document) -> Mono.just(document);
      case CallState.Step.Unknown _ -> unknown(call);
    };
  }

  /** Cached, so that the work outlives the request that began it. */
  private Mono<String> work(
      CallId call, StepToken step, CallPlace place, Function<CallPlace, CallEvent> read) {
    var next = StepToken.fresh();
    return Mono.defer(() -> walked(walker.next(place, read.apply(place))))
        .map(spoken -> new CallState.Kept(twiml.step(spoken.answer(), next), spoken.place(), next))
        .onErrorResume(fault -> Mono.just(failed(call, place, next, fault)))
        .flatMap(kept -> state.keep(call, step, kept))
        .cache()
        .timeout(settings.answerWithin(), Mono.fromSupplier(() -> oneMoment(place, step, 1)));
  }

  private Mono<Walk.Answer> walked(Walk walk) {
    return switch (walk) {
      case Walk.Answer answer -> Mono.just(answer);
      case Walk.Forward forward ->
        desk.handle(forward.event())
            .defaultIfEmpty(new CallAnswer(forward.place().language(), List.of()))
            .map(answer -> walker.settle(forward.place(), answer.after(forward.before())));
    };
  }

  private Mono<String> await(CallId call, StepToken step, int moment) {
    var again = moment + 1;
    return Mono.defer(() -> state.take(call, step))
        .mapNotNull(Steps::document)
        .repeatWhenEmpty(tries -> tries.delayElements(LOOK_AGAIN))
        .timeout(settings.answerWithin(), Mono.defer(() -> stillNothing(call, step, again)));
  }

  private Mono<String> stillNothing(CallId call, StepToken step, int moment) {
    return state
        .place(call)
        .defaultIfEmpty(walker.start())
        .flatMap(place -> moment <= settings.moments()
            ? Mono.just(oneMoment(place, step, moment))
            : giveUp(call, step, place));
  }

  private Mono<String> giveUp(CallId call, StepToken step, CallPlace place) {
    log.error("step never answered call={} step={}", call, step);
    return state.keep(call, step, new CallState.Kept(fault(place), place, StepToken.fresh()));
  }

  private static @Nullable String document(CallState.Step step) {
    return switch (step) {
      case CallState.Step.Answered(var document) -> document;
      case CallState.Step.Fresh _, CallState.Step.Underway _, CallState.Step.Unknown _ -> null;
    };
  }

  private String oneMoment(CallPlace place, StepToken step, int moment) {
    return twiml.moment(
        place.language(), phrases.say(place.language(), Phrase.ONE_MOMENT), step, moment);
  }

  private CallState.Kept failed(CallId call, CallPlace place, StepToken next, Throwable fault) {
    log.error("step failed call={} fault={}", call, fault.toString(), fault);
    return new CallState.Kept(
        fault(place), place.at(CallPlace.Spot.DESK, place.language(), null), next);
  }

  private Mono<String> unknown(CallId call) {
    log.warn("step nobody opened call={}", call);
    return state.place(call).defaultIfEmpty(walker.start()).map(this::fault);
  }

  private String lost(CallId call, Throwable fault) {
    log.error("call state lost call={}", call, fault);
    return fault(walker.start());
  }

  /** The words and the desk's number, where all roads end. */
  String fault(CallPlace place) {
    var phrase = settings.deskNumber().isBlank() ? Phrase.FAULT_GOODBYE : Phrase.FAULT;
    return twiml.fault(place.language(), phrases.say(place.language(), phrase));
  }
}
