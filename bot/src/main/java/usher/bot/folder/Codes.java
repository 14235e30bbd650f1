package usher.bot.folder;

import java.util.Locale;

/** How names of enumerations are written in files and keys: {@code NO_ANSWER} is {@code no-answer}. */
public final class Codes {
  private Codes() {}

  public static String of(Enum<?> one) {
    return of(one.name());
  }

  /** @param name of an enumeration's constant */
  public static String of(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
