package usher.bot.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What tests do to the process of a Redis of our own. */
public final class Signals {
  private Signals() {}

  /** The server that works in the folder. */
  public static ProcessHandle serverIn(Path folder) throws IOException {
    return ProcessHandle.of(
            Long.parseLong(Files.readString(folder.resolve("redis.pid")).strip()))
        .orElseThrow();
  }

  /** Ends it at once, as {@code kill -9}, and waits until it is gone. */
  public static void kill(ProcessHandle process) throws Exception {
    process.destroyForcibly();
    process.onExit().get(10, TimeUnit.SECONDS);
  }

  /** @param name {@code STOP} or {@code CONT} */
  public static void send(String name, ProcessHandle process) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
        .inheritIO()
        .start()
        .waitFor();
  }
}
