package usher.bot.selfhelp.actions;

import java.util.Locale;
import java.util.Map;
import java.util.List;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.Effects;
import usher.bot.conversation.WhoEvent.IdentityProved;
import usher.bot.selfhelp.Action;
import usher.bot.selfhelp.ActionOutcome;

/** Checks the code that was just given. A secret that was lost with its node counts as no attempt: the code is asked for again. */
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

  @Override
  public Mono<ActionOutcome> act(Call call) {
    var secret = call.secret();
    return secret == null
        ? Mono.just(new ActionOutcome.Refused("lost"))
        : codes.check(SendCode.purpose(call), secret.reveal()).map(verdict -> outcome(call, verdict));
  }

  private static ActionOutcome outcome(Call call, OneTimeCodes.Verdict verdict) {
    return switch (verdict) {
      case RIGHT -> proved(call);
      case WRONG, GONE -> new ActionOutcome.Refused(verdict.name().toLowerCase(Locale.ROOT));
    };
  }

  private static ActionOutcome proved(Call call) {
    var who = call.soFar().who();
    if (who.person() == null) {
      return new ActionOutcome.Refused("nobody is identified");
    }
    var proved = new IdentityProved(who.person(), Assurance.CODE, who.groups(), who.site(), "one-time code");
    return new ActionOutcome.Done(Map.of(), List.of(proved), Effects.NONE);
  }
}
