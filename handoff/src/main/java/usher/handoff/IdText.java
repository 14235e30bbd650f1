package usher.handoff;

import java.util.regex.Pattern;

/** What an id may look like, so that it fits into paths, keys and log lines as it is. */
final class IdText {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

  private IdText() {}

  static void check(String kind, String value) {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          kind + " has 1 to 128 letters, digits, dots, colons, '_' or '-'; this one has "
              + value.length() + " characters");
    }
  }
}
