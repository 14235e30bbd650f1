package usher.ivr.speech;

import java.time.Duration;

/** A piece of speech. */
public sealed interface Spoken {
  /** Said as it stands. */
  record Words(String text) implements Spoken {}

  /** Said digit by digit; digits only. */
  record Digits(String text) implements Spoken {}

  /** Said letter by letter; letters only. */
  record Letters(String text) implements Spoken {}

  /** Nothing is said. */
  record Break(Duration length) implements Spoken {}

  /** Characters that count towards the size limits of a voice. */
  default String counted() {
    return switch (this) {
      case Words(var text) -> text;
      case Digits(var text) -> text;
      case Letters(var text) -> text;
      case Break _ -> "";
    };
  }
}
