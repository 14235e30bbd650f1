package usher.bot.nlu.details;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers as plain decimals. A run of single digits, as they are said or typed one by one, is one number. */
final class Numbers {
  private static final Map<String, BigDecimal> SCALES = Map.ofEntries(
      Map.entry("k", new BigDecimal("1e3")),
      Map.entry("hundred", new BigDecimal("1e2")),
      Map.entry("thousand", new BigDecimal("1e3")),
      Map.entry("million", new BigDecimal("1e6")),
      Map.entry("m", new BigDecimal("1e6")),
      Map.entry("billion", new BigDecimal("1e9")),
      Map.entry("trillion", new BigDecimal("1e12")),
      Map.entry("dozen", new BigDecimal("12")));

  private static final Map<String, String> FRACTIONS =
      Map.of("half", "0.5", "quarter", "0.25", "third", "0.333333333333333", "dozen", "12");

  private static final List<Phrase<String>> PHRASES = List.of(
      Phrase.of(
          "(?<![\\p{L}\\d.,-])(?:(?:minus|negative) |(-))?(\\d{1,3}(?:,\\d{3}){1,6}|\\d{1,18})(\\.\\d{1,15})?(?: ?(k|m)(?!\\p{L})| (hundred|thousand|million|billion|trillion|dozen)\\b)?(?![\\d\\p{Alpha}]|\\.\\d)",
          Numbers::number),
      Phrase.of(
          "\\b(?:a|one) (half|quarter|third|dozen)\\b(?! (?:hour|past|to|day|an?|minute))",
          m -> Optional.ofNullable(FRACTIONS.get(m.group(1)))),
      Phrase.of(
          "(?<=[\\p{IsHan}])(\\d{1,18}(?:\\.\\d{1,15})?)(?![\\d\\p{Alpha}])",
          m -> Optional.of(plain(new BigDecimal(m.group(1))))),
      Phrase.of(
          "(?<![\\d.])(\\d{1,9}) point (\\d(?: ?\\d){0,9})\\b",
          m -> Optional.of(plain(new BigDecimal(m.group(1) + "." + m.group(2).replace(" ", ""))))),
      Phrase.of(
          "(?<![\\p{Alnum}.,-])(\\d(?: \\d){2,17})(?![\\p{Alnum}]| \\d)",
          m -> Optional.of(m.group(1).replace(" ", ""))));

  private static final Pattern IDLE_BEFORE = Pattern.compile(
      "(?:\\b(?:this|that|which|the|another|no|any|each|every|some|last|next|first|wrong|right) |这|那|哪|同|统|另|万|有|某|每|第|唯|任何)$");
  private static final Pattern IDLE_AFTER =
      Pattern.compile("^(?: (?:of|is|more)\\b|看|听|想|试|查|问|下|些|样|起|直|定|般|点|切|旦|边|会|致|共|律|向|面|次性|遍)");

  private Numbers() {}

  /** With the places of the source. */
  static List<Found<String>> find(Reading reading) {
    var plain = Reading.plain(reading.source());
    var all = new ArrayList<Found<String>>();
    EnglishQuantities.find(plain).stream()
        .filter(found -> !isIdle(found, plain))
        .forEach(all::add);
    ChineseQuantities.find(plain).stream()
        .filter(found -> !isIdle(found, plain))
        .forEach(all::add);
    var words = ChineseQuantities.words(plain);
    Phrase.find(reading.text(), PHRASES).stream()
        .filter(found -> !isIdle(found, reading.text()))
        .map(found -> trimmed(reading.inSource(found), plain))
        .filter(found -> words.stream().noneMatch(word -> isInside(found, word)))
        .forEach(all::add);
    return Phrase.longest(all);
  }

  private static boolean isInside(Found<String> found, MatchResult word) {
    return word.start() <= found.start() && found.end() <= word.end();
  }

  private static Found<String> trimmed(Found<String> found, String plain) {
    int start = found.start();
    int end = found.end();
    while (start < end - 1 && plain.charAt(start) == ' ') {
      start++;
    }
    while (end > start + 1 && plain.charAt(end - 1) == ' ') {
      end--;
    }
    return new Found<>(start, end, found.value());
  }

  private static Optional<String> number(MatchResult m) {
    boolean negative =
        m.group(1) != null || m.group().startsWith("minus") || m.group().startsWith("negative");
    String scale = m.group(4) != null ? m.group(4) : m.group(5) != null ? m.group(5) : "";
    String digits = m.group(2).replace(",", "") + (m.group(3) == null ? "" : m.group(3));
    if (scale.isEmpty() && !negative && m.group(3) == null) {
      return Optional.of(digits);
    }
    var value = new BigDecimal(digits).multiply(SCALES.getOrDefault(scale, BigDecimal.ONE));
    return Optional.of(plain(negative ? value.negate() : value));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** A one that counts nothing: "this one", 一下. */
  private static boolean isIdle(Found<String> found, String text) {
    if (!found.value().equals("1")) {
      return false;
    }
    String before = text.substring(Math.max(0, found.start() - 10), found.start());
    String after = text.substring(found.end(), Math.min(text.length(), found.end() + 4));
    return IDLE_BEFORE.matcher(before).find() || IDLE_AFTER.matcher(after).find();
  }
}
