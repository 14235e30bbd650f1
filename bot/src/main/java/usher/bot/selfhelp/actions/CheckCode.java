package usher.bot.selfhelp.actions;

import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.Effects;
import usher.bot.conversation.WhoEvent.IdentityProved;
import usher.bot.selfhelp.Action;
import usher.bot.selfhelp.ActionOutcome;
import usher.bot.selfhelp.actions.OneTimeCodes.Verdict;

/** Checks the code that was just given. When it was lost with its node, what the node has found counts; when it has found nothing, that is no attempt, and the
 *  code is asked for again. */
public final class CheckCode implements Action {
  private final OneTimeCodes codes;

  public CheckCode(OneTimeCodes codes) {
    this.codes = codes;
  }

  @Override
  public String name() {
    return "check-code";
  }

  @Override
  public Repeat repeat() {
    return Repeat.SAFE;
  }

  /** Gives back {@code verdict}: right, wrong, or used-up when no try is left. */
  @Override
  public Mono<ActionOutcome> act(Call call) {
    var secret = call.secret();
    return secret == null
        ? codes
            .wasRight(SendCode.purpose(call), call.key())
            .map(right -> outcome(call, right ? Verdict.RIGHT : Verdict.WRONG))
        : codes
            .check(SendCode.purpose(call), call.key(), secret.value())
            .map(verdict -> outcome(call, verdict));
  }

  private static ActionOutcome outcome(Call call, Verdict verdict) {
    return switch (verdict) {
      case RIGHT -> proved(call);
      case WRONG -> ActionOutcome.Done.with(Map.of("verdict", "wrong"));
      case GONE -> ActionOutcome.Done.with(Map.of("verdict", "used-up"));
    };
  }

  private static ActionOutcome proved(Call call) {
    var who = call.soFar().who();
    if (who.person() == null) {
      return new ActionOutcome.Refused("nobody is identified");
    }
    var proved =
        new IdentityProved(who.person(), Assurance.CODE, who.groups(), who.site(), "one-time code");
    return new ActionOutcome.Done(Map.of("verdict", "right"), List.of(proved), Effects.NONE);
  }
}
