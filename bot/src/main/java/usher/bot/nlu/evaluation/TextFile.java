package usher.bot.nlu.evaluation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file's text: UTF-8, with or without a byte order mark. */
public final class TextFile {
  private TextFile() {}

  /** Fails with {@link BadInput} that names the file. */
  public static String read(Path file) {
    try {
      return Files.readString(file).replaceFirst("^\uFEFF", "");
    } catch (CharacterCodingException wrong) {
      throw new BadInput(file + " is not in UTF-8; save it in that encoding");
    } catch (IOException fault) {
      throw new BadInput(file + " cannot be read: " + fault.getMessage());
    }
  }
}
