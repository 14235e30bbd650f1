package usher.bot.channel.voice;

import usher.bot.desk.DeskFolder;
import usher.bot.desk.DeskRule;
import usher.bot.folder.Problems;

/** Menus are checked with the rest of the desk's folder. */
public final class MenuRule implements DeskRule {

  @Override
  public void check(DeskFolder desk, Problems problems) {
    Menus.read(desk)
        .problems()
        .forEach(found -> problems.add(found.file(), found.line(), found.wrong(), found.right()));
  }
}
