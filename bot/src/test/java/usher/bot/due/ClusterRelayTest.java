package usher.bot.due;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
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

  @Override
  Redis redis() {
    return redis;
  }
}
