package usher.bot.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** The Redis server that the jar carries, for this machine. */
final class RedisBinary {
  static final String VERSION = "7.0.15";
  private static final String NAME = "redis-server-" + VERSION;

  private RedisBinary() {}

  /** Lays the server into the folder, unless it lies there already.
   *  @throws RedisUnreachable on a machine for which none is carried */
  static Path unpack(Path folder) throws IOException {
    var target = folder.resolve(NAME);
    try (var in = RedisBinary.class.getResourceAsStream("/" + NAME + "-" + platform())) {
      if (in == null) {
        throw new RedisUnreachable(
            "Usher carries no Redis for %s. Start one (docker-compose up redis, or the system's package) and name it: usher.redis.url=redis://localhost:6379"
                .formatted(platform()));
      }
      var bytes = in.readAllBytes();
      if (!Files.exists(target) || Files.size(target) != bytes.length) {
        var fresh = Files.write(folder.resolve(NAME + ".new"), bytes);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwx------"));
        Files.move(
            fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return target;
  }

  /** Is this a process of such a server? */
  static boolean runs(ProcessHandle process) {
    return process
        .info()
        .command()
        .filter(command -> command.contains("redis-server-"))
        .isPresent();
  }

  private static String platform() {
    var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    var processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    var os = system.contains("mac") ? "darwin" : system.contains("windows") ? "windows" : "linux";
    return os + "-"
        + (processor.equals("aarch64")
            ? "arm64"
            : processor.matches("amd64|x86_64") ? "amd64" : processor);
  }
}
