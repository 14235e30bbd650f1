package usher.bot.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RedisAddressTest {
  @Test
  void readsOneServerWithTlsAndPassword() {
    var address =
        (RedisAddress.Single) RedisAddress.of("rediss://usher:secret@cache.example:6390", null);

    assertThat(address.uri().isSsl()).isTrue();
    assertThat(address.uri().getHost()).isEqualTo("cache.example");
    assertThat(address.uri().getPort()).isEqualTo(6390);
    assertThat(credentials(address)).isEqualTo("usher secret");
  }

  @Test
  void takesThePasswordFromItsOwnSetting() {
    var address = (RedisAddress.Single) RedisAddress.of("redis://cache.example", "secret");

    assertThat(credentials(address)).isEqualTo("null secret");
  }

  @Test
  void readsSentinels() {
    var address =
        (RedisAddress.Single) RedisAddress.of("redis-sentinel://one:26379,two:26380#desk", null);

    assertThat(address.uri().getSentinelMasterId()).isEqualTo("desk");
    assertThat(address.uri().getSentinels())
        .extracting(uri -> uri.getHost() + ":" + uri.getPort())
        .containsExactly("one:26379", "two:26380");
  }

  @Test
  void readsTheNodesOfACluster() {
    var address =
        (RedisAddress.Cluster) RedisAddress.of("rediss-cluster://:secret@one:7000,two:7001", null);

    assertThat(address.nodes())
        .extracting(uri -> uri.getHost() + ":" + uri.getPort() + " " + uri.isSsl())
        .containsExactly("one:7000 true", "two:7001 true");
    assertThat(credentials(new RedisAddress.Single(address.nodes().getLast())))
        .isEqualTo("null secret");
  }

  @Test
  void refusesWhatIsNoAddress() {
    assertThatThrownBy(() -> RedisAddress.of("localhost", null))
        .hasMessageContaining("expected redis://host:6379");
  }

  private static String credentials(RedisAddress.Single address) {
    var credentials = address
        .uri()
        .getCredentialsProvider()
        .resolveCredentials()
        .blockOptional()
        .orElseThrow();
    return credentials.getUsername() + " " + new String(credentials.getPassword());
  }
}
