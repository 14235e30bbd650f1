package usher.bot.nlu.intents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import usher.bot.inquiry.IntentId;

/** Trains one language. What cannot be learned from examples already learned from (mix, calibration, thresholds) is fitted on parts left out: a fold
 *  of every intent for what the desk knows, whole intents for what is foreign to it. */
final class LanguageTraining {
  private static final int FOLDS = 5;
  private static final int MANY_EXAMPLES = 2_000;
  private static final int SOME_EXAMPLES = 600;
  private static final int FEWEST_INTENTS = 3;
  /** With so many, a few more or less left out do not change how sure the rest are. */
  private static final int MANY_INTENTS = 20;

  /** The intent of what is foreign to the desk. */
  private static final int NOBODY = -1;

  private final List<IntentId> intents;
  private final List<Labelled> rows;
  private final int[] folds;
  /** With many examples one part left out, or two, tell enough. */
  private final int parts;

  private final double foreignShare;

  /** @param foreignShare what share of what is said is foreign to the intents, below 1; the calibration assumes this much */
  LanguageTraining(List<IntentId> intents, List<Labelled> rows, double foreignShare) {
    this.foreignShare = foreignShare;
    this.intents = intents;
    this.rows = rows;
    this.parts = rows.size() > MANY_EXAMPLES ? 1 : rows.size() > SOME_EXAMPLES ? 2 : FOLDS;
    this.folds = folds();
  }

  LanguageModel train() {
    if (intents.size() < FEWEST_INTENTS || rows.size() < 2 * FOLDS) {
      return new LanguageModel(
          intents,
          Voices.train(rows, intents.size()),
          new Mix(0.8, 1),
          new Calibration(1, 4, 0),
          Thresholds.USUAL);
    }
    var judges = judges();
    var judged = judges.stream().flatMap(judge -> judged(judge).stream()).toList();
    var known = judged.stream().filter(Judged::known).toList();
    var foreign = judged.stream().filter(one -> !one.known()).toList();
    var mix = Mix.fit(
        known.stream().map(Judged::opinion).toList(),
        known.stream().map(one -> one.row().label()).toList(),
        !rows.getFirst().hasNoVector());
    double importance =
        foreignShare / (1 - foreignShare) * known.size() / Math.max(1, foreign.size());
    var cases = Stream.concat(
            known.stream().map(one -> asCase(mix, one, one.row().label(), 1)),
            foreign.stream().map(one -> asCase(mix, one, NOBODY, importance)))
        .toList();
    var calibration = Calibration.fit(cases);
    var voices =
        Voices.train(rows, intents.size(), Optional.of(judges.getFirst().voices()));
    return new LanguageModel(
        intents, voices, mix, calibration, ThresholdFit.of(cases, calibration));
  }

  /** What models that have not seen a row say of each row; empty when there are too few. Takes about four times as long as training. */
  List<SecondReading> secondReadings() {
    if (intents.size() < 2 || rows.size() < 2 * FOLDS) {
      return List.of();
    }
    var judged = IntStream.range(0, FOLDS)
        .boxed()
        .flatMap(left -> judge(i -> folds[i] == left).stream())
        .flatMap(judge -> judged(judge).stream())
        .filter(Judged::known)
        .toList();
    var mix = Mix.fit(
        judged.stream().map(Judged::opinion).toList(),
        judged.stream().map(one -> one.row().label()).toList(),
        !rows.getFirst().hasNoVector());
    return judged.stream().map(one -> read(mix, one)).toList();
  }

  private SecondReading read(Mix mix, Judged one) {
    double[] logs = mix.logs(one.opinion());
    int own = one.row().label();
    int heard = IntStream.range(0, logs.length)
        .boxed()
        .max(Comparator.comparingDouble(k -> logs[k]))
        .orElse(own);
    return new SecondReading(
        one.row().text(),
        intents.get(own),
        intents.get(heard),
        Math.exp(logs[own]),
        Math.exp(logs[heard]));
  }

  /** What voices said of a text that they were not trained on.
   *  @param known whether they were trained on other examples of its intent */
  private record Judged(Labelled row, Opinion opinion, boolean known) {}

  /** Voices and the rows they were not trained on.
   *  @param taught intents of which they were trained on an example */
  private record Judge(Voices voices, List<Labelled> left, Set<Integer> taught) {}

  /** A fold of every intent and a group of whole intents are left out at once where there are many intents, which saves half of the work. */
  private List<Judge> judges() {
    List<Judge> judges = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int left = part;
      IntPredicate fold = i -> folds[i] == left;
      IntPredicate group = i -> rows.get(i).label() % FOLDS == left;
      if (intents.size() >= MANY_INTENTS) {
        judge(fold.or(group)).ifPresent(judges::add);
      } else {
        judge(fold).ifPresent(judges::add);
        judge(group).ifPresent(judges::add);
      }
    }
    return judges;
  }

  private Optional<Judge> judge(IntPredicate left) {
    var out = IntStream.range(0, rows.size()).filter(left).mapToObj(rows::get).toList();
    var in = IntStream.range(0, rows.size())
        .filter(left.negate())
        .mapToObj(rows::get)
        .toList();
    return out.isEmpty() || in.isEmpty()
        ? Optional.empty()
        : Optional.of(new Judge(
            Voices.train(in, intents.size()),
            out,
            in.stream().map(Labelled::label).collect(Collectors.toSet())));
  }

  private static List<Judged> judged(Judge judge) {
    var opinions = judge.voices().of(judge.left());
    return IntStream.range(0, opinions.size())
        .mapToObj(i -> judged(judge, judge.left().get(i), opinions.get(i)))
        .toList();
  }

  private static Judged judged(Judge judge, Labelled row, Opinion opinion) {
    return new Judged(row, without(judge.taught(), opinion), judge.taught().contains(row.label()));
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

  private static Calibration.Case asCase(Mix mix, Judged judged, int truth, double importance) {
    double[] logs = mix.logs(judged.opinion());
    var order = IntStream.range(0, logs.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer k) -> -logs[k]))
        .limit(2)
        .toList();
    int first = order.getFirst();
    return new Calibration.Case(
        logs[first],
        logs[order.getLast()],
        judged.opinion().nearness(),
        first == truth,
        order.contains(truth),
        importance);
  }

  private int[] folds() {
    int[] seen = new int[intents.size()];
    int[] folds = new int[rows.size()];
    Arrays.setAll(folds, i -> seen[rows.get(i).label()]++ % FOLDS);
    return folds;
  }
}
