package usher.bot.nlu.advice;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import usher.bot.conversation.Language;
import usher.bot.nlu.intents.TrainingExample;

/** Intents with too few examples, and languages in which an intent has far fewer than in another. */
final class Few {
  /** Below it what is heard depends on the luck of a word; five work, ten work well (docs/performance.md, ten an intent). */
  private static final int ENOUGH = 10;

  private static final int FAR_FEWER = 2;

  private final Map<String, Map<String, Long>> counts;

  Few(List<TrainingExample> examples) {
    this.counts = examples.stream()
        .collect(groupingBy(
            example -> example.intent().value(),
            TreeMap::new,
            groupingBy(example -> example.language().code(), TreeMap::new, counting())));
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    counts.forEach((intent, byLanguage) -> {
      long most = byLanguage.values().stream().mapToLong(Long::longValue).max().orElse(0);
      byLanguage.forEach((language, count) -> {
        if (count < ENOUGH) {
          lines.add("intent '%s' has %d examples in '%s'; write at least %d"
              .formatted(intent, count, language, ENOUGH));
        } else if (count * FAR_FEWER < most) {
          lines.add("intent '%s' has %d examples in '%s', but %d in another language"
              .formatted(intent, count, language, most));
        }
      });
    });
    return lines;
  }

  /** The languages of some examples, in order. */
  static List<Language> languages(List<TrainingExample> examples) {
    return examples.stream().map(TrainingExample::language).distinct().toList();
  }
}
