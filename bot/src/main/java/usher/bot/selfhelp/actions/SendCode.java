package usher.bot.selfhelp.actions;

import java.util.Map;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Words;
import usher.bot.selfhelp.Action;
import usher.bot.selfhelp.ActionOutcome;
import usher.bot.selfhelp.Mailbox;

/** Sends a one-time code to the address the directory knows. Sent again it is a fresh code, and the earlier one is void. */
public final class SendCode implements Action {
  private final OneTimeCodes codes;
  private final Mailbox mailbox;

  public SendCode(OneTimeCodes codes, Mailbox mailbox) {
    this.codes = codes;
    this.mailbox = mailbox;
  }

  @Override
  public String name() {
    return "send-code";
  }

  @Override
  public Repeat repeat() {
    return Repeat.SAFE;
  }

  @Override
  public Mono<ActionOutcome> act(Call call) {
    var person = call.soFar().who().person();
    if (person == null) {
      return Mono.just(new ActionOutcome.Refused("nobody is identified"));
    }
    return codes
        .issue(purpose(call))
        .flatMap(code -> mailbox.send(
            person,
            call.key() + "/" + code.hashCode(),
            Words.of("mail-code", "code", code),
            call.soFar().contact().language()))
        .thenReturn(ActionOutcome.Done.with(Map.of()));
  }

  static String purpose(Call call) {
    return call.soFar().id() + ":" + call.inquiry().id();
  }
}
