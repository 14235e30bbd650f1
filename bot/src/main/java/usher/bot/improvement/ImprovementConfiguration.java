package usher.bot.improvement;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.record.RecordBook;

@Configuration(proxyBeanMethods = false)
class ImprovementConfiguration {

  @Bean
  Gaps gaps(RecordBook book, Vectors vectors, Scheduler nluScheduler, Clock clock) {
    return new Gaps(book, vectors, nluScheduler, clock);
  }
}
