package usher.bot.faults;

import java.util.Locale;

/** A named point of a turn. */
enum Point {
  BEFORE_CLAIM,
  AFTER_CLAIM,
  AFTER_HEARING,
  AFTER_ANNOUNCEMENT,
  AFTER_DEED,
  BEFORE_RECORD,
  AFTER_RECORD,
  BEFORE_TELLING,
  AFTER_TELLING;

  /** A message whose id, or words, contain this stops there on its way through the node. */
  String on(String node) {
    return "halt-%s-on-%s".formatted(name().toLowerCase(Locale.ROOT).replace('_', '-'), node);
  }
}
