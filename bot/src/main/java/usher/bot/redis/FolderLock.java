package usher.bot.redis;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One Usher to a data folder. The system gives the lock back when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
  private final FileChannel file;

  private FolderLock(FileChannel file) {
    this.file = file;
  }

  /** @throws RedisUnreachable when another Usher works in the folder */
  static FolderLock take(Path folder) throws IOException {
    var file = FileChannel.open(
        folder.resolve("usher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (locked(file)) {
      return new FolderLock(file);
    }
    file.close();
    throw RedisUnreachable.inUse(folder);
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
