package usher.bot.admin;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Values as they stand in a YAML file, always on one line. Whatever somebody types stays data: quotes, colons, line ends, tags. */
final class Yaml {
  private static final Set<String> WORDS_OF_YAML =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private Yaml() {}

  /** Plain where nobody could take it for anything else, else in double quotes. */
  static String value(String text) {
    var plain = text.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") && !WORDS_OF_YAML.contains(text);
    return plain ? text : quoted(text);
  }

  static String list(Collection<String> texts) {
    return texts.stream().map(Yaml::value).collect(Collectors.joining(", ", "[", "]"));
  }

  /** Days, times and numbers as people write them. Anything else is quoted, for the readers to complain about. */
  static String bare(String text) {
    return text.matches("[0-9]{1,9}|[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?)?")
        ? text
        : quoted(text);
  }

  static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints().forEach(point -> escape(point, quoted));
    return quoted.append('"').toString();
  }

  private static void escape(int point, StringBuilder to) {
    switch (point) {
      case '"' -> to.append("\\\"");
      case '\\' -> to.append("\\\\");
      case '\n' -> to.append("\\n");
      case '\r' -> to.append("\\r");
      case '\t' -> to.append("\\t");
      default -> {
        if (point < 0x20 || (point >= 0x7F && point <= 0x9F) || invisible(point)) {
          to.append(point <= 0xFFFF ? "\\u%04X".formatted(point) : "\\U%08X".formatted(point));
        } else {
          to.appendCodePoint(point);
        }
      }
    }
  }

  /** Line ends of Unicode, marks of direction, halves of pairs: nobody should have to find them in a file. */
  private static boolean invisible(int point) {
    return switch (Character.getType(point)) {
      case Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE -> true;
      default -> false;
    };
  }
}
