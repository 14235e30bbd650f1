package usher.bot.validation.directory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import usher.bot.folder.DeskInfo;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DirectorySettings.class)
class DirectoryConfiguration {
  /** Two at a time: guessing PINs must not take the machine. */
  private static final int THREADS = 2;

  private static final int MOST_WAITING = 1_000;

  @Bean(destroyMethod = "dispose")
  Scheduler pinScheduler() {
    return Schedulers.newBoundedElastic(THREADS, MOST_WAITING, "pin", 60, true);
  }

  @Bean
  @ConditionalOnMissingBean(Directory.class)
  CsvDirectory directory(People people, DeskInfo desk, DirectorySettings settings, Scheduler pinScheduler) {
    if (!desk.demo() && settings.isDemo()) {
      throw new IllegalStateException("desk '" + desk.id() + "' is no demo: set usher.directory.pepper to a secret of its own");
    }
    return new CsvDirectory(people, settings.pepper(), pinScheduler);
  }
}
