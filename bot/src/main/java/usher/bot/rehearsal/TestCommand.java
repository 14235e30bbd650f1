package usher.bot.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import usher.bot.desk.Command;
import usher.bot.desk.DeskReader;
import usher.bot.folder.DeskSource;
import usher.bot.folder.FolderException;
import usher.bot.folder.Problems;

/**
 * {@code test DESK}: plays the conversations of a desk, the files {@code DESK/conversations/*.yaml}, against a whole Usher of its own: a free port, its own Redis, a
 * data folder that is thrown away. Exit code 0: all went as the scripts say; 1: some did not; 2: there is nothing to play, or a word of the command is not known.
 */
public final class TestCommand implements Command {
  static final String FOLDER = "conversations";
  private static final String HOW =
      "test: name the desk's folder, as in: java -jar usher.jar test my-desk [--only NAMEPART] [--agent ID:PASSWORD] [--junit FILE] [--coverage]";
  private static final List<String> WITH_VALUE = List.of("--only", "--agent", "--junit");
  private static final String COVERAGE = "--coverage";

  private final Class<?> application;

  /** @param application main class of what is started */
  public TestCommand(Class<?> application) {
    this.application = application;
  }

  @Override
  public String name() {
    return "test";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    var folders = new ArrayList<String>();
    var options = new TreeMap<String, String>();
    if (!read(arguments, folders, options) || folders.size() != 1) {
      out.println(HOW);
      return 2;
    }
    try {
      return test(Path.of(folders.getFirst()).toAbsolutePath(), options, out);
    } catch (FolderException | InvalidPathException | UncheckedIOException | Difference fault) {
      out.println("test: " + fault.getMessage());
      return 2;
    }
  }

  private static boolean read(
      List<String> arguments, List<String> folders, Map<String, String> options) {
    for (var i = 0; i < arguments.size(); i++) {
      var word = arguments.get(i);
      if (WITH_VALUE.contains(word) && i + 1 < arguments.size()) {
        options.put(word, arguments.get(++i));
      } else if (word.equals(COVERAGE)) {
        options.put(word, "");
      } else if (word.startsWith("-")) {
        return false;
      } else {
        folders.add(word);
      }
    }
    return true;
  }

  private int test(Path desk, Map<String, String> options, PrintStream out) {
    var problems = new Problems();
    var read = new DeskReader(DeskReader.ACTIONS).read(DeskSource.ofFolder(desk), problems);
    if (!problems.none()) {
      problems.all().forEach(out::println);
      throw new FolderException("the desk has mistakes; mend them first");
    }
    var only = options.getOrDefault("--only", "");
    var scripts = new ScenarioReader(read.info().zone())
        .all(desk.resolve(FOLDER)).stream()
            .filter(script -> script.name().contains(only))
            .toList();
    if (scripts.isEmpty()) {
      throw new FolderException("no conversation in " + desk.resolve(FOLDER)
          + (only.isEmpty() ? "" : " has '" + only + "' in its name"));
    }
    var agent = options.getOrDefault("--agent", read.info().demo() ? "agent1:demo" : "");
    return played(desk, scripts, agent, options, out);
  }

  private int played(
      Path desk,
      List<Scenario> scripts,
      String agent,
      Map<String, String> options,
      PrintStream out) {
    var data = temporary();
    var outcomes = new ArrayList<Rehearsal.Outcome>();
    try (var rehearsal =
        new Rehearsal(new House(data, application, List.of("--usher.desk=" + desk)), agent)) {
      for (var script : scripts) {
        var outcome = rehearsal.play(script);
        outcomes.add(outcome);
        tell(outcome, out);
      }
      if (options.containsKey(COVERAGE)) {
        rehearsal.coverage().forEach(out::println);
      }
    } finally {
      delete(data);
    }
    Optional.ofNullable(options.get("--junit"))
        .ifPresent(file -> JUnitXml.write(outcomes, Path.of(file)));
    var wrong = outcomes.stream().filter(outcome -> !outcome.right()).count();
    out.printf(
        "%d conversations, %s%n",
        outcomes.size(), wrong == 0 ? "all as their scripts say" : wrong + " differ");
    return wrong == 0 ? 0 : 1;
  }

  private static void tell(Rehearsal.Outcome outcome, PrintStream out) {
    if (outcome.right()) {
      out.println("ok    " + outcome.script().name());
    } else {
      out.println("WRONG " + outcome.told().strip().replace("\n", "\n      "));
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("usher-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException left) {
      folder.toFile().deleteOnExit();
    }
  }
}
