package usher.bot.rasa;

import java.util.List;

/** Arguments or files are not as they should be; each line says what was found and what would be right. Nothing was written. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> lines;

  Refused(String line) {
    this(List.of(line));
  }

  Refused(List<String> lines) {
    super(String.join("; ", lines));
    this.lines = List.copyOf(lines);
  }

  List<String> lines() {
    return lines;
  }
}
