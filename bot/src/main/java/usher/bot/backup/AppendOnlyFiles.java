package usher.bot.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The files in which Usher's own Redis keeps everything: a list of the others ("manifest"), a base, and what came since. They are only ever appended
 *  to, so a copy made while the server writes is what it knew at some moment; a last command that is cut off is left out when it is read again. Now and
 *  then the server writes the base anew: then list and files are copied once more. */
final class AppendOnlyFiles {
  static final String FOLDER = "appendonlydir";
  static final String LIST = "appendonly.aof.manifest";
  private static final int TRIES = 20;
  private final Path folder;

  /** @param data the desk's data folder ({@code usher.data}) */
  AppendOnlyFiles(Path data) {
    this.folder = data.resolve("redis").resolve(FOLDER);
  }

  boolean exist() {
    return Files.exists(folder.resolve(LIST));
  }

  Path folder() {
    return folder;
  }

  /** A copy that belongs together, in an empty folder.
   *  @throws BackupException when the server wrote its base anew each time */
  void copyTo(Path target) throws IOException {
    for (var attempt = 1; attempt <= TRIES; attempt++) {
      var list = Files.readString(folder.resolve(LIST));
      if (copied(named(list), target) && Files.readString(folder.resolve(LIST)).equals(list)) {
        Files.writeString(target.resolve(LIST), list);
        return;
      }
    }
    throw new BackupException("the files in %s changed %d times while they were copied; try again"
        .formatted(folder, TRIES));
  }

  private boolean copied(List<String> names, Path target) throws IOException {
    try {
      for (var name : names) {
        Files.copy(folder.resolve(name), target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
      return true;
    } catch (NoSuchFileException _) {
      return false;
    }
  }

  /** Lines like {@code file appendonly.aof.1.incr.aof seq 1 type i}. */
  static List<String> named(String list) {
    return list.lines()
        .map(line -> line.split(" "))
        .filter(words -> words.length > 1 && words[0].equals("file"))
        .map(words -> words[1])
        .toList();
  }
}
