package usher.bot.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.StandardCopyOption;
import java.util.List;
import usher.bot.desk.Command;

/** {@code restore FILE}: lays a backup into a data folder in which nothing is remembered yet; the next start serves it. Exit code 0: done; 2: nothing
 *  was changed, with the reason. */
public final class RestoreCommand implements Command {
  @Override
  public String name() {
    return "restore";
  }

  @Override
  public int run(List<String> words, PrintStream out) {
    try {
      var arguments = Arguments.read(name(), words);
      var made = restore(arguments);
      out.println("restore: %s holds the backup of %s. Start Usher as usual."
          .formatted(arguments.data(), made));
      return 0;
    } catch (BackupException | IOException | InvalidPathException fault) {
      out.println("restore: " + fault.getMessage());
      return 2;
    }
  }

  private static String restore(Arguments arguments) throws IOException {
    if (!Files.isRegularFile(arguments.file())) {
      throw new BackupException("there is no file " + arguments.file());
    }
    var files = new AppendOnlyFiles(arguments.data());
    if (Files.exists(files.folder())) {
      throw new BackupException(
          "%s remembers something already and was left as it is. Stop Usher, move that folder away, and try again; or name another with --usher.data=FOLDER"
              .formatted(arguments.data()));
    }
    Files.createDirectories(files.folder().getParent());
    var unpacked = Files.createTempDirectory(files.folder().getParent(), "restore-");
    try {
      var made = new Archive(arguments.file()).unpack(unpacked);
      Files.move(unpacked, files.folder(), StandardCopyOption.ATOMIC_MOVE);
      return made;
    } finally {
      Folders.delete(unpacked);
    }
  }
}
