package usher.handoff.twin;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.handoff.AgentId;
import usher.handoff.Handoff;
import usher.handoff.HandoffEvent;
import usher.handoff.HandoffId;
import usher.handoff.HandoffState;
import usher.handoff.InputId;
import usher.handoff.Line;
import usher.handoff.QueueId;
import usher.handoff.QueueView;
import usher.handoff.Signal;
import usher.handoff.Speaker;
import usher.handoff.store.Change;
import usher.handoff.store.Committed;
import usher.handoff.store.HandoffFile;
import usher.handoff.store.HandoffStore;

/** Store and queue in one; what agents say goes into the transcript, what changes is signalled. */
public final class HandoffsInMemory implements HandoffStore, QueueView {
  private final Map<HandoffId, HandoffFile> files = new LinkedHashMap<>();
  private final Set<String> inputs = new HashSet<>();
  private final TranscriptInMemory transcript;
  private final SignalsInMemory signals;

  public HandoffsInMemory(TranscriptInMemory transcript, SignalsInMemory signals) {
    this.transcript = transcript;
    this.signals = signals;
  }

  /** What the bot's turn does. */
  public synchronized void open(HandoffFile file) {
    files.put(file.handoff().id(), file);
    signal(file.handoff(), Signal.What.STATE);
  }

  @Override
  public Mono<HandoffFile> load(HandoffId id) {
    return Mono.fromCallable(() -> file(id)).flatMap(Mono::justOrEmpty);
  }

  private synchronized java.util.Optional<HandoffFile> file(HandoffId id) {
    return java.util.Optional.ofNullable(files.get(id));
  }

  @Override
  public Mono<Committed> commit(Change change) {
    return Mono.fromCallable(() -> commitNow(change));
  }

  @Override
  public Mono<Boolean> knows(Handoff handoff, InputId input) {
    return Mono.fromCallable(() -> known(handoff, input));
  }

  @Override
  public Flux<Handoff> waiting(Set<QueueId> queues) {
    return all(handoff -> handoff.waiting() && queues.contains(handoff.place().queue()));
  }

  @Override
  public Flux<Handoff> waiting() {
    return all(Handoff::waiting);
  }

  @Override
  public Flux<Handoff> promised() {
    return all(handoff -> handoff.state() instanceof HandoffState.Promised);
  }

  @Override
  public Flux<Handoff> heldBy(AgentId agent) {
    return all(handoff -> handoff.heldBy(agent));
  }

  private synchronized Committed commitNow(Change change) {
    var after = change.after();
    var before = files.get(after.id());
    if (known(after, change.input())) {
      return Committed.ALREADY_DONE;
    }
    if (before == null || before.handoff().version() != change.expectedVersion()) {
      return Committed.CONFLICT;
    }
    inputs.add(key(after, change.input()));
    files.put(after.id(), new HandoffFile(after, before.context()));
    told(after, change.event());
    return Committed.DONE;
  }

  private void told(Handoff after, HandoffEvent event) {
    if (event instanceof HandoffEvent.Spoke spoke) {
      transcript.add(after.conversation(), new Speaker.Person(spoke.agent()), spoke.text());
      signal(after, Signal.What.LINE);
    } else {
      signal(after, Signal.What.STATE);
    }
  }

  private void signal(Handoff handoff, Signal.What what) {
    signals.send(new Signal(handoff.id(), handoff.place().queue(), what));
  }

  private synchronized boolean known(Handoff handoff, InputId input) {
    return inputs.contains(key(handoff, input));
  }

  private static String key(Handoff handoff, InputId input) {
    return handoff.conversation() + " " + input;
  }

  private Flux<Handoff> all(Predicate<Handoff> wanted) {
    return Flux.defer(() -> Flux.fromIterable(now())).filter(wanted);
  }

  private synchronized List<Handoff> now() {
    return files.values().stream().map(HandoffFile::handoff).toList();
  }

  /** All lines of a conversation so far. */
  public List<Line> lines(Handoff handoff) {
    return transcript.all(handoff.conversation());
  }
}
