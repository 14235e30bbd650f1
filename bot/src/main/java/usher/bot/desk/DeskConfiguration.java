package usher.bot.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import usher.bot.catalogue.Catalogue;
import usher.bot.communication.Names;
import usher.bot.communication.Texts;
import usher.bot.dialogue.Flows;
import usher.bot.folder.DeskInfo;
import usher.bot.folder.DeskSource;
import usher.bot.folder.FolderException;
import usher.bot.folder.Problems;
import usher.bot.validation.directory.People;
import usher.bot.validation.directory.Software;
import usher.bot.validation.directory.Stock;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskSettings.class)
class DeskConfiguration {
  static final String CLASS_PATH = "classpath:";

  @Bean
  DeskSource deskSource(DeskSettings settings) {
    return settings.source();
  }

  @Bean
  DeskFolder deskFolder(DeskSource source, List<DeskRule> rules) {
    var problems = new Problems();
    var desk = new DeskReader(DeskReader.ACTIONS).read(source, problems);
    rules.forEach(rule -> rule.check(desk, problems));
    if (!problems.none()) {
      throw new DeskMistakes(source.name(), problems.all());
    }
    return desk;
  }

  @Bean
  DeskInfo deskInfo(DeskFolder desk) {
    return desk.info();
  }

  @Bean
  Catalogue catalogue(DeskFolder desk) {
    return desk.catalogue();
  }

  @Bean
  Flows flows(DeskFolder desk) {
    return desk.flows();
  }

  @Bean
  Texts texts(DeskFolder desk) {
    return desk.texts();
  }

  @Bean
  Names deskNames(DeskFolder desk, Today today) {
    return new DeskNames(desk, today);
  }

  @Bean
  People people(DeskFolder desk) {
    return desk.company().people();
  }

  @Bean
  Stock stock(DeskFolder desk) {
    return desk.company().stock();
  }

  /** Outages and teams are no beans: they change while the desk is open. */
  @Bean
  Today today(DeskFolder desk) {
    return new Today(Today.Daily.of(desk));
  }

  @Bean
  Software software(DeskFolder desk) {
    return desk.company().software();
  }

  /** Within the packaged application, too, where a folder of the class path is no folder of the disk. */
  static DeskSource ofClassPath(String name) {
    var folder = name.substring(CLASS_PATH.length()).replaceAll("^/|/$", "");
    try {
      var files = new TreeMap<String, String>();
      for (var resource : new PathMatchingResourcePatternResolver()
          .getResources("classpath*:" + folder + "/**/*.*")) {
        var url = resource.getURL().toString();
        var path = url.substring(url.lastIndexOf(folder + "/") + folder.length() + 1);
        if (DeskSource.belongs(path)) {
          files.put(path, resource.getContentAsString(StandardCharsets.UTF_8));
        }
      }
      return DeskSource.of(name, files);
    } catch (IOException fault) {
      throw new FolderException(
          "the desk " + name + " cannot be read: " + fault.getMessage(), fault);
    }
  }
}
