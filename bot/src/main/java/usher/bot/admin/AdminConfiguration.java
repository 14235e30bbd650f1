package usher.bot.admin;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.scheduler.Scheduler;
import usher.bot.communication.Texts;
import usher.bot.desk.Today;
import usher.bot.folder.DeskInfo;
import usher.bot.improvement.Gaps;
import usher.bot.improvement.Learner;
import usher.bot.live.LiveArticles;
import usher.bot.live.LiveDesk;
import usher.bot.record.RecordBook;
import usher.bot.relay.Admins;
import usher.bot.validation.ValidationSettings;

@Configuration(proxyBeanMethods = false)
class AdminConfiguration {

  @Bean
  RouterFunction<ServerResponse> adminRoutes(
      Admins admins,
      LiveDesk live,
      LiveArticles articles,
      Today today,
      DeskInfo info,
      Texts texts,
      ValidationSettings validation,
      Scheduler slowScheduler,
      RecordBook records,
      Gaps gaps,
      Learner learner,
      Clock clock) {
    var desk = new AdminDesk(
        live,
        today,
        info,
        new Preview(texts),
        new Passwords(validation.pepper()),
        slowScheduler,
        clock);
    return new AdminRoutes(
            admins,
            desk,
            new RecordList(records, info, clock),
            new ArticleEditing(articles, info, slowScheduler),
            gaps,
            learner)
        .routes()
        .and(new AdminPage().routes());
  }
}
