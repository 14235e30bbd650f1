package usher.bot.nlu.advice;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import usher.bot.conversation.Language;
import usher.bot.inquiry.IntentId;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.nlu.intents.IntentModel;
import usher.bot.nlu.intents.SecondReading;
import usher.bot.nlu.intents.TrainingExample;

/** Examples that models which have not seen them put to another intent, and languages in which that happens more often than in the best. */
final class Misheard {
  /** From here on it is the example that is odd and not the models that are undecided. */
  private static final double CLEARLY = 0.6;

  /** Share of examples by which a language may lag behind. */
  private static final double LAG = 0.1;

  private static final int MOST_LINES = 20;

  private final List<TrainingExample> examples;
  private final Vectors vectors;

  Misheard(List<TrainingExample> examples, Vectors vectors) {
    this.examples = examples;
    this.vectors = vectors;
  }

  List<String> lines() {
    Map<Language, List<SecondReading>> readings = new LinkedHashMap<>();
    for (Language language : Few.languages(examples)) {
      var read = IntentModel.secondReadings(examples, language, vectors);
      if (!read.isEmpty()) {
        readings.put(language, read);
      }
    }
    List<String> lines = new ArrayList<>(lagging(readings));
    readings.forEach((language, read) -> lines.addAll(misheard(language, read)));
    return lines;
  }

  private record Pair(IntentId own, IntentId heard) {}

  private static List<String> misheard(Language language, List<SecondReading> readings) {
    return readings.stream()
        .filter(reading -> !reading.isRight() && reading.heardShare() >= CLEARLY)
        .collect(groupingBy(reading -> new Pair(reading.own(), reading.heard())))
        .entrySet()
        .stream()
        .sorted(Comparator.comparingInt(
                (Map.Entry<Pair, List<SecondReading>> pair) -> -pair.getValue().size())
            .thenComparing(pair -> pair.getKey().own().value())
            .thenComparing(pair -> pair.getKey().heard().value()))
        .limit(MOST_LINES)
        .map(pair -> line(language, pair.getKey(), pair.getValue()))
        .toList();
  }

  private static String line(Language language, Pair pair, List<SecondReading> readings) {
    return "examples of '%s' in '%s' are taken for '%s' by whoever has not seen them: %s"
        .formatted(
            pair.own,
            language.code(),
            pair.heard,
            Quoted.some(readings.stream().map(SecondReading::text).toList()));
  }

  private static List<String> lagging(Map<Language, List<SecondReading>> readings) {
    var best = readings.values().stream().mapToDouble(Misheard::right).max().orElse(0);
    return readings.entrySet().stream()
        .filter(language -> right(language.getValue()) < best - LAG)
        .map(language ->
            "'%s' lags behind: %.0f %% of its examples are understood unseen, %.0f %% in the best language"
                .formatted(language.getKey().code(), 100 * right(language.getValue()), 100 * best))
        .toList();
  }

  private static double right(List<SecondReading> readings) {
    return (double) readings.stream().filter(SecondReading::isRight).count() / readings.size();
  }
}
