package usher.bot.nlu.evaluation;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import usher.bot.conversation.Language;

/** {@code --name value} pairs, and flags that stand alone. */
public record Options(Map<String, String> values, Set<String> flags) {

  public Options {
    values = Map.copyOf(values);
    flags = Set.copyOf(flags);
  }

  /** @param known names that may be given, without the dashes
   *  @throws BadInput for anything else */
  static Options read(List<String> arguments, List<String> known) {
    return read(arguments, known, List.of());
  }

  /** @param known names that may be given with a value, without the dashes
   *  @param standing names that stand alone
   *  @throws BadInput for anything else */
  public static Options read(List<String> arguments, List<String> known, List<String> standing) {
    var values = new HashMap<String, String>();
    var flags = new HashSet<String>();
    for (int i = 0; i < arguments.size(); i++) {
      var name = arguments.get(i).replaceFirst("^--", "");
      if (arguments.get(i).startsWith("--") && standing.contains(name)) {
        flags.add(name);
      } else if (!arguments.get(i).startsWith("--") || !known.contains(name)) {
        throw new BadInput("'" + arguments.get(i) + "' is no option; there are --"
            + Stream.concat(known.stream(), standing.stream()).collect(Collectors.joining(", --")));
      } else if (i + 1 == arguments.size()) {
        throw new BadInput("--" + name + " is without a value");
      } else {
        values.put(name, arguments.get(++i));
      }
    }
    return new Options(values, flags);
  }

  public boolean has(String flag) {
    return flags.contains(flag);
  }

  public Path folder(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new BadInput("--" + name + " DIR is missing; see --help");
    }
    return existing(value, Files::isDirectory, "folder");
  }

  Path file(String name) {
    return optionalFile(name)
        .orElseThrow(() -> new BadInput("--" + name + " FILE is missing; see --help"));
  }

  Optional<Path> optionalFile(String name) {
    return Optional.ofNullable(values.get(name))
        .map(value -> existing(value, Files::isRegularFile, "file"));
  }

  Optional<Path> optionalFolder(String name) {
    return Optional.ofNullable(values.get(name))
        .map(value -> existing(value, Files::isDirectory, "folder"));
  }

  /** English when none is named. */
  public Language language() {
    try {
      return new Language(values.getOrDefault("language", "en"));
    } catch (IllegalArgumentException wrong) {
      throw new BadInput("--language: " + wrong.getMessage());
    }
  }

  /** @return 0 to 0.9 */
  OptionalDouble share(String name) {
    var value = values.get(name);
    if (value == null) {
      return OptionalDouble.empty();
    }
    if (!value.matches("0?\\.[0-8]\\d*|0?\\.90*|0")) {
      throw new BadInput("--" + name + " is '" + value + "', expected a share from 0 to 0.9");
    }
    return OptionalDouble.of(Double.parseDouble(value));
  }

  private static Path existing(String name, Predicate<Path> is, String kind) {
    try {
      var file = Path.of(name);
      if (is.test(file)) {
        return file;
      }
    } catch (InvalidPathException _) {
      // told below
    }
    throw new BadInput("there is no " + kind + " " + name);
  }
}
