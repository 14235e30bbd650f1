package usher.bot.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import usher.bot.folder.DeskSource;

/** The files of daily business where people edit them: in the desk's folder, or unchangeable within the application. Blocking. */
final class FolderFiles {
  private static final Logger LOG = LoggerFactory.getLogger(FolderFiles.class);

  private final DeskSource source;
  private final @Nullable Path folder;

  /** @param folder null: the desk lies within the application */
  FolderFiles(DeskSource source, @Nullable Path folder) {
    this.source = source;
    this.folder = folder;
  }

  /** The file's text, {@code ""} when there is no such file; empty when it cannot be read just now. */
  Optional<String> read(String file) {
    if (folder == null) {
      return source.text(file).or(() -> Optional.of(""));
    }
    try {
      return Optional.of(Files.readString(folder.resolve(file), StandardCharsets.UTF_8));
    } catch (NoSuchFileException _) {
      return Files.isDirectory(folder) ? Optional.of("") : Optional.empty();
    } catch (IOException fault) {
      LOG.debug("desk file={} cannot be read: {}", file, fault.toString());
      return Optional.empty();
    }
  }

  /** All of it or nothing; false when the folder is not to be written to. */
  boolean write(String file, String text) {
    if (folder == null || !Files.isWritable(folder)) {
      return false;
    }
    try {
      var draft = Files.createTempFile(folder, "." + file, ".draft");
      try {
        Files.writeString(draft, text, StandardCharsets.UTF_8);
        keepRights(folder.resolve(file), draft);
        move(draft, folder.resolve(file));
      } finally {
        Files.deleteIfExists(draft);
      }
      return true;
    } catch (IOException fault) {
      LOG.warn("desk file={} cannot be written into the folder: {}", file, fault.toString());
      return false;
    }
  }

  private static void move(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** A draft is readable by its owner only; the file stays readable by whom it was. */
  private static void keepRights(Path file, Path draft) throws IOException {
    if (Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(file));
    }
  }
}
