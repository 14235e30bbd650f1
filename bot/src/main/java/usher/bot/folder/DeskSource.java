package usher.bot.folder;

import usher.bot.digest.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a desk, all read at once: a desk is some hundred small texts.
 *  @param name where it came from, for people: a path or {@code classpath:desk/demo}
 *  @param files text by path; paths are relative, with slashes, in order */
public record DeskSource(String name, SortedMap<String, String> files) {
  private static final int DEEPEST = 8;
  private static final long LARGEST_BYTES = 4_000_000;

  public DeskSource {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  public static DeskSource of(String name, Map<String, String> files) {
    return new DeskSource(name, new TreeMap<>(files));
  }

  /** Reads the YAML, CSV and Markdown files of a folder; hidden ones are passed over. Fails with {@link FolderException}. */
  public static DeskSource ofFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new FolderException(
          "there is no folder " + folder + "; name the folder that holds desk.yaml");
    }
    try (var paths = Files.walk(folder, DEEPEST)) {
      return of(folder.toString(), read(folder, paths));
    } catch (IOException fault) {
      throw new FolderException(
          "the folder " + folder + " cannot be read: " + fault.getMessage(), fault);
    }
  }

  /** Whether a file of this path belongs to a desk. Conversations to test it with do not: they change nothing of it. */
  public static boolean belongs(String path) {
    var hidden = path.startsWith(".") || path.contains("/.") || path.startsWith("conversations/");
    return !hidden && (path.endsWith(".yaml") || path.endsWith(".csv") || path.endsWith(".md"));
  }

  /** Empty when there is no such file. */
  public Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** The same files, but for these.
   *  @param others text by path; an empty text takes the file away */
  public DeskSource with(Map<String, String> others) {
    var changed = new TreeMap<>(files);
    changed.putAll(others);
    changed.values().removeIf(String::isEmpty);
    return new DeskSource(name, changed);
  }

  /** Paths of the files directly or deeper in a folder, in order. */
  public List<String> under(String folder, String ending) {
    return files.keySet().stream()
        .filter(path -> path.startsWith(folder + "/") && path.endsWith(ending))
        .toList();
  }

  /** The same files give the same fingerprint: 16 hexadecimal digits of the SHA-256 over all paths and texts. */
  public String fingerprint() {
    var texts =
        files.entrySet().stream().map(file -> file.getKey() + '\0' + file.getValue() + '\0');
    return Sha256.of(texts).substring(0, 16);
  }

  private static Map<String, String> read(Path folder, Stream<Path> paths) throws IOException {
    var texts = new TreeMap<String, String>();
    for (var path : paths.filter(Files::isRegularFile).toList()) {
      var relative = folder.relativize(path).toString().replace('\\', '/');
      if (belongs(relative)) {
        texts.put(relative, text(path));
      }
    }
    return texts;
  }

  private static String text(Path path) throws IOException {
    if (Files.size(path) > LARGEST_BYTES) {
      throw new IOException(path + " is larger than " + LARGEST_BYTES + " bytes");
    }
    return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
  }
}
