package usher.bot.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A Lua script that runs inside Redis: all of it or nothing. Called by its hash.
 *  @param name for messages: {@code claim}
 *  @param sha SHA-1 of the text, lower-case hex, as Redis names it */
public record Script(String name, String text, String sha) {
  /** The file {@code name.lua} that lies beside the class. */
  public static Script beside(Class<?> owner, String name) {
    try (var in = owner.getResourceAsStream(name + ".lua")) {
      if (in == null) {
        throw new IllegalArgumentException(
            "there is no script %s.lua beside %s".formatted(name, owner.getName()));
      }
      return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Script of(String name, String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return new Script(name, text, HexFormat.of().formatHex(sha));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
