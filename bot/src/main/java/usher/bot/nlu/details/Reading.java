package usher.bot.nlu.details;

import usher.bot.conversation.Detail;

/** A text as the finders see it: lower case, narrow, numbers in digits; each character knows where it came from. */
final class Reading {
  private final String source;
  private final StringBuilder text = new StringBuilder();
  private final int[] origin;

  private Reading(String source) {
    this.source = source;
    this.origin = new int[6 * source.length() + 16];
  }

  static Reading of(String source) {
    var reading = new Reading(source);
    String plain = plain(source);
    var english = new EnglishNumerals(plain);
    int at = 0;
    while (at < plain.length()) {
      at = reading.step(plain, english, at);
    }
    reading.origin[reading.text.length()] = source.length();
    return reading;
  }

  private int step(String plain, EnglishNumerals english, int at) {
    var numeral = ChineseNumerals.at(plain, at).or(() -> english.at(at));
    if (numeral.isEmpty()) {
      append(plain.substring(at, at + 1), at);
      return at + 1;
    }
    append(numeral.get().value(), at);
    return numeral.get().end();
  }

  private void append(String digits, int from) {
    for (int i = 0; i < digits.length(); i++) {
      origin[text.length()] = from;
      text.append(digits.charAt(i));
    }
  }

  /** Lower case and narrow, character by character, so that places stay what they are. */
  static String plain(String source) {
    var plain = new StringBuilder(source.length());
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      boolean wide = c >= '\uFF01' && c <= '\uFF5E';
      char narrow = wide ? (char) (c - 0xFEE0) : c;
      plain.append(
          Character.isWhitespace(narrow) || narrow == '\u3000' || narrow == '\u00A0'
              ? ' '
              : lower(narrow));
    }
    return plain.toString();
  }

  private static char lower(char c) {
    return switch (c) {
      case '’', '‘', '`' -> '\'';
      case '–', '—', '‐', '‑' -> '-';
      case '。' -> '.';
      case '、' -> ',';
      default -> Character.toLowerCase(c);
    };
  }

  String text() {
    return text.toString();
  }

  /** The words of the source from which a part of this reading was made. */
  String words(int start, int end) {
    return source.substring(origin[start], sourceEnd(end));
  }

  int place(int start) {
    return origin[start];
  }

  private int sourceEnd(int end) {
    int next = end;
    while (next < text.length() && end > 0 && origin[next] == origin[end - 1]) {
      next++;
    }
    return trimmed(origin[end - 1], next == text.length() ? source.length() : origin[next]);
  }

  /** A numeral of several words ends with its last word, not with the blank behind it. */
  private int trimmed(int from, int to) {
    int end = to;
    while (end > from + 1 && Character.isWhitespace(source.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** As {@link #plain} has it, place by place. */
  <T> Found<T> inSource(Found<T> found) {
    return new Found<>(
        place(found.start()),
        place(found.start()) + words(found.start(), found.end()).length(),
        found.value());
  }

  String source() {
    return source;
  }

  /** Without the blanks around it. */
  Detail detail(Detail.Kind kind, Found<String> found) {
    int start = found.start();
    int end = found.end();
    while (start < end - 1 && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start + 1 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return new Detail(kind, words(start, end), found.value(), place(start));
  }
}
