package usher.bot.improvement;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import usher.bot.conversation.ConversationLog;
import usher.bot.due.Rounds;
import usher.bot.live.LiveArticles;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.record.RecordBook;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LearningSettings.class)
class ImprovementConfiguration {

  @Bean
  Gaps gaps(RecordBook book, Vectors vectors, Scheduler nluScheduler, Clock clock) {
    return new Gaps(book, vectors, nluScheduler, clock);
  }

  @Bean
  Learner learner(
      RecordBook book,
      ConversationLog log,
      LiveArticles articles,
      Teaching teaching,
      Vectors vectors,
      LearningSettings settings,
      Scheduler nluScheduler,
      Clock clock) {
    var outcomes = new Outcomes(book, log, clock);
    return new Learner(outcomes, articles, teaching, vectors, settings, nluScheduler, clock);
  }

  @Bean
  Rounds learningRounds(Learner learner, LearningSettings settings) {
    return new Rounds("learning from answers", settings.every(), learner::learn);
  }
}
