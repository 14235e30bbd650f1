package usher.bot.rasa;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import usher.bot.desk.Command;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.DeskReader;
import usher.bot.desk.DeskRule;
import usher.bot.folder.DeskInfoReader;
import usher.bot.folder.DeskSource;
import usher.bot.folder.FolderException;
import usher.bot.folder.Problems;
import usher.bot.nlu.evaluation.BadInput;

/** {@code import rasa FOLDER --to DESK}: intents and responses of a Rasa project become new files of a desk. Exit code 0: done, and the desk is in
 *  order; 2: nothing was written, with every reason. */
public final class ImportCommand implements Command {
  private static final String HELP = """
      Makes intents and texts of a desk from a Rasa project (version 2 or 3, YAML).

        java -jar usher.jar import rasa FOLDER --to DESK [--language CODE] [--service ID]

          FOLDER      of the Rasa project: nlu.yml and domain.yml, or data/ and domain/, or parts of them
          DESK        folder of a desk that is in order, with its desk.yaml; no file in it is ever changed
          --language  of everything in the project. Without it: of files in a folder called like a language, or
                      named like nlu_zh.yml, that one; else Chinese characters tell Chinese
          --service   id from desk.yaml, for the new intents; without it the first one

      Intents become intents/<id>.yaml, responses texts/rasa-<language>.yaml. What lacks examples or a language of
      the desk becomes the same in drafts/, which the desk does not read: complete it there, and move it.
      What has no place in a desk, and what the desk has already, is listed. The last line is one line of JSON.
      When a file is there already, or the desk would not be in order afterwards, nothing is written.
      Exit code 0: done; 2: nothing was written, with every reason.""";

  private final DeskReader reader;
  private final List<DeskRule> rules;

  /** @param actions names that flows may run
   *  @param rules of rooms that read files of their own */
  public ImportCommand(Set<String> actions, List<DeskRule> rules) {
    this.reader = new DeskReader(actions);
    this.rules = List.copyOf(rules);
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public int run(List<String> words, PrintStream out) {
    if (words.contains("--help") || words.contains("-h")) {
      out.println(HELP);
      return 0;
    }
    try {
      carryOver(Wanted.read(words), out);
      return 0;
    } catch (BadInput | FolderException wrong) {
      out.println("import: " + wrong.getMessage());
    } catch (IOException fault) {
      out.println("import: a file cannot be read or written: " + fault.getMessage());
    }
    out.println("import: nothing was written");
    return 2;
  }

  private void carryOver(Wanted wanted, PrintStream out) throws IOException {
    var leftOut = new Tally();
    var desk = desk(wanted);
    var files = files(wanted, desk, leftOut);
    if (files.isEmpty()) {
      throw new BadInput(
          "nothing in %s can be carried over; it needs examples of intents or responses, as in data/nlu.yml and domain.yml%s"
              .formatted(wanted.rasa(), list("left out", leftOut.all())));
    }
    var after = new TreeMap<String, String>();
    files.forEach(file -> after.put(file.path(), file.text()));
    inOrder("with these files the desk would not be in order", desk.source().with(after));
    NewFiles.write(wanted.desk(), files);
    new Report(wanted.desk(), files, leftOut.all()).print(out);
  }

  private DeskFolder desk(Wanted wanted) {
    if (!Files.isRegularFile(wanted.desk().resolve(DeskInfoReader.FILE))) {
      throw new BadInput(
          "there is no desk in %s (no desk.yaml); copy the demo desk's folder, and make it yours first"
              .formatted(wanted.desk()));
    }
    return inOrder(
        "the desk is not in order; put it right first", DeskSource.ofFolder(wanted.desk()));
  }

  private DeskFolder inOrder(String otherwise, DeskSource source) {
    var problems = new Problems();
    var desk = reader.read(source, problems);
    rules.forEach(rule -> rule.check(desk, problems));
    refuse(otherwise, problems);
    return desk;
  }

  private static List<NewFile> files(Wanted wanted, DeskFolder desk, Tally leftOut)
      throws IOException {
    var service = wanted.service(desk.info());
    var problems = new Problems();
    var tongues = new Tongues(desk.info().languages(), wanted.language(desk.info()), problems);
    var project = new RasaReader(leftOut, problems)
        .read(new RasaFiles(wanted.rasa(), leftOut, problems).read());
    refuse("the Rasa project has mistakes", problems);
    var files = new ArrayList<NewFile>();
    files.addAll(new IntentFiles(desk.catalogue(), tongues, service, leftOut, problems)
        .make(project.intents()));
    files.addAll(new TextFiles(desk.texts().arguments().keySet(), tongues, leftOut, problems)
        .make(project.responses()));
    NewFiles.clashes(wanted.desk(), files, problems);
    refuse("the Rasa project does not fit the desk", problems);
    return files;
  }

  private static void refuse(String what, Problems problems) {
    if (!problems.none()) {
      throw new BadInput(what + list("mistakes", problems.all()));
    }
  }

  private static String list(String title, List<?> lines) {
    var all = lines.stream().map(line -> "\n  " + line).collect(Collectors.joining());
    return all.isEmpty() ? "" : "\n" + title + ":" + all;
  }
}
