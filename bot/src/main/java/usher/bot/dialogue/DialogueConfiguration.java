package usher.bot.dialogue;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DialogueSettings.class)
class DialogueConfiguration {
  @Bean
  FlowWalker flowWalker(Flows flows, DialogueSettings settings) {
    return new FlowWalker(flows, settings.attempts());
  }
}
