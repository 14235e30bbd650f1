package usher.bot.selfhelp.evaluation;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import usher.bot.nlu.evaluation.Curves;
import usher.bot.selfhelp.evaluation.Outcome.Cost;

/** All figures of a collection. Those of the ranking are means over the questions that something answers; what may be answered is a share of all questions, and an
 *  answer to one that nothing answers counts as wrong. Shares are 0 to 1; NaN where there is nothing to measure. */
record Figures(List<Outcome> outcomes) {
  Figures {
    outcomes = List.copyOf(outcomes);
  }

  List<Outcome> answerable() {
    return outcomes.stream().filter(one -> one.asked().answerable()).toList();
  }

  double ndcg() {
    return mean(Outcome::ndcg);
  }

  double recall() {
    return mean(Outcome::recall);
  }

  double reciprocalRank() {
    return mean(Outcome::reciprocalRank);
  }

  double rank1() {
    return mean(one -> one.topIsRight() ? 1 : 0);
  }

  /** How well the relevance of the first one tells questions that something answers from the others. */
  double answerableAuroc() {
    return auroc(one -> one.asked().answerable());
  }

  /** How well the relevance of the first one tells whether it is right. */
  double topAuroc() {
    return auroc(Outcome::topIsRight);
  }

  double answeredAt(double precision) {
    return Curves.answeredAt(
        precision,
        outcomes.stream()
            .map(one -> new Curves.Answer(one.relevance(), one.topIsRight()))
            .toList());
  }

  /** Milliseconds. */
  double cpu(double percentile, ToDoubleFunction<Cost> part) {
    return Curves.percentile(
        percentile,
        outcomes.stream().mapToDouble(one -> part.applyAsDouble(one.cost())).toArray());
  }

  private double mean(ToDoubleFunction<Outcome> figure) {
    return answerable().stream().mapToDouble(figure).average().orElse(Double.NaN);
  }

  private double auroc(Predicate<Outcome> high) {
    return Curves.auroc(relevances(high), relevances(high.negate()));
  }

  private double[] relevances(Predicate<Outcome> which) {
    return outcomes.stream().filter(which).mapToDouble(Outcome::relevance).toArray();
  }
}
