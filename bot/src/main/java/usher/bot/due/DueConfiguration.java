package usher.bot.due;

import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import usher.bot.conversation.Bell;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Deliveries;
import usher.bot.conversation.Finisher;
import usher.bot.conversation.store.Erasure;
import usher.bot.conversation.store.Lease;
import usher.bot.conversation.store.Wakes;
import usher.bot.redis.Redis;

/** Runs the relays with the application. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DueSettings.class)
class DueConfiguration {
  @Bean
  DueBook dueBook(Redis redis, Lease turns, DueSettings settings) {
    return new DueBook(redis, UUID.randomUUID().toString(), turns, settings);
  }

  @Bean
  Doing doing(
      DueBook book,
      ConversationLog log,
      Deliveries deliveries,
      Bell bell,
      Finisher finisher,
      Erasure erasure,
      DueSettings settings) {
    return new Doing(
        book,
        log,
        new Doing.Ports(deliveries, new LastBell(bell, erasure), finisher),
        settings,
        Clock.systemUTC());
  }

  @Bean
  PartitionRelays partitionRelays(DueBook book, Doing doing, Wakes wakes, DueSettings settings) {
    return new PartitionRelays(book, doing, wakes, settings);
  }
}
