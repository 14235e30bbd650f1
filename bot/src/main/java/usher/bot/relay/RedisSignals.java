package usher.bot.relay;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import usher.bot.redis.Redis;
import usher.handoff.HandoffId;
import usher.handoff.QueueId;
import usher.handoff.Signal;
import usher.handoff.Signals;

/** Changes of handoffs on any node, from one channel of Redis. */
final class RedisSignals implements Signals, Redis.ChannelListener {
  private final Sinks.Many<Signal> heard = Sinks.many().multicast().directBestEffort();
  private final Redis redis;

  RedisSignals(Redis redis) {
    this.redis = redis;
    redis.tell(this);
  }

  @Override
  public Flux<Signal> changes() {
    return redis.hear(QueueProjection.DESK_CHANNEL).onErrorComplete().thenMany(heard.asFlux());
  }

  @Override
  public void joined(String channel) {}

  @Override
  public void message(String channel, String message) {
    var parts = message.split(" ", -1);
    if (channel.equals(QueueProjection.DESK_CHANNEL) && parts.length == 3) {
      var what = Signal.What.valueOf(parts[2]);
      heard.tryEmitNext(new Signal(new HandoffId(parts[0]), new QueueId(parts[1]), what));
    }
  }
}
