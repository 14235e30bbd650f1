package usher.bot.nlu.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import usher.bot.conversation.RankedIntent;
import usher.bot.nlu.evaluation.Curves.Answer;
import usher.bot.nlu.evaluation.Texts.Labelled;
import usher.bot.nlu.intents.Thresholds;

/** All figures of intents. Accuracy, F1 and calibration are of the texts the desk should know; what may be answered is a share of all texts, and an answer to
 *  one that is out of scope counts as wrong (understanding.md, at its end).
 *  @param thresholds those the desk would use
 *  @param trainSeconds CPU seconds with the vectors known */
record IntentFigures(List<Heard> heard, Thresholds thresholds, double trainSeconds) {

  /** @param ranking best first, not empty */
  record Heard(Labelled row, List<RankedIntent> ranking, double millis) {
    Heard {
      ranking = List.copyOf(ranking);
    }

    String said() {
      return ranking.getFirst().intent().value();
    }

    double confidence() {
      return ranking.getFirst().confidence();
    }

    boolean right() {
      return said().equals(row.intent());
    }

    boolean amongTwo() {
      return ranking.stream().limit(2).anyMatch(one -> one.intent().value().equals(row.intent()));
    }

    Answer answer() {
      return new Answer(confidence(), right());
    }
  }

  /** What the desk would do, as shares of all texts.
   *  @param precision share of right ones among those answered
   *  @param amongTwo share of those asked back that find their intent among the two */
  record AtThreshold(
      double answered, double precision, double askedBack, double amongTwo, double lost) {}

  List<Heard> known() {
    return heard.stream().filter(one -> !one.row().isForeign()).toList();
  }

  List<Heard> foreign() {
    return heard.stream().filter(one -> one.row().isForeign()).toList();
  }

  double accuracy() {
    return share(known().stream().filter(Heard::right).count(), known().size());
  }

  double amongTwo() {
    return share(known().stream().filter(Heard::amongTwo).count(), known().size());
  }

  /** Mean of the F1 of every intent of the test file. */
  double macroF1() {
    var known = known();
    Map<String, int[]> counts = new HashMap<>();
    for (Heard one : known) {
      counts.computeIfAbsent(one.row().intent(), _ -> new int[3])[0]++;
      int[] said = counts.computeIfAbsent(one.said(), _ -> new int[3]);
      said[1]++;
      said[2] += one.right() ? 1 : 0;
    }
    return new TreeSet<>(known.stream().map(one -> one.row().intent()).toList())
        .stream()
            .mapToDouble(intent -> f1(counts.getOrDefault(intent, new int[3])))
            .average()
            .orElse(Double.NaN);
  }

  double ece() {
    return known().isEmpty()
        ? Double.NaN
        : Curves.ece(known().stream().map(Heard::answer).toList());
  }

  double answeredAt(double precision) {
    return Curves.answeredAt(precision, heard.stream().map(Heard::answer).toList());
  }

  double oosAuroc() {
    return foreign().isEmpty() || known().isEmpty()
        ? Double.NaN
        : Curves.auroc(confidences(known()), confidences(foreign()));
  }

  /** Share of the foreign texts below the confidence that 95 % of the known ones reach. */
  double oosRecallAt95() {
    return Curves.recallAt(0.05, doubts(foreign()), doubts(known()));
  }

  double cpuMillis(double percentile) {
    return Curves.percentile(
        percentile, heard.stream().mapToDouble(Heard::millis).toArray());
  }

  AtThreshold atThreshold() {
    var sure = heard.stream().filter(one -> thresholds.isSure(one.ranking())).toList();
    var asked =
        heard.stream().filter(one -> thresholds.isWorthAsking(one.ranking())).toList();
    return new AtThreshold(
        share(sure.size(), heard.size()),
        share(sure.stream().filter(Heard::right).count(), sure.size()),
        share(asked.size(), heard.size()),
        share(asked.stream().filter(Heard::amongTwo).count(), asked.size()),
        share(heard.size() - sure.size() - asked.size(), heard.size()));
  }

  private static double[] confidences(List<Heard> some) {
    return some.stream().mapToDouble(Heard::confidence).toArray();
  }

  private static double[] doubts(List<Heard> some) {
    return some.stream().mapToDouble(one -> 1 - one.confidence()).toArray();
  }

  /** @param counts rows of the intent, rows that were taken for it, rows that were rightly so */
  private static double f1(int[] counts) {
    return 2.0 * counts[2] / (counts[0] + counts[1]);
  }

  private static double share(long some, long all) {
    return all == 0 ? Double.NaN : (double) some / all;
  }
}
