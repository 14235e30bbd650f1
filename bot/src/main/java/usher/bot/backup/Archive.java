package usher.bot.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** One backup: a zip file, readable for its owner only, with a first entry that says what it is. */
final class Archive {
  private static final String LABEL = "usher-backup.txt";
  private static final String FORM = "Usher backup, form 1";
  private final Path file;

  Archive(Path file) {
    this.file = file;
  }

  /** Written beside its place, then moved there: a backup is whole or is not there. */
  void pack(Path folder, Instant made) throws IOException {
    var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var zip = new ZipOutputStream(Files.newOutputStream(unfinished));
        var files = Files.list(folder)) {
      zip.putNextEntry(new ZipEntry(LABEL));
      zip.write((FORM + "\nmade " + made + "\n").getBytes(UTF_8));
      for (var each : files.sorted().toList()) {
        zip.putNextEntry(new ZipEntry(each.getFileName().toString()));
        Files.copy(each, zip);
      }
    }
    Files.move(unfinished, file);
  }

  /** Lays the files into an empty folder.
   *  @return when the backup was made
   *  @throws BackupException when the file is no backup, or is damaged */
  String unpack(Path folder) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      var label = label(zip);
      for (var name : names(zip)) {
        try (var in = open(zip, name)) {
          Files.copy(in, folder.resolve(name));
        }
      }
      return label.substring(label.indexOf("made ") + 5).strip();
    } catch (ZipException fault) {
      throw new BackupException(
          "%s is no backup, or is damaged: %s".formatted(file, fault.getMessage()), fault);
    }
  }

  private String label(ZipFile zip) throws IOException {
    if (zip.getEntry(LABEL) != null) {
      try (var in = open(zip, LABEL)) {
        var label = new String(in.readAllBytes(), UTF_8);
        if (label.startsWith(FORM + "\n")) {
          return label;
        }
      }
    }
    throw new BackupException(
        "%s is no backup that this Usher can read; name a file made by: backup FILE"
            .formatted(file));
  }

  /** Only what the list names, and only plain names: nothing of an archive decides where a file goes. */
  private List<String> names(ZipFile zip) throws IOException {
    var list = zip.getEntry(AppendOnlyFiles.LIST) == null
        ? ""
        : new String(open(zip, AppendOnlyFiles.LIST).readAllBytes(), UTF_8);
    var named = AppendOnlyFiles.named(list);
    if (named.isEmpty()
        || !named.stream().allMatch(name -> isPlain(name) && zip.getEntry(name) != null)) {
      throw new BackupException(
          "%s is not whole: a file that its list names is missing; use another backup"
              .formatted(file));
    }
    var all = new java.util.ArrayList<>(named);
    all.add(AppendOnlyFiles.LIST);
    return all;
  }

  private static boolean isPlain(String name) {
    return name.matches("[A-Za-z0-9._-]+") && !name.startsWith(".");
  }

  private static InputStream open(ZipFile zip, String name) throws IOException {
    return zip.getInputStream(zip.getEntry(name));
  }
}
