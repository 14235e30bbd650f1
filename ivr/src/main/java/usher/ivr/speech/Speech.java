package usher.ivr.speech;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes plain text speakable. Characters XML 1.0 does not know are dropped, since one of them spoils a whole document.
 * Phone numbers, record numbers and long numbers are said digit by digit; dates, times, amounts and years stay words. A
 * line break is a short pause.
 *
 * <p>An utterance holds at most 3000 characters, and 4500 when written for an address, where a Chinese character counts
 * nine: the provider's limits (its warning 13521). Longer text is parted at the end of a sentence where there is one.
 */
public final class Speech {
  private static final int MOST_CHARACTERS = 3000;
  private static final int MOST_ENCODED = 4500;
  private static final Duration LINE_BREAK = Duration.ofMillis(400);
  private static final Pattern ILLEGAL = Pattern.compile(
      "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？；])");
  private static final Pattern SPELLED = Pattern.compile("(?<![\\w.,:/-])(?:"
      + "(?<letters>[A-Z]{1,5})-?(?<record>\\d[\\d-]{2,}\\d)" // INC-10423, R17-0042-8
      + "|(?<phone>\\+\\d[\\d ()/-]{5,}\\d)" // +49 30 5550100
      + "|(?<number>\\d{5,})" // 123456
      + ")(?![\\w]|[.,:/-]\\d)");

  private Speech() {}

  /** Utterances in order, each small enough for one go; empty when there is nothing to say. */
  public static List<List<Spoken>> of(String text) {
    return pieces(clean(text))
        .map(Speech::spell)
        .filter(pieces -> !pieces.isEmpty())
        .toList();
  }

  private static String clean(String text) {
    return ILLEGAL
        .matcher(text)
        .replaceAll("")
        .replace("\r\n", "\n")
        .replace('\t', ' ')
        .strip();
  }

  private static Stream<String> pieces(String text) {
    if (fits(text)) {
      return Stream.of(text);
    }
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    SENTENCE.splitAsStream(text).flatMap(Speech::chopped).forEach(sentence -> {
      if (!piece.isEmpty() && !fits(piece + " " + sentence)) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(piece.isEmpty() ? "" : " ").append(sentence);
    });
    pieces.add(piece.toString());
    return pieces.stream();
  }

  /** A sentence too long for any voice is cut where it must be, never inside a character. */
  private static Stream<String> chopped(String sentence) {
    if (fits(sentence)) {
      return Stream.of(sentence);
    }
    var middle = sentence.offsetByCodePoints(0, sentence.codePointCount(0, sentence.length()) / 2);
    var space = sentence.lastIndexOf(' ', middle);
    var cut = space > 0 ? space : middle;
    return Stream.of(sentence.substring(0, cut), sentence.substring(cut).strip())
        .flatMap(Speech::chopped);
  }

  private static boolean fits(String text) {
    return text.length() <= MOST_CHARACTERS
        && URLEncoder.encode(text, StandardCharsets.UTF_8).length() <= MOST_ENCODED;
  }

  private static List<Spoken> spell(String text) {
    var spoken = new ArrayList<Spoken>();
    var found = SPELLED.matcher(text);
    var said = 0;
    while (found.find()) {
      words(text.substring(said, found.start()), spoken);
      if (found.group("letters") != null) {
        spoken.add(new Spoken.Letters(found.group("letters")));
      }
      digits(found.group().replaceFirst("^[A-Z]+-?", ""), spoken);
      said = found.end();
    }
    words(text.substring(said), spoken);
    return spoken;
  }

  private static void words(String text, List<Spoken> spoken) {
    var lines = text.split("\n", -1);
    for (var i = 0; i < lines.length; i++) {
      if (i > 0) {
        spoken.add(new Spoken.Break(LINE_BREAK));
      }
      if (!lines[i].isBlank()) {
        spoken.add(new Spoken.Words(lines[i]));
      }
    }
  }

  /** Groups as they are written are groups for the ear: a comma makes the voice breathe between them. */
  private static void digits(String written, List<Spoken> spoken) {
    var groups = written.split("\\D+");
    var first = true;
    for (var group : groups) {
      if (group.isEmpty()) {
        continue;
      }
      if (!first) {
        spoken.add(new Spoken.Words(", "));
      }
      spoken.add(new Spoken.Digits(group));
      first = false;
    }
  }
}
