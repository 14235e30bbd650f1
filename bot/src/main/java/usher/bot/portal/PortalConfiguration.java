package usher.bot.portal;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import usher.bot.catalogue.Catalogue;
import usher.bot.channel.web.WebSettings;
import usher.bot.desk.Today;
import usher.bot.record.RecordBook;
import usher.bot.selfhelp.ArticleSearch;
import usher.bot.selfhelp.PinGate;
import usher.bot.validation.directory.Directory;

@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

  @Bean
  RouterFunction<ServerResponse> portalRoutes(
      ArticleSearch articles,
      Catalogue catalogue,
      Directory directory,
      PinGate pins,
      RecordBook records,
      Today today,
      WebSettings web,
      Clock clock) {
    return new PortalRoutes(
            articles,
            catalogue,
            directory,
            pins,
            records,
            today,
            new SignedIn(web.secrets().getFirst(), clock),
            clock)
        .routes();
  }
}
