package usher.bot.selfhelp.actions;

import java.util.Map;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.Words;
import usher.bot.selfhelp.Action;
import usher.bot.selfhelp.ActionOutcome;
import usher.bot.selfhelp.Mailbox;

/** Sends a link for a new password to the address the directory knows. No password is ever shown or spoken, and none is known here. Needs a one-time code. */
public final class ResetPassword implements Action {
  private final Mailbox mailbox;

  public ResetPassword(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public String name() {
    return "reset-password";
  }

  @Override
  public Repeat repeat() {
    return Repeat.BY_KEY;
  }

  @Override
  public Mono<ActionOutcome> act(Call call) {
    var who = call.soFar().who();
    if (who.person() == null || !who.assurance().reaches(Assurance.CODE)) {
      return Mono.just(new ActionOutcome.Refused("no one-time code was given"));
    }
    return mailbox
        .send(
            who.person(),
            call.soFar().id() + "/" + call.key(),
            Words.of("mail-reset-link"),
            call.soFar().contact().language())
        .thenReturn(ActionOutcome.Done.with(Map.of()));
  }
}
