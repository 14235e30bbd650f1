package usher.bot.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.reactive.RedisClusterReactiveCommands;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Both forms, one server and a cluster, behind the commands they share. */
final class ConnectedRedis implements Redis {
  private final AbstractRedisClient client;
  private final RedisClusterReactiveCommands<String, String> commands;
  private final StatefulRedisPubSubConnection<String, String> channels;
  private final Confirming confirming;
  private final Map<String, Mono<Void>> heard = new ConcurrentHashMap<>();
  private final String description;
  private final Runnable afterwards;

  /** @param afterwards what remains to be done when the connections are closed */
  ConnectedRedis(
      AbstractRedisClient client,
      RedisClusterReactiveCommands<String, String> commands,
      StatefulRedisPubSubConnection<String, String> channels,
      Confirming confirming,
      String description,
      Runnable afterwards) {
    this.client = client;
    this.commands = commands;
    this.channels = channels;
    this.confirming = confirming;
    this.description = description;
    this.afterwards = afterwards;
  }

  @Override
  public Mono<List<Object>> run(Script script, List<String> keys, List<String> arguments) {
    var names = keys.toArray(String[]::new);
    var values = arguments.toArray(String[]::new);
    Flux<List<Object>> byHash =
        commands.evalsha(script.sha(), ScriptOutputType.MULTI, names, values);
    return byHash
        .onErrorResume(
            RedisNoScriptException.class,
            _ -> commands.eval(script.text(), ScriptOutputType.MULTI, names, values))
        .next()
        .onErrorMap(RedisAway::orElse);
  }

  @Override
  public Mono<List<Object>> runConfirmed(Script script, List<String> keys, List<String> arguments) {
    return confirming
        .run(new Confirming.Call(script, keys, arguments), run(script, keys, arguments))
        .onErrorMap(RedisAway::orElse);
  }

  @Override
  public Confirmations confirmations() {
    return confirming.counts();
  }

  @Override
  public RedisClusterReactiveCommands<String, String> commands() {
    return commands;
  }

  @Override
  public Mono<Void> hear(String channel) {
    return heard.computeIfAbsent(channel, this::joining);
  }

  private Mono<Void> joining(String channel) {
    var join = channels.reactive().ssubscribe(channel).onErrorMap(RedisAway::orElse);
    return join.doOnError(_ -> heard.remove(channel)).cache();
  }

  @Override
  public void tell(ChannelListener listener) {
    channels.addListener(new Ears(listener));
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public void close() {
    Connecting.close(client);
    afterwards.run();
  }

  /** Passes shard messages on. */
  private static final class Ears extends RedisPubSubAdapter<String, String> {
    private final ChannelListener listener;

    Ears(ChannelListener listener) {
      this.listener = listener;
    }

    @Override
    public void ssubscribed(String channel, long count) {
      listener.joined(channel);
    }

    @Override
    public void smessage(String channel, String message) {
      listener.message(channel, message);
    }
  }
}
