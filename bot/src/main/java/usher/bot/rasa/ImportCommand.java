package usher.bot.rasa;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import usher.bot.desk.Command;
import usher.bot.folder.DeskInfo;
import usher.bot.folder.DeskInfoReader;
import usher.bot.folder.DeskSource;
import usher.bot.folder.FolderException;
import usher.bot.folder.Problems;

/** {@code import rasa FOLDER --to DESK}: intents and responses of a Rasa project become files of a desk. Exit code 0: done; 2: nothing was written, with every reason. */
public final class ImportCommand implements Command {
  private static final String HELP = """
      Makes files of a desk from a Rasa project (version 2 or 3, YAML).

        java -jar usher.jar import rasa FOLDER --to DESK [--language CODE] [--service ID]

          FOLDER      holds nlu.yml, domain.yml, data/ or domain/
          DESK        folder of a desk, with its desk.yaml; files that are there are never changed
          --language  of all examples and responses; without it, each is detected
          --service   of desk.yaml, for the new intents; without it, the first one

      Intents become intents/*.yaml, responses become texts/rasa-<language>.yaml; what has no place in a desk's files is told, with counts.
      Afterwards: java -jar usher.jar check DESK""";

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
    } catch (Refused refused) {
      refused.lines().forEach(line -> out.println("import: " + line));
      out.println("import: nothing was written");
      return 2;
    } catch (FolderException | IOException fault) {
      out.println("import: " + fault.getMessage());
      return 2;
    }
  }

  private static void carryOver(Wanted wanted, PrintStream out) throws IOException {
    var source = desk(wanted.desk());
    var info = info(source, wanted);
    var problems = new Problems();
    var project = new RasaReader(problems).read(RasaFiles.of(wanted.rasa(), problems));
    refuse(problems);
    if (project.intents().isEmpty() && project.responses().isEmpty()) {
      throw new Refused(wanted.rasa()
          + " holds neither intents with examples nor responses; name the folder that holds domain.yml and data/");
    }
    var tongues = Tongues.of(project, info.languages(), wanted.language());
    var crossing = new Crossing(source, info, tongues, wanted.service(info));
    var files = crossing.files(project);
    var written = Written.to(wanted.desk(), files);
    new Report(wanted.desk(), written, project.leftOut()).print(out);
  }

  private static DeskSource desk(Path folder) {
    if (!Files.isRegularFile(folder.resolve(DeskInfoReader.FILE))) {
      throw new Refused("there is no desk in %s (no desk.yaml); copy the demo's folder or name a desk of your own"
          .formatted(folder));
    }
    return DeskSource.ofFolder(folder);
  }

  private static DeskInfo info(DeskSource source, Wanted wanted) {
    var problems = new Problems();
    var info = DeskInfoReader.read(source, problems);
    refuse(problems);
    wanted.service(info);
    return info;
  }

  private static void refuse(Problems problems) {
    if (!problems.none()) {
      throw new Refused(problems.all().stream().map(Object::toString).toList());
    }
  }
}
