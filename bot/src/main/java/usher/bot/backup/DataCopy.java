package usher.bot.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** What a desk remembers, to be looked at while Usher runs: a copy beside the data, gone when it is closed. */
public final class DataCopy implements AutoCloseable {
  private final Path folder;

  private DataCopy(Path folder) {
    this.folder = folder;
  }

  /** Fails with {@link BackupException} when there are no data.
   *  @param data the desk's data folder ({@code usher.data}) */
  public static DataCopy of(Path data) throws IOException {
    var files = new AppendOnlyFiles(data);
    if (!files.exist()) {
      throw new BackupException("there are no data of a Redis of Usher's own in " + data
          + "; name the folder with --usher.data=FOLDER, or the server with --usher.redis.url=URL");
    }
    var copy = new DataCopy(Files.createTempDirectory(data, "copy-"));
    var target = copy.folder.resolve("redis").resolve(AppendOnlyFiles.FOLDER);
    Files.createDirectories(target);
    files.copyTo(target);
    return copy;
  }

  /** To be used as a data folder. */
  public Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }
}
