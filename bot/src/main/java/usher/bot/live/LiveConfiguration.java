package usher.bot.live;

import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import usher.bot.catalogue.IntentCard;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.DeskSettings;
import usher.bot.desk.Today;
import usher.bot.nlu.DeskNlu;
import usher.bot.nlu.KeptModel;
import usher.bot.redis.Redis;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
class LiveConfiguration {
  private static final int QUEUE = 1_000;
  private static final String CLASS_PATH = "classpath:";

  /** For the few small files of daily business. */
  @Bean(destroyMethod = "dispose")
  Scheduler deskFilesScheduler() {
    return Schedulers.newBoundedElastic(1, QUEUE, "desk-files");
  }

  @Bean
  RedisLiveFiles dailyFiles(Redis redis, DeskFolder desk) {
    return RedisLiveFiles.daily(redis, desk.info().id());
  }

  @Bean
  LiveDesk liveDesk(
      DeskFolder desk,
      DeskSettings settings,
      RedisLiveFiles dailyFiles,
      Today today,
      Scheduler deskFilesScheduler,
      Clock clock) {
    return new LiveDesk(
        desk.source(),
        folderFiles(desk, settings),
        new Checker(desk.source()),
        dailyFiles,
        today,
        deskFilesScheduler,
        clock);
  }

  @Bean
  LiveWatch liveWatch(
      LiveDesk desk, RedisLiveFiles dailyFiles, Redis redis, LiveSettings settings) {
    return new LiveWatch(desk, redis, dailyFiles.channel(), settings);
  }

  @Bean
  RedisLiveFiles articleFiles(Redis redis, DeskFolder desk) {
    return RedisLiveFiles.articles(redis, desk.info().id());
  }

  @Bean
  LiveArticles liveArticles(
      DeskFolder desk,
      DeskSettings settings,
      Shelves shelves,
      RedisLiveFiles articleFiles,
      Scheduler deskFilesScheduler,
      Clock clock) {
    var began = desk.articles().stream()
        .collect(Collectors.toMap(file -> file, file -> desk.source().text(file).orElse("")));
    var folder = folderFiles(desk, settings);
    return new LiveArticles(
        began,
        folder,
        new ArticleFolderLook(folder),
        shelves,
        articleFiles,
        deskFilesScheduler,
        clock);
  }

  @Bean
  LiveWatch articleWatch(
      LiveArticles articles, RedisLiveFiles articleFiles, Redis redis, LiveSettings settings) {
    return new LiveWatch(articles, redis, articleFiles.channel(), settings);
  }

  private static FolderFiles folderFiles(DeskFolder desk, DeskSettings settings) {
    var folder = settings.desk().startsWith(CLASS_PATH) ? null : Path.of(settings.desk());
    return new FolderFiles(desk.source(), folder);
  }

  @Bean
  ExampleWatch exampleWatch(
      DeskFolder desk,
      DeskSettings settings,
      DeskNlu nlu,
      KeptModel kept,
      LiveSettings live,
      Clock clock) {
    if (settings.desk().startsWith(CLASS_PATH)) {
      return new ExampleWatch(null, live.look());
    }
    var known = desk.catalogue().intents().stream().map(IntentCard::id).collect(Collectors.toSet());
    var examples = new LiveExamples(Path.of(settings.desk()), known, nlu, kept, clock);
    return new ExampleWatch(examples, live.look());
  }
}
