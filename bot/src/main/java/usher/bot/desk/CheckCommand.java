package usher.bot.desk;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import usher.bot.folder.DeskSource;
import usher.bot.folder.FolderException;
import usher.bot.folder.Problems;

/**
 * {@code check FOLDER [--quick]}: tells every mistake of a desk's files at once and, when there is none, what its authors would want to know: warnings, which
 * take some training and are left out with {@code --quick}. Exit code 0: no mistake; 1: mistakes; 2: there is no such folder, or no folder was named.
 */
public final class CheckCommand implements Command {
  private static final String QUICK = "--quick";

  private final DeskReader reader;
  private final List<DeskRule> rules;
  private final DeskAdviser adviser;

  /** @param actions names that flows may run
   *  @param rules of rooms that read files of their own */
  public CheckCommand(Set<String> actions, List<DeskRule> rules, DeskAdviser adviser) {
    this.reader = new DeskReader(actions);
    this.rules = List.copyOf(rules);
    this.adviser = adviser;
  }

  @Override
  public String name() {
    return "check";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    var folders = arguments.stream().filter(word -> !word.equals(QUICK)).toList();
    if (folders.size() != 1 || folders.getFirst().startsWith("--")) {
      out.println(
          "check: name the desk's folder, as in: java -jar usher.jar check my-desk [--quick]");
      return 2;
    }
    try {
      return check(
          DeskSource.ofFolder(Path.of(folders.getFirst())), !arguments.contains(QUICK), out);
    } catch (FolderException | InvalidPathException fault) {
      out.println("check: " + fault.getMessage());
      return 2;
    }
  }

  private int check(DeskSource source, boolean advise, PrintStream out) {
    var problems = new Problems();
    var desk = reader.read(source, problems);
    rules.forEach(rule -> rule.check(desk, problems));
    problems.all().forEach(out::println);
    var count = problems.all().size();
    out.println(
        count == 0
            ? inOrder(desk)
            : "%d mistake%s in %s".formatted(count, count == 1 ? "" : "s", source.name()));
    if (count == 0 && !desk.info().demo()) {
      out.println(
          "it is no demo: it starts only with secrets of your own for usher.web.secrets, usher.agents.cookie-key, usher.validation.pepper and usher.twilio.auth-token");
    }
    if (count == 0 && advise) {
      adviser.advise(desk).forEach(line -> out.println("warning: " + line));
    }
    return count == 0 ? 0 : 1;
  }

  private static String inOrder(DeskFolder desk) {
    return "%s is in order: %d intents, %d offerings, %d articles, %d people"
        .formatted(
            desk.source().name(),
            desk.catalogue().intents().size(),
            desk.catalogue().offerings().size(),
            desk.articles().size(),
            desk.company().people().all().size());
  }
}
