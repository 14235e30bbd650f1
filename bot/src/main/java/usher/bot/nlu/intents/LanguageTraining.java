package usher.bot.nlu.intents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import usher.bot.inquiry.IntentId;

/** Trains one language. What cannot be learned from examples already learned from (mix, calibration, thresholds) is fitted on parts left out: a fold
 *  of every intent for what the desk knows, whole intents for what is foreign to it. */
final class LanguageTraining {
  private static final int FOLDS = 5;
  private static final int MANY_EXAMPLES = 2_000;
  private static final int FEWEST_INTENTS = 3;
  /** What share of what is said to a desk is foreign to it; the calibration assumes this much. */
  private static final double FOREIGN_SHARE = 0.1;

  private final List<IntentId> intents;
  private final List<Labelled> rows;
  private final int[] folds;
  /** With many examples one part left out tells enough. */
  private final int parts;

  LanguageTraining(List<IntentId> intents, List<Labelled> rows) {
    this.intents = intents;
    this.rows = rows;
    this.parts = rows.size() > MANY_EXAMPLES ? 1 : FOLDS;
    this.folds = folds();
  }

  LanguageModel train() {
    var voices = Voices.train(rows, intents.size());
    if (intents.size() < FEWEST_INTENTS || rows.size() < 2 * FOLDS) {
      return new LanguageModel(
          intents, voices, new Mix(0.8, 1), new Calibration(1, 4, 0), Thresholds.USUAL);
    }
    List<Labelled> asked = new ArrayList<>();
    List<Opinion> opinions = new ArrayList<>();
    for (int fold = 0; fold < parts; fold++) {
      judge(inFold(fold), asked, opinions);
    }
    var mix = Mix.fit(
        opinions,
        asked.stream().map(Labelled::label).toList(),
        !asked.getFirst().hasNoVector());
    List<Calibration.Case> cases = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      cases.add(judged(mix.logs(opinions.get(i)), opinions.get(i), asked.get(i).label(), 1));
    }
    cases.addAll(foreign(mix, cases.size()));
    var calibration = Calibration.fit(cases);
    return new LanguageModel(
        intents, voices, mix, calibration, ThresholdFit.of(cases, calibration));
  }

  /** Intents left out, one group after another; what is asked of them then has no right answer. */
  private List<Calibration.Case> foreign(Mix mix, int known) {
    List<Labelled> asked = new ArrayList<>();
    List<Opinion> opinions = new ArrayList<>();
    for (int group = 0; group < parts; group++) {
      int left = group;
      judge(i -> rows.get(i).label() % FOLDS == left, asked, opinions);
    }
    double importance = FOREIGN_SHARE / (1 - FOREIGN_SHARE) * known / Math.max(1, asked.size());
    return opinions.stream()
        .map(opinion -> judged(mix.logs(opinion), opinion, -1, importance))
        .toList();
  }

  private Predicate<Integer> inFold(int fold) {
    return i -> folds[i] == fold;
  }

  private void judge(Predicate<Integer> left, List<Labelled> asked, List<Opinion> opinions) {
    var out =
        IntStream.range(0, rows.size()).boxed().filter(left).map(rows::get).toList();
    var in = IntStream.range(0, rows.size())
        .boxed()
        .filter(left.negate())
        .map(rows::get)
        .toList();
    if (out.isEmpty() || in.isEmpty()) {
      return;
    }
    Set<Integer> taught = new HashSet<>(in.stream().map(Labelled::label).toList());
    var voices = Voices.train(in, intents.size());
    for (Labelled row : out) {
      asked.add(row);
      opinions.add(without(taught, voices.of(row.text(), row.vector())));
    }
  }

  /** Intents that had no example cannot be named. */
  private static Opinion without(Set<Integer> taught, Opinion opinion) {
    for (int k = 0; k < opinion.words().length; k++) {
      if (!taught.contains(k)) {
        opinion.words()[k] = Math.min(opinion.words()[k], -20);
        opinion.sense()[k] = Math.min(opinion.sense()[k], -20);
      }
    }
    return opinion;
  }

  private static Calibration.Case judged(
      double[] logs, Opinion opinion, int truth, double importance) {
    int first = IntStream.range(0, logs.length).reduce(0, (a, b) -> logs[b] > logs[a] ? b : a);
    return new Calibration.Case(logs[first], opinion.nearness(), first == truth, importance);
  }

  private int[] folds() {
    int[] seen = new int[intents.size()];
    int[] folds = new int[rows.size()];
    Arrays.setAll(folds, i -> seen[rows.get(i).label()]++ % FOLDS);
    return folds;
  }
}
