package usher.bot.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

@Timeout(60)
class EmbeddedRedisTest {
  private final Path folder = Path.of("target", "redis", UUID.randomUUID().toString());

  private static void set(Redis redis, String value) {
    redis.commands().set("usher:test", value).block();
  }

  private static String get(Redis redis) {
    return Mono.defer(() -> redis.commands().get("usher:test"))
        .retryWhen(Retry.backoff(20, Duration.ofMillis(50)).maxBackoff(Duration.ofMillis(500)))
        .blockOptional(Duration.ofSeconds(20))
        .orElse("nothing");
  }

  @Test
  void keepsWhatItWasToldOverAStopAndAStart() {
    try (var first = EmbeddedRedis.start(folder);
        var redis = RedisForTests.connect(first)) {
      set(redis, "kept");
    }

    try (var second = EmbeddedRedis.start(folder);
        var redis = RedisForTests.connect(second)) {
      assertThat(get(redis)).isEqualTo("kept");
    }
  }

  @Test
  void endsItsProcessWhenItIsClosed() throws Exception {
    ProcessHandle process;
    try (var redis = EmbeddedRedis.start(folder)) {
      process = Signals.serverIn(folder);
      assertThat(redis.description()).contains("7.0.15");
    }

    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void isThereAgainAfterItWasKilled() throws Exception {
    try (var embedded = EmbeddedRedis.start(folder);
        var redis = RedisForTests.connect(embedded)) {
      set(redis, "kept");
      var killed = Signals.serverIn(folder);

      Signals.kill(killed);

      assertThat(get(redis)).isEqualTo("kept");
    }
  }

  @Test
  void letsASecondUsherNotIntoTheSameFolder() {
    try (var first = EmbeddedRedis.start(folder)) {
      assertThat(first.description()).contains(folder.getFileName().toString());
      assertThatThrownBy(() -> EmbeddedRedis.start(folder))
          .isInstanceOf(RedisUnreachable.class)
          .hasMessageContaining("in use by another Usher")
          .hasMessageContaining("usher.data");
    }
  }

  @Test
  void refusesCommandsThatNobodyNeeds() {
    try (var embedded = EmbeddedRedis.start(folder);
        var redis = RedisForTests.connect(embedded)) {
      assertThatThrownBy(() -> redis.commands().flushall().block()).hasMessageContaining("NOPERM");
      assertThatThrownBy(() -> redis.commands().configGet("*").block())
          .hasMessageContaining("NOPERM");
      assertThatThrownBy(() -> redis.commands().set("other", "x").block())
          .hasMessageContaining("NOPERM");
    }
  }

  @Test
  void servesOnLoopbackBehindAPasswordToo() throws Exception {
    Files.createDirectories(folder);
    var home = folder.toAbsolutePath();
    var place = RedisPlace.onLoopback();
    var process = RedisProcess.start(
        RedisBinary.unpack(home), RedisFiles.write(home, place), home.resolve("redis.log"));

    try {
      assertThat(process.serves(place, Duration.ofSeconds(20))).isTrue();
      var address = new RedisAddress.Single(place.uri());
      try (var redis = new Connecting(Duration.ofSeconds(2)).open(address, "loopback", () -> {})) {
        set(redis, "kept");
        assertThat(get(redis)).isEqualTo("kept");
      }
    } finally {
      process.stop();
    }
  }

  @Test
  void leavesNoOrphanWhenItsJvmIsKilled() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder = new ProcessBuilder(
        java,
        "-cp",
        System.getProperty("java.class.path"),
        StartedAlone.class.getName(),
        folder.toString());
    var jvm = builder.redirectErrorStream(true).start();
    try (var lines = jvm.inputReader()) {
      assertThat(lines.lines().anyMatch(line -> line.startsWith("started"))).isTrue();
      var server = Signals.serverIn(folder);

      Signals.kill(jvm.toHandle());

      server.onExit().get(15, TimeUnit.SECONDS);
      assertThat(server.isAlive()).isFalse();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void livesInASessionOfItsOwnSoThatCtrlCDoesNotReachIt() throws Exception {
    try (var embedded = EmbeddedRedis.start(folder)) {
      var server = Signals.serverIn(folder);

      assertThat(session(server.pid()))
          .isNotEqualTo(session(ProcessHandle.current().pid()));
      assertThat(embedded.address()).isNotNull();
    }
  }

  /** The sixth field, counted from behind the program's name, which may hold blanks. */
  private static String session(long pid) throws Exception {
    var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3];
  }
}
