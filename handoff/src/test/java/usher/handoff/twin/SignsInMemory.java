package usher.handoff.twin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;
import usher.handoff.ConversationRef;
import usher.handoff.Signs;

/** Remembers what was given, oldest first: {@code WRITING c1}. */
public final class SignsInMemory implements Signs {
  private final List<String> given = new CopyOnWriteArrayList<>();

  @Override
  public Mono<Void> give(ConversationRef conversation, Sign sign) {
    return Mono.fromRunnable(() -> given.add(sign + " " + conversation));
  }

  public List<String> given() {
    return List.copyOf(given);
  }
}
