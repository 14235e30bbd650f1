package usher.bot.channel.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The example of the documents, started as they say. */
final class EmbeddingSite implements AutoCloseable {
  static final Path FOLDER = Path.of("..", "docs", "examples", "embedding").toAbsolutePath();

  private final Process process;
  private final String address;

  private EmbeddingSite(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Ready when it returns. */
  static EmbeddingSite start(String desk, String keyId, String key) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process = new ProcessBuilder(
            java,
            "-Dsite.folder=" + FOLDER,
            FOLDER.resolve("Site.java").toString(),
            "0",
            desk,
            keyId,
            key)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    var told =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var address = told.readLine();
    if (address == null) {
      throw new UncheckedIOException(new IOException("the example site did not start"));
    }
    return new EmbeddingSite(process, address);
  }

  String address() {
    return address;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
