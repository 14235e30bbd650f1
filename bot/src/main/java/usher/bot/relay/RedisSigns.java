package usher.bot.relay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Owner;
import usher.bot.conversation.Signs;
import usher.bot.redis.Redis;
import usher.handoff.ConversationRef;
import usher.handoff.HandoffId;
import usher.handoff.store.HandoffStore;

/** Signs of writing and reading, both ways, over shard channels of Redis: one channel per partition for the users' pages, the desk's own for the agents'. */
final class RedisSigns implements Signs, Redis.ChannelListener {
  private static final String CHANNEL = "usher:signs:";
  private final Redis redis;
  private final ConversationLog log;
  private final HandoffStore handoffs;
  private final QueueProjection queues;
  private final Map<String, List<FluxSink<Sign>>> looking = new ConcurrentHashMap<>();

  RedisSigns(Redis redis, ConversationLog log, HandoffStore handoffs, QueueProjection queues) {
    this.redis = redis;
    this.log = log;
    this.handoffs = handoffs;
    this.queues = queues;
    redis.tell(this);
  }

  @Override
  public Flux<Sign> ofPerson(ConversationId id) {
    return Flux.<Sign>create(sink -> look(id.value(), sink), FluxSink.OverflowStrategy.LATEST)
        .mergeWith(redis.hear(channel(id)).onErrorComplete().then(Mono.empty()));
  }

  private void look(String id, FluxSink<Sign> sink) {
    looking.computeIfAbsent(id, _ -> new CopyOnWriteArrayList<>()).add(sink);
    sink.onDispose(() -> looking.computeIfPresent(id, (_, sinks) -> {
      sinks.remove(sink);
      return sinks.isEmpty() ? null : sinks;
    }));
  }

  @Override
  public Mono<Void> ofUser(ConversationId id, Sign sign) {
    return log.load(id)
        .map(soFar -> soFar.owner())
        .ofType(Owner.Agent.class)
        .flatMap(agent -> handoffs.load(new HandoffId(agent.handoff())))
        .map(file -> file.handoff())
        .flatMap(handoff ->
            queues.signal(handoff.id().value(), handoff.place().queue().value(), sign.name()))
        .onErrorComplete();
  }

  /** What the agent does, for the user's pages on all nodes. */
  Mono<Void> give(ConversationRef conversation, usher.handoff.Signs.Sign sign) {
    var id = new ConversationId(conversation.value());
    return redis.commands().spublish(channel(id), id + " " + sign.name()).then();
  }

  @Override
  public void joined(String channel) {}

  @Override
  public void message(String channel, String message) {
    var parts = message.split(" ", -1);
    if (channel.startsWith(CHANNEL) && parts.length == 2) {
      looking.getOrDefault(parts[0], List.of()).forEach(sink -> sink.next(Sign.valueOf(parts[1])));
    }
  }

  private static String channel(ConversationId id) {
    return CHANNEL + "{%d}".formatted(id.partition());
  }
}
