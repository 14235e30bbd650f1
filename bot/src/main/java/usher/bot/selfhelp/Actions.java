package usher.bot.selfhelp;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** All actions of the desk, by name. */
public final class Actions {
  /** Who waits longer does not know what came of it. */
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private final Map<String, Action> byName;

  public Actions(List<Action> actions) {
    this.byName =
        actions.stream().collect(Collectors.toUnmodifiableMap(Action::name, Function.identity()));
  }

  /** Does it. An action nobody knows has failed; an error of the action is an unknown outcome. Never empty. */
  public Mono<ActionOutcome> act(String name, Action.Call call) {
    return find(name)
        .map(action -> action
            .act(call)
            .timeout(DEADLINE)
            .onErrorResume(
                fault -> Mono.just(new ActionOutcome.Unknown(fault.getClass().getSimpleName()))))
        .orElseGet(() -> Mono.just(new ActionOutcome.Failed("there is no action '" + name + "'")));
  }

  public Optional<Action> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
