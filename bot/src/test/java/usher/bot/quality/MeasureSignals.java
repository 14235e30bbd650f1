package usher.bot.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import usher.bot.conversation.Language;
import usher.bot.conversation.Signal;
import usher.bot.nlu.Nlu;
import usher.bot.nlu.signals.SignalRules;
import usher.bot.together.House;

/** Prints how well danger and "a person, please" are heard in strangers' lines, by the rules alone and by rules and models together, then the lines that were
 *  missed or wrongly taken. Nothing is asserted. Argument: the folder of {@code signals-*.tsv}. */
public final class MeasureSignals {
  private static final PrintStream OUT = System.out;
  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC);

  private record Line(String label, String text, Set<Signal> byRules, Set<Signal> heard) {
    boolean is(String other) {
      return label.equals(other);
    }

    boolean isHeard(Signal signal) {
      return heard.contains(signal);
    }
  }

  private MeasureSignals() {}

  public static void main(String[] arguments) throws IOException {
    try (var house = House.open("--logging.level.usher=WARN")) {
      for (var language : List.of(Language.ENGLISH, Language.CHINESE)) {
        var file = Path.of(arguments[0], "signals-" + language.code() + ".tsv");
        var lines = read(file, language, house.bean(Nlu.class));
        OUT.printf("%n%s: %d lines%n", language.code(), lines.size());
        print(lines, "crisis", Signal.CRISIS);
        print(lines, "person", Signal.ASKS_PERSON);
      }
    }
  }

  private static List<Line> read(Path file, Language language, Nlu nlu) throws IOException {
    var rules = SignalRules.bundled(List.of());
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> line.split("\t", 2))
        .map(cells -> new Line(
            cells[0],
            cells[1],
            only(rules.find(cells[1])),
            only(nlu.hear(cells[1], language, NOW).understanding().signals())))
        .toList();
  }

  private static Set<Signal> only(Set<Signal> found) {
    var some = EnumSet.noneOf(Signal.class);
    some.addAll(found);
    some.retainAll(Set.of(Signal.CRISIS, Signal.ASKS_PERSON));
    return some;
  }

  private static void print(List<Line> lines, String label, Signal signal) {
    var wanted = lines.stream().filter(line -> line.is(label)).toList();
    var none = lines.stream().filter(line -> line.is("none")).toList();
    share(label + " heard by rules alone", wanted, line -> line.byRules().contains(signal));
    share(label + " heard", wanted, line -> line.isHeard(signal));
    share(label + " falsely, rules alone", none, line -> line.byRules().contains(signal));
    share(label + " falsely", none, line -> line.isHeard(signal));
    wanted.stream()
        .filter(line -> !line.isHeard(signal))
        .forEach(line -> OUT.printf("missed %s: %s%n", label, line.text()));
    none.stream()
        .filter(line -> line.isHeard(signal))
        .forEach(line -> OUT.printf("falsely %s: %s%n", label, line.text()));
  }

  private static void share(String what, List<Line> of, Predicate<Line> holds) {
    var found = of.stream().filter(holds).count();
    OUT.printf(
        Locale.ROOT,
        "| %s | %d of %d | %.1f %% |%n",
        what,
        found,
        of.size(),
        100.0 * found / of.size());
  }
}
