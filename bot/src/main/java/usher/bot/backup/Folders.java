package usher.bot.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A flat folder, taken away. */
final class Folders {
  private Folders() {}

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
