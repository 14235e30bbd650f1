package usher.bot.faults;

import reactor.core.publisher.Mono;
import usher.bot.selfhelp.Action;
import usher.bot.selfhelp.ActionOutcome;

/** An action that says when it is done, and with which key.
 *  @param repeat what the desk may do when its node has died */
record HaltingAction(Action action, Repeat repeat, Halts halts) implements Action {

  @Override
  public String name() {
    return action.name();
  }

  @Override
  public Mono<ActionOutcome> act(Call call) {
    return action
        .act(call)
        .doOnSuccess(
            _ -> Halts.say("deed %s %s/%s".formatted(name(), call.soFar().id(), call.key())))
        .delayUntil(_ -> halts.at(Point.AFTER_DEED, call.turn().input().value()));
  }
}
