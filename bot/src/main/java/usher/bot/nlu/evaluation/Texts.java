package usher.bot.nlu.evaluation;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import usher.bot.inquiry.IntentId;

/** Texts and what they should be understood as. */
final class Texts {
  private static final String FOREIGN = "oos";
  private static final List<String> HEADER = List.of("text", "intent");

  private Texts() {}

  /** @param intent empty when the text is foreign to the desk */
  record Labelled(String text, String intent) {
    boolean isForeign() {
      return intent.isEmpty();
    }
  }

  /** Rows with the intent {@code oos} or none are foreign. */
  static List<Labelled> read(Path file) {
    var rows = new ArrayList<Labelled>();
    for (var row : CsvFile.read(file, HEADER).rows()) {
      var intent = row.fields().get(1);
      rows.add(labelled(file, row, intent.toLowerCase(Locale.ROOT).equals(FOREIGN) ? "" : intent));
    }
    if (rows.isEmpty()) {
      throw new BadInput(file + ", line 2: there are no rows; expected one example a row");
    }
    return rows;
  }

  private static Labelled labelled(Path file, CsvFile.Row row, String intent) {
    if (row.fields().getFirst().isEmpty()) {
      throw new BadInput(file + ", line " + row.line() + ": the text is empty");
    }
    try {
      return new Labelled(
          row.fields().getFirst(), intent.isEmpty() ? "" : new IntentId(intent).value());
    } catch (IllegalArgumentException wrong) {
      throw new BadInput(file + ", line " + row.line() + ": " + wrong.getMessage());
    }
  }

  /** CPU seconds that this thread has used. */
  static double cpuSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
