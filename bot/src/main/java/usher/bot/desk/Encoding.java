package usher.bot.desk;

import usher.bot.folder.DeskSource;
import usher.bot.folder.Problems;

/** Files are UTF-8; what is not shows as a replacement mark once it is read. */
final class Encoding {
  private static final char REPLACEMENT = '\uFFFD';

  private Encoding() {}

  static void check(DeskSource source, Problems problems) {
    source.files().forEach((path, text) -> check(path, text, problems));
  }

  private static void check(String path, String text, Problems problems) {
    var at = text.indexOf(REPLACEMENT);
    if (at >= 0) {
      var line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
      problems.add(path, line, "characters that are not UTF-8", "save the file as UTF-8");
    }
  }
}
