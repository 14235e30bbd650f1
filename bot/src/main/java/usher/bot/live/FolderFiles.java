package usher.bot.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import usher.bot.folder.DeskSource;

/** The files of daily business where people edit them: in the desk's folder, or unchangeable within the application. Blocking. */
final class FolderFiles {
  private static final Logger LOG = LoggerFactory.getLogger(FolderFiles.class);

  private static final int DEEPEST = 8;

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

  /** Paths of the visible files directly or deeper in a part of the folder; empty when it lies within the application, where nothing changes. */
  List<String> list(String part) {
    if (folder == null) {
      return source.under(part, "");
    }
    var paths = new ArrayList<String>();
    find(folder, part, (path, _) -> paths.add(relative(folder, path)));
    return paths;
  }

  /** Path, size and time of each file in a part of the folder; the same when nothing has changed. */
  String stamps(String part) {
    var stamps = new StringJoiner("\n");
    if (folder != null) {
      find(
          folder,
          part,
          (path, is) ->
              stamps.add(path + " " + is.size() + "@" + is.lastModifiedTime().toMillis()));
    }
    return stamps.toString();
  }

  private interface Found {
    void file(Path path, BasicFileAttributes is);
  }

  /** One question to the disk for each file: it is asked often. */
  private static void find(Path folder, String part, Found found) {
    try (var paths = Files.find(folder.resolve(part), DEEPEST, (path, is) -> {
      if (is.isRegularFile() && DeskSource.belongs(relative(folder, path))) {
        found.file(path, is);
      }
      return false;
    })) {
      paths.forEach(_ -> {});
    } catch (IOException | UncheckedIOException away) {
      LOG.debug("desk folder={} cannot be read: {}", part, away.toString());
    }
  }

  private static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** All of it or nothing; an empty text takes the file away. False when the folder is not to be written to. */
  boolean write(String file, String text) {
    if (folder == null || !Files.isWritable(folder)) {
      return false;
    }
    try {
      if (text.isEmpty()) {
        Files.deleteIfExists(folder.resolve(file));
        return true;
      }
      var place = Files.createDirectories(parent(folder.resolve(file)));
      var draft = Files.createTempFile(place, ".", ".draft");
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

  private static Path parent(Path file) {
    return Objects.requireNonNull(file.getParent(), "a file of a folder has a folder");
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
