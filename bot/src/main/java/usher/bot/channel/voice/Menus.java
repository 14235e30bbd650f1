package usher.bot.channel.voice;

import java.util.stream.Collectors;
import usher.bot.desk.DeskFolder;
import usher.bot.folder.FolderException;
import usher.ivr.SpokenLanguage;
import usher.ivr.menu.Menu;
import usher.ivr.menu.MenuReader;
import usher.ivr.menu.MenuReading;
import usher.ivr.menu.MenuRules;

/** The voice menu of a desk's folder. */
final class Menus {
  static final String MAIN = "menus/main.yaml";

  private Menus() {}

  /** @throws FolderException when the menu is missing or wrong; {@link MenuRule} tells each mistake before */
  static Menu main(DeskFolder desk) {
    var reading = read(desk);
    if (reading.menu() == null) {
      throw new FolderException("the voice menu has mistakes: " + reading.problems());
    }
    return reading.menu();
  }

  static MenuReading read(DeskFolder desk) {
    return MenuReader.read(MAIN, desk.source().text(MAIN).orElse(""), rules(desk));
  }

  private static MenuRules rules(DeskFolder desk) {
    var languages = desk.info().languages().stream()
        .map(language -> new SpokenLanguage(language.code()))
        .toList();
    var intents = desk.catalogue().intents().stream()
        .map(intent -> intent.id().value())
        .collect(Collectors.toUnmodifiableSet());
    return new MenuRules(languages, intents);
  }
}
