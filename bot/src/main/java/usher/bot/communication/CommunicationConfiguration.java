package usher.bot.communication;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import usher.bot.dialogue.Flows;

@Configuration(proxyBeanMethods = false)
class CommunicationConfiguration {
  @Bean
  Wording wording(Texts texts, List<Names> names) {
    return new Wording(texts, Names.any(names));
  }

  @Bean
  Rendering rendering(Wording wording, List<Names> names, Flows flows) {
    return new Rendering(wording, Names.any(names), flows);
  }
}
