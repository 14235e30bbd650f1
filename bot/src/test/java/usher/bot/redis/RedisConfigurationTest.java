package usher.bot.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@Timeout(60)
class RedisConfigurationTest {
  private final Path data = Path.of("target", "redis", UUID.randomUUID().toString());
  private final ApplicationContextRunner app = new ApplicationContextRunner()
      .withUserConfiguration(RedisConfiguration.class)
      .withPropertyValues("usher.data=" + data);

  @Test
  void bringsItsOwnRedisWhenNoAddressIsGiven() {
    app.run(context -> {
      var redis = context.getBean(Redis.class);

      assertThat(redis.description()).contains("own process").contains(data.toString());
      assertThat(redis.commands().ping().block()).isEqualTo("PONG");
    });
  }

  @Test
  void doesNotStartWhenTheAddressCannotBeReached() {
    app.withPropertyValues("usher.redis.url=redis://:hidden@127.0.0.1:1").run(context -> {
      var fault = context.getStartupFailure();

      assertThat(fault).rootCause().isNotNull();
      assertThat(fault).hasMessageContaining("Redis at redis://…@127.0.0.1:1 cannot be used");
      assertThat(fault.getMessage()).doesNotContain("hidden");
    });
  }

  @Test
  void doesNotStartOnARedisThatIsTooOld() throws Exception {
    try (var old = new RespServer("6.2.14")) {
      app.withPropertyValues("usher.redis.url=redis://127.0.0.1:" + old.port())
          .run(context -> assertThat(context.getStartupFailure())
              .hasMessageContaining("is version 6.2.14; Usher needs Redis 7.0 or later"));
    }
  }

  @Test
  void saysWhatAnAddressLooksLike() {
    app.withPropertyValues("usher.redis.url=http://somewhere")
        .run(context -> assertThat(context.getStartupFailure())
            .hasMessageContaining("expected redis://host:6379"));
  }
}
