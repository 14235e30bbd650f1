package usher.bot.nlu.evaluation;

import static usher.bot.nlu.evaluation.Rows.number;
import static usher.bot.nlu.evaluation.Rows.percent;
import static usher.bot.nlu.evaluation.Rows.row;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import usher.bot.nlu.evaluation.IntentFigures.Heard;
import usher.bot.nlu.evaluation.Texts.Labelled;

/** Prints the figures of intents: a table for people, a line for programs. */
record IntentReport(IntentFigures figures, List<Labelled> train, Memory memory) {
  private static final int MOST_PAIRS = 8;

  void print(PrintStream out) {
    out.printf(
        "%d examples of %d intents; asked %d texts of the desk and %d out of scope%n%n",
        train.size(),
        train.stream().map(Labelled::intent).distinct().count(),
        figures.known().size(),
        figures.foreign().size());
    row(out, "accuracy", percent(figures.accuracy()));
    row(out, "right one among the first two", percent(figures.amongTwo()));
    row(out, "macro F1", percent(figures.macroF1()));
    row(out, "calibration error (ECE)", number(figures.ece(), "%.3f"));
    row(
        out,
        "may be answered at 90 % / 95 % precision",
        percent(figures.answeredAt(0.90)) + " / " + percent(figures.answeredAt(0.95)));
    row(out, "out of scope: AUROC", number(figures.oosAuroc(), "%.3f"));
    row(out, "out of scope: recall at 95 % kept", percent(figures.oosRecallAt95()));
    atThreshold(out);
    row(out, "training, CPU seconds (vectors known)", number(figures.trainSeconds(), "%.1f"));
    row(
        out,
        "CPU ms per message, p50 / p99",
        number(figures.cpuMillis(0.50), "%.2f") + " / " + number(figures.cpuMillis(0.99), "%.2f"));
    row(
        out,
        "memory, MB: heap used / resident",
        memory.heapMegabytes() + " / " + memory.residentMegabytes());
    confusions(out);
    out.println(json());
  }

  private void atThreshold(PrintStream out) {
    var used = figures.atThreshold();
    var limits = figures.thresholds();
    out.printf(
        "%nas the desk would act (sure from %.2f and %.2f ahead, asks back from %.2f)%n",
        limits.sure(), limits.margin(), limits.askBack());
    row(out, "  answers", percent(used.answered()) + ", right " + percent(used.precision()));
    row(
        out,
        "  asks \"A or B?\"",
        percent(used.askedBack()) + ", among the two " + percent(used.amongTwo()));
    row(out, "  has not understood", percent(used.lost()));
    out.println();
  }

  private void confusions(PrintStream out) {
    Map<String, List<Heard>> pairs = new LinkedHashMap<>();
    figures.known().stream()
        .filter(one -> !one.right())
        .forEach(one -> pairs
            .computeIfAbsent(
                one.row().intent() + " taken for " + one.said(), _ -> new java.util.ArrayList<>())
            .add(one));
    if (!pairs.isEmpty()) {
      out.printf("%nmost confused%n");
    }
    pairs.entrySet().stream()
        .sorted(Comparator.comparingInt(pair -> -pair.getValue().size()))
        .limit(MOST_PAIRS)
        .forEach(pair -> out.printf(
            "  %3d  %s: \"%s\"%n",
            pair.getValue().size(),
            pair.getKey(),
            pair.getValue().getFirst().row().text()));
    out.println();
  }

  private JsonLine json() {
    return new JsonLine()
        .with("accuracy", figures.accuracy())
        .with("macroF1", figures.macroF1())
        .with("ece", figures.ece())
        .with("answeredAt90", figures.answeredAt(0.90))
        .with("answeredAt95", figures.answeredAt(0.95))
        .with("oosAuroc", figures.oosAuroc())
        .with("oosRecallAt95", figures.oosRecallAt95())
        .with("trainSeconds", figures.trainSeconds())
        .with("cpuMillisP50", figures.cpuMillis(0.50))
        .with("cpuMillisP99", figures.cpuMillis(0.99));
  }
}
