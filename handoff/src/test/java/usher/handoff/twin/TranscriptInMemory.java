package usher.handoff.twin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import usher.handoff.ConversationRef;
import usher.handoff.Line;
import usher.handoff.Speaker;
import usher.handoff.Transcript;

/** Marks are line numbers, beginning with 1. */
public final class TranscriptInMemory implements Transcript {
  private final Map<ConversationRef, List<Line>> lines = new HashMap<>();
  private final Clock clock;

  public TranscriptInMemory(Clock clock) {
    this.clock = clock;
  }

  public synchronized void add(ConversationRef conversation, Speaker speaker, String text) {
    var all = lines.computeIfAbsent(conversation, _ -> new ArrayList<>());
    all.add(new Line(String.valueOf(all.size() + 1), speaker, text, clock.instant()));
  }

  public synchronized void add(ConversationRef conversation, Line line) {
    var all = lines.computeIfAbsent(conversation, _ -> new ArrayList<>());
    all.add(new Line(String.valueOf(all.size() + 1), line.speaker(), line.text(), line.at()));
  }

  @Override
  public Flux<Line> since(ConversationRef conversation, String mark) {
    return Flux.defer(() -> Flux.fromIterable(all(conversation))).skip(number(mark));
  }

  synchronized List<Line> all(ConversationRef conversation) {
    return List.copyOf(lines.getOrDefault(conversation, List.of()));
  }

  private static long number(String mark) {
    return mark.matches("[0-9]{1,9}") ? Long.parseLong(mark) : 0;
  }
}
