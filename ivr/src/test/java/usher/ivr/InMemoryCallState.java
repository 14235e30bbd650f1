package usher.ivr;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Twin of the Redis form: one map per call, each operation under one lock. */
public final class InMemoryCallState implements CallState {
  private final Map<CallId, Call> calls = new HashMap<>();

  @Override
  public Mono<Step> take(CallId call, StepToken step) {
    return Mono.fromSupplier(() -> taken(call, step));
  }

  @Override
  public Mono<String> keep(CallId call, StepToken step, Kept kept) {
    return Mono.fromSupplier(() -> kept(call, step, kept));
  }

  @Override
  public Mono<CallPlace> place(CallId call) {
    return Mono.fromSupplier(() -> placed(call))
        .mapNotNull(json -> json.isEmpty() ? null : CallPlaceJson.read(json));
  }

  private synchronized Step taken(CallId call, StepToken step) {
    var known = calls.get(call);
    if (known == null && step.equals(StepToken.FIRST)) {
      known = new Call();
      known.steps.put(StepToken.FIRST, Call.OPEN);
      calls.put(call, known);
    }
    if (known == null || !known.steps.containsKey(step)) {
      return new Step.Unknown();
    }
    var found = known.steps.get(step);
    if (Call.OPEN.equals(found)) {
      known.steps.put(step, Call.TAKEN);
      return new Step.Fresh(known.place == null ? null : CallPlaceJson.read(known.place));
    }
    return Call.TAKEN.equals(found)
        ? new Step.Underway()
        : new Step.Answered(String.valueOf(found));
  }

  private synchronized String kept(CallId call, StepToken step, Kept kept) {
    var known = calls.computeIfAbsent(call, id -> new Call());
    var found = known.steps.get(step);
    if (found != null && !found.equals(Call.OPEN) && !found.equals(Call.TAKEN)) {
      return found;
    }
    known.steps.put(step, kept.document());
    known.steps.put(kept.next(), Call.OPEN);
    known.place = CallPlaceJson.write(kept.place());
    return kept.document();
  }

  private synchronized String placed(CallId call) {
    var known = calls.get(call);
    return known == null || known.place == null ? "" : known.place;
  }

  private static final class Call {
    private static final String OPEN = "open";
    private static final String TAKEN = "taken";
    private final Map<StepToken, String> steps = new HashMap<>();
    private @Nullable String place;
  }
}
