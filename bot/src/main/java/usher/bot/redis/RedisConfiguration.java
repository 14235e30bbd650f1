package usher.bot.redis;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects at the start, or starts a Redis of our own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedisSettings.class)
class RedisConfiguration {
  @Bean(destroyMethod = "close")
  Redis redis(RedisSettings settings, @Value("${usher.data:data}") Path data) {
    return OpenRedis.by(settings, data);
  }

  /** {@code usher.redis.changes}, by whether a replica has confirmed them. */
  @Bean
  MeterBinder confirmationMeasures(Redis redis) {
    var counts = redis.confirmations();
    return registry -> {
      FunctionCounter.builder("usher.redis.changes", counts, Confirmations::confirmed)
          .tag("replica", "confirmed")
          .register(registry);
      FunctionCounter.builder("usher.redis.changes", counts, Confirmations::unconfirmed)
          .tag("replica", "missing")
          .register(registry);
    };
  }
}
