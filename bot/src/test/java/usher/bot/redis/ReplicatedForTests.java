package usher.bot.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A server and its replica on loopback. */
public final class ReplicatedForTests implements AutoCloseable {
  private static final String SETTINGS = "repl-diskless-sync-delay 0\nsave \"\"\n";
  private final Path folder =
      Path.of("target", "redis", "replicated-" + UUID.randomUUID()).toAbsolutePath();
  private final RedisClient client = RedisClient.create();
  private final ServerForTests master;
  private final ServerForTests replica;

  public ReplicatedForTests() throws IOException {
    master = ServerForTests.start(folder, SETTINGS);
    replica = ServerForTests.start(
        folder, SETTINGS + "replicaof 127.0.0.1 %d\n".formatted(master.port()));
    var link = onReplica();
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> link.info("replication").contains("master_link_status:up"));
  }

  /** A node of ours. */
  public Redis connect() {
    var address = new RedisAddress.Single(RedisURI.create("127.0.0.1", master.port()));
    return new Connecting(Duration.ofSeconds(2), Duration.ofMillis(400))
        .open(address, "a server with a replica", () -> {});
  }

  /** A node of ours whose way leads over another port. */
  public Redis connect(int port) {
    var address = new RedisAddress.Single(RedisURI.create("127.0.0.1", port));
    return new Connecting(Duration.ofMillis(500))
        .open(address, "a server behind a bad line", () -> {});
  }

  public int port() {
    return master.port();
  }

  /** What the replica has. */
  public RedisCommands<String, String> onReplica() {
    return client.connect(RedisURI.create("127.0.0.1", replica.port())).sync();
  }

  public ProcessHandle replica() throws IOException {
    return Signals.serverIn(replica.home());
  }

  @Override
  public void close() {
    client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    replica.close();
    master.close();
  }
}
