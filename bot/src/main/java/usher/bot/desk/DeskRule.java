package usher.bot.desk;

import usher.bot.folder.Problems;

/** Port: a further check of the folder, by a room that reads files of its own such as articles or menus. */
@FunctionalInterface
public interface DeskRule {
  void check(DeskFolder desk, Problems problems);
}
