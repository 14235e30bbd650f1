package usher.bot.routing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import usher.bot.catalogue.Catalogue;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.DeskRule;
import usher.bot.desk.Today;
import usher.bot.folder.Problems;
import usher.bot.validation.directory.Acquainted;

/** Rules as they stood in the desk's folder at the start; teams as they are today. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {
  @Bean
  DeskRule routingRule() {
    return RoutingReader.rule();
  }

  @Bean
  Router router(DeskFolder desk, Catalogue catalogue, Today today, Acquainted acquainted) {
    return new Router(
        catalogue,
        RoutingReader.read(desk, new Problems()),
        Router.Services.of(today::teams),
        Home.surroundings(desk, acquainted));
  }
}
