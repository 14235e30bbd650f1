package usher.ivr;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;

/** A small desk: knows passwords, takes a PIN, hands over to agents, and writes down what it was told. */
public final class ScriptedDesk implements CallHandler {
  public final List<CallEvent> told = new CopyOnWriteArrayList<>();
  private volatile Mono<Void> work = Mono.empty();

  /** From now on every event takes as long as this. */
  public void takes(Mono<Void> slowWork) {
    work = slowWork;
  }

  @Override
  public Mono<CallAnswer> handle(CallEvent event) {
    return Mono.defer(() -> {
      told.add(event);
      return work.then(Mono.justOrEmpty(answer(event)));
    });
  }

  public <T extends CallEvent> List<T> told(Class<T> kind) {
    return told.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Optional<CallAnswer> answer(CallEvent event) {
    var prompts = prompts(event);
    return prompts.isEmpty()
        ? Optional.empty()
        : Optional.of(new CallAnswer(event.leg().language(), prompts));
  }

  private static List<Prompt> prompts(CallEvent event) {
    return switch (event) {
      case CallEvent.Started _ ->
        List.of(new Prompt.Say("Calls are not recorded."), new Prompt.MainMenu());
      case CallEvent.LanguageChosen _ -> List.of(new Prompt.MainMenu());
      case CallEvent.Spoke spoke -> spoken(spoke.text());
      case CallEvent.ChoseIntent chose -> intent(chose.intent());
      case CallEvent.Chose chose -> List.of(new Prompt.HangUp("You chose " + chose.value() + "."));
      case CallEvent.Pressed _ ->
        List.of(Prompt.Ask.open("Thank you for the number. Anything else?"));
      case CallEvent.SecretEntered secret ->
        List.of(new Prompt.HangUp(
            secret.digits().equals("481516") ? "Your PIN is right. Goodbye." : "Wrong PIN."));
      case CallEvent.WentBack _ -> List.of(new Prompt.MainMenu());
      case CallEvent.PersonWanted _, CallEvent.PatienceEnded _ -> handover(event);
      case CallEvent.Continued _ -> List.of(new Prompt.HangUp("Here I am again."));
      case CallEvent.Queued queued ->
        queued.position() == 1 ? List.of(new Prompt.Say("You are next.")) : List.of();
      case CallEvent.Bridged _ -> List.of(new Prompt.Say("Here is Anna."));
      case CallEvent.Left left ->
        List.of(new Prompt.HangUp("Queue " + left.result() + ". Goodbye."));
      case CallEvent.Recorded _ -> List.of(new Prompt.HangUp("Thank you for the message."));
      case CallEvent.Transferred _ -> List.of(new Prompt.HangUp("Back from there. Goodbye."));
      case CallEvent.AgentAnswered agent ->
        List.of(
            new Prompt.Say("A caller has forgotten the password."),
            new Prompt.Join(new QueueName("it"), agent.agent()));
      case CallEvent.AgentDone _ -> List.of(new Prompt.HangUp("The caller is gone."));
      case CallEvent.Silent _, CallEvent.Status _, CallEvent.Ended _ -> List.of();
    };
  }

  private static List<Prompt> spoken(String words) {
    return switch (words) {
      case "password" -> intent("reset-password");
      case "message" ->
        List.of(new Prompt.TakeMessage("Speak after the tone.", Duration.ofSeconds(60)));
      case "hold" -> List.of(new Prompt.Hold("Just a second.", Duration.ofSeconds(2)));
      case "transfer" -> List.of(new Prompt.Transfer("One moment.", "+49301234567"));
      case "number" -> List.of(new Prompt.Ask("Your number?", List.of("R17"), List.of(), 8));
      case "fault" -> throw new IllegalStateException("the desk broke");
      default -> List.of(Prompt.Ask.open("You said: " + words));
    };
  }

  private static List<Prompt> intent(String intent) {
    return intent.equals("reset-password")
        ? List.of(new Prompt.Secret("Please key in your PIN.", 6))
        : List.of(new Prompt.HangUp("Goodbye."));
  }

  private static List<Prompt> handover(CallEvent event) {
    return List.of(
        new Prompt.Say("I am getting a colleague."), new Prompt.Enqueue(new QueueName("it")));
  }
}
