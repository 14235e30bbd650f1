package usher.bot.due;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import usher.bot.conversation.store.Lease;
import usher.bot.redis.ClusterForTests;
import usher.bot.redis.Redis;

/** The whole of it on a cluster of three masters and three replicas. */
@Tag("cluster")
class ClusterRelayTest extends PartitionRelayTest {
  private static ClusterForTests cluster;
  private static Redis redis;

  @BeforeAll
  static void start() throws Exception {
    cluster = new ClusterForTests();
    redis = cluster.connect();
  }

  @AfterAll
  static void end() {
    redis.close();
    cluster.close();
  }

  /** Six servers that sync to one disk may take their time. */
  @Override
  Lease lease() {
    return new Lease(Duration.ofSeconds(3), Duration.ofSeconds(1));
  }

  @Override
  Redis redis() {
    return redis;
  }
}
