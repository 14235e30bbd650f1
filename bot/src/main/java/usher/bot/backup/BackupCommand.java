package usher.bot.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import usher.bot.desk.Command;

/** {@code backup FILE}: everything the desk remembers, in one file; Usher may run meanwhile. Exit code 0: made; 2: not made, with the reason. */
public final class BackupCommand implements Command {
  private final Clock clock;

  public BackupCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public int run(List<String> words, PrintStream out) {
    try {
      var arguments = Arguments.read(name(), words);
      make(arguments);
      out.println(
          "backup: %s holds all of %s (%,d bytes). It contains what people wrote: keep it safe."
              .formatted(arguments.file(), arguments.data(), Files.size(arguments.file())));
      return 0;
    } catch (BackupException | IOException | InvalidPathException fault) {
      out.println("backup: " + fault.getMessage());
      return 2;
    }
  }

  private void make(Arguments arguments) throws IOException {
    var files = new AppendOnlyFiles(arguments.data());
    if (!files.exist()) {
      throw new BackupException(
          "there are no data of a Redis of Usher's own in %s; name the folder with --usher.data=FOLDER. With usher.redis.url, back up that server (redis-cli --rdb FILE)"
              .formatted(files.folder()));
    }
    if (Files.exists(arguments.file())) {
      throw new BackupException(arguments.file() + " is there already; name a file that is not");
    }
    var copy = Files.createTempDirectory(files.folder().getParent(), "backup-");
    try {
      files.copyTo(copy);
      new Archive(arguments.file()).pack(copy, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    } finally {
      Folders.delete(copy);
    }
  }
}
