package usher.bot.selfhelp.evaluation;

import static usher.bot.nlu.evaluation.Rows.number;
import static usher.bot.nlu.evaluation.Rows.percent;
import static usher.bot.nlu.evaluation.Rows.row;

import java.io.PrintStream;
import java.util.function.ToDoubleFunction;
import usher.bot.nlu.evaluation.JsonLine;
import usher.bot.selfhelp.evaluation.Outcome.Cost;

/** Prints the figures of a collection: a table for people, a line for programs.
 *  @param how the search was made, in words */
record Report(TestCollection collection, String how, Figures figures, Built built) {

  /** What the index costs.
   *  @param seconds on the clock, vectors included */
  record Built(double seconds, long bytes) {}

  void print(PrintStream out) {
    int answerable = figures.answerable().size();
    out.printf(
        "%d documents; asked %d questions that something answers and %d that nothing answers%n",
        collection.documents().size(), answerable, figures.outcomes().size() - answerable);
    if (collection.unjudged() > 0) {
      out.printf(
          "%d questions are left out: no document is named for them%n", collection.unjudged());
    }
    out.printf("%s%n%n", how);
    row(out, "nDCG@10", number(figures.ndcg(), "%.3f"));
    row(out, "recall@10", number(figures.recall(), "%.3f"));
    row(out, "MRR@10", number(figures.reciprocalRank(), "%.3f"));
    row(out, "right at rank 1", percent(figures.rank1()));
    row(out, "there is an answer: AUROC", number(figures.answerableAuroc(), "%.3f"));
    row(out, "the first one is right: AUROC", number(figures.topAuroc(), "%.3f"));
    row(
        out,
        "may be answered at 80 % / 90 % precision",
        percent(figures.answeredAt(0.80)) + " / " + percent(figures.answeredAt(0.90)));
    row(out, "CPU ms without embedding, p50 / p99", cpu(Cost::search));
    row(out, "CPU ms with embedding, p50 / p99", cpu(Cost::both));
    row(out, "index, seconds (embedding included)", number(built.seconds(), "%.1f"));
    row(out, "index, bytes", Long.toString(built.bytes()));
    out.printf("%n%s%n", json());
  }

  private String cpu(ToDoubleFunction<Cost> part) {
    return number(figures.cpu(0.50, part), "%.2f") + " / "
        + number(figures.cpu(0.99, part), "%.2f");
  }

  private JsonLine json() {
    return new JsonLine()
        .with("ndcg10", figures.ndcg())
        .with("recall10", figures.recall())
        .with("mrr10", figures.reciprocalRank())
        .with("rank1", figures.rank1())
        .with("answerableAuroc", figures.answerableAuroc())
        .with("top1Auroc", figures.topAuroc())
        .with("answeredAt80", figures.answeredAt(0.80))
        .with("answeredAt90", figures.answeredAt(0.90))
        .with("cpuMillisP50", figures.cpu(0.50, Cost::search))
        .with("cpuMillisP99", figures.cpu(0.99, Cost::search));
  }
}
