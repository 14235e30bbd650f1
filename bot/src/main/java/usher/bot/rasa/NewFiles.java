package usher.bot.rasa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import usher.bot.folder.Problems;

/** Lays new files into a folder: all of them or none. */
final class NewFiles {
  private NewFiles() {}

  /** A file that is there already is a problem. */
  static void clashes(Path folder, List<NewFile> files, Problems problems) {
    files.stream()
        .filter(file -> Files.exists(folder.resolve(file.path())))
        .forEach(file -> problems.add(
            file.path(),
            1,
            "the desk has this file already, and what was to be written is " + file.origin(),
            "rename it in the Rasa project, or move the desk's file away"));
  }

  /** Fails when one of them is there, or cannot be written. */
  static void write(Path folder, List<NewFile> files) throws IOException {
    var written = new ArrayList<Path>();
    try {
      for (var file : files) {
        var path = folder.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.createFile(path);
        written.add(path);
        Files.writeString(path, file.text(), StandardOpenOption.WRITE);
      }
    } catch (IOException fault) {
      for (var path : written) {
        Files.deleteIfExists(path);
      }
      throw fault;
    }
  }
}
