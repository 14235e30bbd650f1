package usher.bot.selfhelp.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Secrets by where they are kept; read anew each time, so that they can be rotated. */
final class Secrets {
  private final Lookup environment;

  /** @param environment values of variables; null for one that is not set */
  Secrets(Lookup environment) {
    this.environment = environment;
  }

  /** Values of environment variables. */
  @FunctionalInterface
  interface Lookup {
    @Nullable
    String get(String name);
  }

  /** Empty when it is not there.
   *  @param from {@code env:NAME} or {@code file:PATH} */
  Optional<String> find(String from) {
    var kept = from.startsWith("env:")
        ? Optional.ofNullable(environment.get(from.substring("env:".length())))
        : file(from.substring("file:".length()));
    return kept.map(String::strip).filter(secret -> !secret.isEmpty());
  }

  private static Optional<String> file(String path) {
    try {
      return Optional.of(Files.readString(Path.of(path)));
    } catch (IOException | InvalidPathException _) {
      return Optional.empty();
    }
  }
}
