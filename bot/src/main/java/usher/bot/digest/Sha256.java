package usher.bot.digest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** SHA-256 (FIPS 180-4) of texts in UTF-8, and of files, as 64 hexadecimal digits in lower case. */
public final class Sha256 {
  private Sha256() {}

  public static String of(String text) {
    return of(Stream.of(text));
  }

  /** Of the parts one after the other; whoever wants to tell them apart puts something between. */
  public static String of(Stream<String> parts) {
    var digest = digest();
    parts.forEachOrdered(part -> digest.update(part.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of a file's bytes, which are never in memory all at once. */
  public static String of(Path file) throws IOException {
    var digest = digest();
    try (var bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
      bytes.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
