package usher.bot.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Three masters and three replicas on loopback. */
public final class ClusterForTests implements AutoCloseable {
  private static final int SLOTS = 16384;
  private final Path folder =
      Path.of("target", "redis", "cluster-" + UUID.randomUUID()).toAbsolutePath();
  private final List<Node> nodes = new ArrayList<>();
  private final RedisClient client = RedisClient.create();

  /** @param commands for what a client of the house never does */
  private record Node(
      RedisPlace place, Path home, RedisProcess process, RedisCommands<String, String> commands) {}

  public ClusterForTests() throws IOException {
    Files.createDirectories(folder);
    var binary = RedisBinary.unpack(folder);
    for (var i = 0; i < 6; i++) {
      nodes.add(start(binary));
    }
    join();
  }

  private Node start(Path binary) throws IOException {
    var place = new RedisPlace(null, RedisPlace.onLoopback().port() % 20000 + 20000, "");
    var home = Files.createDirectories(folder.resolve("node-" + place.port()));
    var conf = Files.writeString(home.resolve("redis.conf"), conf(place, home));
    var process = RedisProcess.start(binary, conf, home.resolve("redis.log"));
    if (!process.serves(place, Duration.ofSeconds(20))) {
      throw new IOException(
          "a node of the cluster did not start, see " + home.resolve("redis.log"));
    }
    return new Node(
        place,
        home,
        process,
        client.connect(RedisURI.create("127.0.0.1", place.port())).sync());
  }

  private static String conf(RedisPlace place, Path home) {
    return """
        port %d
        bind 127.0.0.1
        dir "%s"
        pidfile "%s/redis.pid"
        cluster-enabled yes
        cluster-node-timeout 1500
        appendonly yes
        save ""
        """.formatted(place.port(), home, home);
  }

  private void join() {
    for (var i = 0; i < 3; i++) {
      nodes
          .get(i)
          .commands()
          .clusterAddSlots(IntStream.range(i * SLOTS / 3, (i + 1) * SLOTS / 3).toArray());
    }
    nodes.stream()
        .skip(1)
        .forEach(node ->
            node.commands().clusterMeet("127.0.0.1", nodes.getFirst().place().port()));
    await(() -> nodes.stream()
        .allMatch(node -> node.commands()
                .clusterNodes()
                .lines()
                .filter(line -> !line.contains("handshake"))
                .count()
            == 6));
    for (var i = 3; i < 6; i++) {
      nodes.get(i).commands().clusterReplicate(nodes.get(i - 3).commands().clusterMyId());
    }
    await(() -> nodes.stream().allMatch(ClusterForTests::ready));
    await(() -> nodes.stream()
        .skip(3)
        .allMatch(node -> node.commands().info("replication").contains("master_link_status:up")));
  }

  private static boolean ready(Node node) {
    var view = node.commands().clusterNodes();
    return node.commands().clusterInfo().contains("cluster_state:ok")
        && view.lines().filter(line -> line.contains("slave")).count() == 3;
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition::getAsBoolean);
  }

  /** Another node of ours. */
  public Redis connect() {
    var hosts = nodes.stream()
        .map(node -> "127.0.0.1:" + node.place().port())
        .collect(Collectors.joining(","));
    return new Connecting(Duration.ofSeconds(2))
        .open(RedisAddress.of("redis-cluster://" + hosts, null), "a cluster", () -> {});
  }

  /** Kills the master that has the key. */
  public void killMasterOf(String key) throws Exception {
    Signals.kill(Signals.serverIn(nodes.get(masterOf(key)).home()));
  }

  /** Whether the replica of the key's master has it. */
  public boolean isOnReplica(String key) {
    var replica = nodes.get(masterOf(key) + 3).commands();
    replica.readOnly();
    return replica.exists(key) == 1;
  }

  private static int masterOf(String key) {
    var slot = io.lettuce.core.cluster.SlotHash.getSlot(key);
    return (int) ((long) (slot + 1) * 3 - 1) / SLOTS;
  }

  @Override
  public void close() {
    client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    nodes.forEach(node -> node.process().stop());
  }
}
