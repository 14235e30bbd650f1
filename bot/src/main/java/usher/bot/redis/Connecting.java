package usher.bot.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Opens the connections: one for commands, one for channels, one for changes that a replica confirms. All come back by themselves after a loss; a command sent meanwhile waits for that
 *  until its limit, and may be carried out twice (every script knows its own repetition). */
final class Connecting {
  private static final Logger LOG = LoggerFactory.getLogger(Connecting.class);
  private static final Duration SLOWEST_RETRY = Duration.ofMillis(500);
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);
  private final Duration limit;
  private final Duration confirm;
  private final SslOptions trust;

  Connecting(Duration limit) {
    this(limit, limit.dividedBy(3));
  }

  Connecting(Duration limit, Duration confirm) {
    this(limit, confirm, null);
  }

  /** @param confirm how long a replica may take to confirm a change; shorter than the limit
   *  @param ca PEM file of whom servers must be certified by; null: by whom Java trusts
   *  @throws RedisUnreachable when that file is none */
  Connecting(Duration limit, Duration confirm, @Nullable Path ca) {
    this.limit = limit;
    this.confirm = confirm;
    this.trust = Trust.in(ca);
  }

  /** @throws RedisUnreachable when it cannot be reached */
  Redis open(RedisAddress address, String description, Runnable afterwards) {
    return switch (address) {
      case RedisAddress.Single single -> single(single, description, afterwards);
      case RedisAddress.Cluster cluster -> cluster(cluster, description, afterwards);
    };
  }

  private Redis single(RedisAddress.Single address, String description, Runnable afterwards) {
    address.uri().setTimeout(limit);
    var client = RedisClient.create(resources(), address.uri());
    client.setOptions(ClientOptions.builder()
        .timeoutOptions(TimeoutOptions.enabled(limit))
        .socketOptions(sockets(address.uri()))
        .sslOptions(trust)
        .publishOnScheduler(true)
        .build());
    try {
      var commands = client.connect();
      checkVersion(() -> commands.sync().info("server"), description);
      var channels = client.connectPubSub();
      var lane = Mono.just(new Confirming.Lane(description, client.connect().reactive()));
      var confirming = new Confirming(_ -> lane, confirm);
      return new ConnectedRedis(
          client, commands.reactive(), channels, confirming, description, afterwards);
    } catch (RedisUnreachable e) {
      close(client);
      throw e;
    } catch (RedisException e) {
      close(client);
      throw new RedisUnreachable(description, e);
    }
  }

  private Redis cluster(RedisAddress.Cluster address, String description, Runnable afterwards) {
    address.nodes().forEach(node -> node.setTimeout(limit));
    var client = RedisClusterClient.create(resources(), address.nodes());
    client.setOptions(ClusterClientOptions.builder()
        .timeoutOptions(TimeoutOptions.enabled(limit))
        .socketOptions(sockets(address.nodes().getFirst()))
        .sslOptions(trust)
        .publishOnScheduler(true)
        .topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
            .adaptiveRefreshTriggersTimeout(Duration.ofMillis(500))
            .enablePeriodicRefresh(Duration.ofSeconds(2))
            .build())
        .build());
    try {
      var commands = client.connect();
      checkVersion(() -> commands.sync().info("server"), description);
      var channels = client.connectPubSub();
      var careful = client.connect();
      var confirming = new Confirming(key -> lane(careful, key), confirm);
      return new ConnectedRedis(
          client, commands.reactive(), channels, confirming, description, afterwards);
    } catch (RedisUnreachable e) {
      close(client);
      throw e;
    } catch (RedisException e) {
      close(client);
      throw new RedisUnreachable(description, e);
    }
  }

  /** Who may not ask is not told. */
  private static void checkVersion(Supplier<String> info, String description) {
    try {
      RequiredVersion.check(info.get(), description);
    } catch (RedisCommandExecutionException forbidden) {
      LOG.warn(
          "the version of Redis cannot be read, 7.0 or later is needed: {}",
          forbidden.getMessage());
    }
  }

  /** The master that has the key's slot. */
  private static Mono<Confirming.Lane> lane(
      StatefulRedisClusterConnection<String, String> cluster, String key) {
    return Mono.fromFuture(() -> cluster.getConnectionAsync(nodeOf(cluster, key)))
        .map(connection -> new Confirming.Lane(nodeOf(cluster, key), connection.reactive()));
  }

  private static String nodeOf(StatefulRedisClusterConnection<String, String> cluster, String key) {
    return cluster.getPartitions().getMasterBySlot(SlotHash.getSlot(key)).getNodeId();
  }

  /** The client, and the threads it was given. */
  static void close(AbstractRedisClient client) {
    client.shutdown(Duration.ZERO, LONGEST_CLOSE);
    client
        .getResources()
        .shutdown(0, LONGEST_CLOSE.toMillis(), TimeUnit.MILLISECONDS)
        .awaitUninterruptibly();
  }

  private SocketOptions sockets(RedisURI uri) {
    return SocketOptions.builder()
        .connectTimeout(limit)
        .keepAlive(uri.getSocket() == null)
        .build();
  }

  private static ClientResources resources() {
    return ClientResources.builder()
        .reconnectDelay(
            Delay.exponential(Duration.ofMillis(20), SLOWEST_RETRY, 2, TimeUnit.MILLISECONDS))
        .build();
  }
}
