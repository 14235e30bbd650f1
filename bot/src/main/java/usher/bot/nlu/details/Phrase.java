package usher.bot.nlu.details;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One way to say something, and how it is read.
 *  @param reading empty when the words fit but make no sense: the 31st of June */
record Phrase<T>(Pattern pattern, Function<MatchResult, Optional<T>> reading) {

  /** Phrases are written anew for each message, since their reading depends on the day; a pattern is compiled once. */
  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  static <T> Phrase<T> of(String regex, Function<MatchResult, Optional<T>> reading) {
    return new Phrase<>(PATTERNS.computeIfAbsent(regex, Pattern::compile), reading);
  }

  /** What some phrases find, in the order of the text; of two that overlap the longer one. */
  static <T> List<Found<T>> find(String text, List<Phrase<T>> phrases) {
    List<Found<T>> all = new ArrayList<>();
    for (Phrase<T> phrase : phrases) {
      phrase.pattern.matcher(text).results().forEach(match -> phrase.read(match, all));
    }
    return longest(all);
  }

  /** In the order of the text; of two that overlap the longer one. */
  static <T> List<Found<T>> longest(List<Found<T>> some) {
    List<Found<T>> all = new ArrayList<>(some);
    all.sort(Comparator.comparingInt((Found<T> found) -> -found.length())
        .thenComparingInt(Found::start));
    List<Found<T>> kept = new ArrayList<>();
    for (Found<T> found : all) {
      if (kept.stream().noneMatch(found::overlaps)) {
        kept.add(found);
      }
    }
    kept.sort(Comparator.comparingInt(Found::start));
    return kept;
  }

  private void read(MatchResult match, List<Found<T>> all) {
    reading
        .apply(match)
        .ifPresent(value -> all.add(new Found<>(match.start(), match.end(), value)));
  }
}
