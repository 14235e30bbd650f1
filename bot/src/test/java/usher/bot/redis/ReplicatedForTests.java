package usher.bot.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A server and its replica on loopback. */
public final class ReplicatedForTests implements AutoCloseable {
  private final Path folder =
      Path.of("target", "redis", "replicated-" + UUID.randomUUID()).toAbsolutePath();
  private final RedisClient client = RedisClient.create();
  private final Node master;
  private final Node replica;

  private record Node(RedisPlace place, Path home, RedisProcess process) {}

  public ReplicatedForTests() throws IOException {
    Files.createDirectories(folder);
    var binary = RedisBinary.unpack(folder);
    master = start(binary, "");
    replica = start(binary, "replicaof 127.0.0.1 %d\n".formatted(master.place().port()));
    var link = onReplica();
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> link.info("replication").contains("master_link_status:up"));
  }

  private Node start(Path binary, String more) throws IOException {
    var place = new RedisPlace(null, RedisPlace.onLoopback().port(), "");
    var home = Files.createDirectories(folder.resolve("node-" + place.port()));
    var conf = Files.writeString(home.resolve("redis.conf"), conf(place, home) + more);
    var process = RedisProcess.start(binary, conf, home.resolve("redis.log"));
    if (!process.serves(place, Duration.ofSeconds(20))) {
      throw new IOException("a server did not start, see " + home.resolve("redis.log"));
    }
    return new Node(place, home, process);
  }

  private static String conf(RedisPlace place, Path home) {
    return """
        port %d
        bind 127.0.0.1
        dir "%s"
        pidfile "%s/redis.pid"
        repl-diskless-sync-delay 0
        save ""
        """.formatted(place.port(), home, home);
  }

  /** A node of ours. */
  public Redis connect() {
    var address =
        new RedisAddress.Single(RedisURI.create("127.0.0.1", master.place().port()));
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
    return master.place().port();
  }

  /** What the replica has. */
  public RedisCommands<String, String> onReplica() {
    return client.connect(RedisURI.create("127.0.0.1", replica.place().port())).sync();
  }

  public ProcessHandle replica() throws IOException {
    return Signals.serverIn(replica.home());
  }

  @Override
  public void close() {
    client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    replica.process().stop();
    master.process().stop();
  }
}
