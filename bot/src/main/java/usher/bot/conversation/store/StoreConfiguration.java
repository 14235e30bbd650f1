package usher.bot.conversation.store;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import usher.bot.conversation.ConversationLog;
import usher.bot.redis.Redis;

/** Puts the log together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Lease.class, PrivacySettings.class})
class StoreConfiguration {
  @Bean
  EventJson eventJson() {
    return new EventJson();
  }

  @Bean
  Wakes wakes(Redis redis) {
    return new Wakes(redis);
  }

  @Bean
  Erasure erasure(Redis redis, PrivacySettings settings) {
    return new Erasure(redis, settings);
  }

  @Bean
  ConversationLog conversationLog(Redis redis, EventJson json, Wakes wakes, Lease lease) {
    return new RedisConversationLog(redis, json, wakes, lease);
  }
}
