package usher.bot.conversation.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import usher.bot.conversation.ConversationId;
import usher.bot.redis.Redis;

/** Who waits for news of which conversation on this node. One shard channel per partition in use; a channel once heard is heard on. Nothing is lost over
 *  a broken connection: everyone waiting is woken when the channel is heard again. */
public final class Wakes implements Redis.ChannelListener {
  private final Redis redis;
  private final Map<String, List<FluxSink<ConversationId>>> waiting = new ConcurrentHashMap<>();
  private final Map<Partition, List<FluxSink<Partition>>> working = new ConcurrentHashMap<>();
  private final Set<String> joined = ConcurrentHashMap.newKeySet();

  public Wakes(Redis redis) {
    this.redis = redis;
    redis.tell(this);
  }

  /** A signal when a turn of the conversation was recorded, and once when it is certain that none will be missed. Signals that nobody took yet
   *  become one. Never completes; fails when the channel cannot be joined. */
  public Flux<ConversationId> of(ConversationId id) {
    var partition = Partition.of(id);
    return Flux.<ConversationId>create(
            sink -> add(waiting, id.value(), sink, id, partition), FluxSink.OverflowStrategy.LATEST)
        .mergeWith(joining(partition));
  }

  /** A signal when a turn left something to do in the partition: a delivery, or a timer that is due at once. */
  public Flux<Partition> work(Partition partition) {
    return Flux.<Partition>create(
            sink -> add(working, partition, sink, partition, partition),
            FluxSink.OverflowStrategy.LATEST)
        .mergeWith(joining(partition));
  }

  private <T> Mono<T> joining(Partition partition) {
    return redis.hear(partition.wakes()).then(Mono.empty());
  }

  private <K, T> void add(
      Map<K, List<FluxSink<T>>> all, K key, FluxSink<T> sink, T signal, Partition partition) {
    all.compute(key, (_, sinks) -> with(sinks, sink));
    sink.onDispose(() -> all.computeIfPresent(key, (_, sinks) -> without(sinks, sink)));
    if (joined.contains(partition.wakes())) {
      sink.next(signal);
    }
  }

  private static <T> List<FluxSink<T>> with(
      @org.jspecify.annotations.Nullable List<FluxSink<T>> sinks, FluxSink<T> sink) {
    var more = sinks == null ? new CopyOnWriteArrayList<FluxSink<T>>() : sinks;
    more.add(sink);
    return more;
  }

  private static <T> @org.jspecify.annotations.Nullable List<FluxSink<T>> without(
      List<FluxSink<T>> sinks, FluxSink<T> sink) {
    sinks.remove(sink);
    return sinks.isEmpty() ? null : sinks;
  }

  @Override
  public void joined(String channel) {
    joined.add(channel);
    waiting.forEach((id, _) -> wake(new ConversationId(id), channel));
    working.forEach((partition, sinks) -> sinks.stream()
        .filter(_ -> partition.wakes().equals(channel))
        .forEach(s -> s.next(partition)));
  }

  private void wake(ConversationId id, String channel) {
    if (Partition.of(id).wakes().equals(channel)) {
      waiting.getOrDefault(id.value(), List.of()).forEach(sink -> sink.next(id));
    }
  }

  /** @param channel of a partition; what other rooms are told on channels of theirs is not for us
   *  @param message a conversation's id; with {@code " +"} after it when there is something to do */
  @Override
  public void message(String channel, String message) {
    if (Partition.isWakes(channel)) {
      woken(message);
    }
  }

  private void woken(String message) {
    var toDo = message.endsWith(" +");
    var id = new ConversationId(toDo ? message.substring(0, message.length() - 2) : message);
    waiting.getOrDefault(id.value(), List.of()).forEach(sink -> sink.next(id));
    if (toDo) {
      var partition = Partition.of(id);
      working.getOrDefault(partition, List.of()).forEach(sink -> sink.next(partition));
    }
  }
}
