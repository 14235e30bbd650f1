package usher.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A folder with the demo's files, its {@code desk.yaml} changed. */
public final class DeskCopy {
  private static final Path DEMO = Path.of("src", "main", "resources", "desk", "demo");

  private DeskCopy() {}

  public static Path of(Path folder, UnaryOperator<String> change) throws IOException {
    try (var files = Files.walk(DEMO)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> copy(file, folder.resolve(DEMO.relativize(file).toString())));
    }
    var desk = folder.resolve("desk.yaml");
    Files.writeString(desk, change.apply(Files.readString(desk)));
    return folder;
  }

  private static void copy(Path file, Path target) {
    try {
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
