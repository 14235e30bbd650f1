package usher.bot.selfhelp.actions;

import java.util.function.Function;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.PersonId;
import usher.bot.selfhelp.Action;
import usher.bot.selfhelp.ActionOutcome;

/** An action that is one method of the class that knows how. */
record Deed(String name, Repeat repeat, Function<Call, Mono<ActionOutcome>> how) implements Action {

  /** For somebody who is known at least so surely; refused for anybody else. */
  static Deed forProved(String name, Repeat repeat, Assurance atLeast, OfPerson how) {
    return new Deed(name, repeat, call -> {
      var who = call.soFar().who();
      return who.person() != null && who.assurance().reaches(atLeast)
          ? how.act(call, who.person())
          : Mono.just(new ActionOutcome.Refused("identity"));
    });
  }

  /** Something done for a person. */
  @FunctionalInterface
  interface OfPerson {
    /** Never empty. */
    Mono<ActionOutcome> act(Call call, PersonId person);
  }

  @Override
  public Mono<ActionOutcome> act(Call call) {
    return how.apply(call);
  }

  /** Idempotency key of the call over all conversations. */
  static String key(Call call) {
    return call.soFar().id() + "/" + call.key();
  }

  /** What the flow knows under a name; empty when nothing. */
  static String argument(Call call, String name) {
    return call.arguments().getOrDefault(name, "");
  }
}
