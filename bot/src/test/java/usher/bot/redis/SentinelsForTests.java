package usher.bot.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** A master, its replica, and three Sentinels that watch them, on loopback. */
public final class SentinelsForTests implements AutoCloseable {
  private static final String DATA = """
      repl-diskless-sync-delay 0
      appendonly yes
      save ""
      """;
  private static final String WATCH = """
      sentinel monitor desk 127.0.0.1 %d 2
      sentinel down-after-milliseconds desk 700
      sentinel failover-timeout desk 3000
      """;
  private final Path folder =
      Path.of("target", "redis", "sentinel-" + UUID.randomUUID()).toAbsolutePath();
  private final ServerForTests master;
  private final ServerForTests replica;
  private final List<ServerForTests> sentinels = new ArrayList<>();

  public SentinelsForTests() throws IOException {
    master = ServerForTests.start(folder, DATA);
    replica =
        ServerForTests.start(folder, DATA + "replicaof 127.0.0.1 %d\n".formatted(master.port()));
    await(replica, "INFO replication", "master_link_status:up");
    for (var i = 0; i < 3; i++) {
      sentinels.add(ServerForTests.sentinel(folder, WATCH.formatted(master.port())));
    }
    for (var sentinel : sentinels) {
      await(sentinel, "INFO sentinel", "status=ok", "slaves=1", "sentinels=3");
    }
  }

  private static void await(ServerForTests server, String command, String... wanted) {
    var client = RedisClient.create(RedisURI.create("127.0.0.1", server.port()));
    try {
      var asked = client.connect().sync();
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> List.of(wanted).stream().allMatch(asked.info(command.substring(5))::contains));
    } finally {
      client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }
  }

  /** The value of {@code usher.redis.url}. */
  public String url() {
    return sentinels.stream()
        .map(sentinel -> "127.0.0.1:" + sentinel.port())
        .collect(Collectors.joining(",", "redis-sentinel://", "#desk"));
  }

  /** A node of ours. */
  public Redis connect() {
    return OpenRedis.by(
        new RedisSettings(url(), null, null, Duration.ofMillis(1500), Duration.ofMillis(500)),
        folder);
  }

  public void killMaster() throws Exception {
    master.kill();
  }

  /** The replica has taken the master's place. */
  public void awaitFailOver() {
    await(replica, "INFO replication", "role:master");
  }

  @Override
  public void close() {
    sentinels.forEach(ServerForTests::close);
    replica.close();
    master.close();
  }
}
