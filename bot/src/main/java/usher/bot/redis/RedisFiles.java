package usher.bot.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What our own Redis is told: keep every change in a file, synced each second; serve nobody else; never tell arguments. */
final class RedisFiles {
  private RedisFiles() {}

  /** Writes {@code redis.conf}, readable for this user only.
   *  @return its path */
  static Path write(Path folder, RedisPlace place) throws IOException {
    var conf = folder.resolve("redis.conf");
    Files.deleteIfExists(conf);
    Files.createFile(
        conf, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(conf, listening(place) + keeping(folder) + serving(place));
  }

  private static String listening(RedisPlace place) {
    return place.socket() != null
        ? "port 0\nunixsocket \"%s\"\nunixsocketperm 700\n".formatted(quoted(place.socket()))
        : "port %d\nbind 127.0.0.1\n".formatted(place.port());
  }

  private static String keeping(Path folder) {
    return """
        dir "%s"
        pidfile "%s"
        appendonly yes
        appendfsync everysec
        save ""
        maxmemory-policy noeviction
        """.formatted(quoted(folder), quoted(folder.resolve("redis.pid")));
  }

  /** The slow log would keep arguments, and with them a secret that the claim script is about to mask. */
  private static String serving(RedisPlace place) {
    var key = place.password().isEmpty() ? "nopass" : ">" + place.password();
    return """
        protected-mode yes
        loglevel notice
        slowlog-log-slower-than -1
        ignore-warnings ARM64-COW-BUG
        user default on %s ~usher:* &usher:* +@all -@dangerous +info
        """.formatted(key);
  }

  private static String quoted(Path path) {
    return path.toString().replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
