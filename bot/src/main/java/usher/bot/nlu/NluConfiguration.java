package usher.bot.nlu;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import usher.bot.catalogue.IntentCard;
import usher.bot.desk.DeskFolder;
import usher.bot.dialogue.Option;
import usher.bot.nlu.details.Choice;
import usher.bot.nlu.embedding.Encoders;
import usher.bot.nlu.embedding.Vectors;

/** The ear of the desk in use; warmed up beside everything else that starts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NluSettings.class)
class NluConfiguration {

  @Bean
  Prepared prepared() {
    return Prepared.fromClassPath("/prepared/demo");
  }

  @Bean
  Encoders encoders(NluSettings settings) {
    return settings.encodersInUse();
  }

  @Bean
  Vectors vectors(Encoders encoders, Prepared prepared) {
    return new Vectors(encoders, prepared.vectors());
  }

  @Bean
  KeptModel keptModel(@Value("${usher.data:data}") Path data) {
    return new KeptModel(data);
  }

  @Bean
  DeskNlu nlu(DeskFolder desk, Vectors vectors, Prepared prepared, KeptModel kept) {
    var nlu = DeskNlu.of(words(desk), vectors, prepared, kept);
    Thread.ofPlatform().name("warm-nlu").daemon().start(nlu::warm);
    return nlu;
  }

  private static DeskWords words(DeskFolder desk) {
    var person = desk.catalogue().intents().stream()
        .filter(IntentCard::handoff)
        .map(IntentCard::id)
        .collect(Collectors.toSet());
    var crisis = desk.info().crisis().values().stream().flatMap(List::stream).toList();
    return new DeskWords(
        DeskExamples.of(desk.source()),
        DeskExamples.foreignShare(desk.source()),
        person,
        choices(desk),
        crisis,
        desk.info().home().country());
  }

  private static List<Choice> choices(DeskFolder desk) {
    return desk.flowsByOffering().values().stream()
        .flatMap(flow -> flow.slots().values().stream())
        .flatMap(slot -> slot.options().list().stream())
        .map(NluConfiguration::choice)
        .distinct()
        .toList();
  }

  private static Choice choice(Option option) {
    return new Choice(
        option.id(), option.words().values().stream().flatMap(List::stream).toList());
  }
}
