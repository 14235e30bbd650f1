package usher.bot.routing;

import java.util.Locale;

/** How names of enumerations are written in files: {@code NO_ANSWER} is {@code no-answer}. */
final class Wording {
  private Wording() {}

  static String code(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
