package usher.bot.record.store;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.DeliveryTarget;
import usher.bot.record.RecordBook;
import usher.bot.redis.Redis;

/** Indexes are told after each turn. */
@Configuration(proxyBeanMethods = false)
class RecordStoreConfiguration {

  @Bean
  DeliveryTarget recordIndexes(Redis redis) {
    return new RecordIndexes(redis);
  }

  @Bean
  RecordBook recordBook(Redis redis, ConversationLog log) {
    return new IndexedRecords(redis, log);
  }

  @Bean
  DeliveryTarget erasedRecords(Redis redis) {
    return new ErasedRecords(List.of(new RecordIndexes(redis), new PersonIndex(redis)));
  }

  @Bean
  DeliveryTarget personIndex(Redis redis) {
    return new PersonIndex(redis);
  }
}
