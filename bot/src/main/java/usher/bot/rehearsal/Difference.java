package usher.bot.rehearsal;

import java.util.Collection;
import java.util.Locale;

/** A story that did not go as its script says: what was wanted, and what came. */
final class Difference extends RuntimeException {
  private static final long serialVersionUID = 1;

  Difference(String told) {
    super(told);
  }

  Difference(String told, Throwable cause) {
    super(told, cause);
  }

  static void unless(boolean right, String told) {
    if (!right) {
      throw new Difference(told);
    }
  }

  static void unlessEqual(String what, Object found, Object wanted) {
    unless(found.equals(wanted), "%s: wanted %s, found %s".formatted(what, wanted, found));
  }

  static void unlessContains(String what, String found, String wanted) {
    unless(found.contains(wanted), "%s: wanted %s in %s".formatted(what, wanted, found));
  }

  static void unlessContainsAnyCase(String what, String found, String wanted) {
    unless(
        found.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)),
        "%s: wanted %s in %s".formatted(what, wanted, found));
  }

  static <T> void unlessAmong(String what, Collection<T> found, Collection<T> wanted) {
    unless(found.containsAll(wanted), "%s: wanted %s among %s".formatted(what, wanted, found));
  }
}
