package usher.bot.rasa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.DeskReader;
import usher.bot.desk.DeskRule;
import usher.bot.desk.TestDesks;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Problems;

/** A copy of the small desk, the command, and what it told.
 *  @param desk the copy's folder */
record ImportTrial(Path desk, ByteArrayOutputStream out) {
  /** A Rasa project with something of everything, in English and Chinese. */
  static final Path SHOP = Path.of("src/test/resources/rasa/shop");

  static ImportTrial in(Path folder) throws IOException {
    var small = TestDesks.folder("small");
    var desk = folder.resolve("desk");
    try (var files = Files.walk(small)) {
      for (var file : files.toList()) {
        Files.copy(file, desk.resolve(small.relativize(file).toString()));
      }
    }
    return new ImportTrial(desk, new ByteArrayOutputStream());
  }

  int importShop(String... options) {
    return importProject(SHOP, options);
  }

  int importProject(Path project, String... options) {
    var words = new ArrayList<>(List.of("rasa", project.toString(), "--to", desk.toString()));
    words.addAll(List.of(options));
    return run(words);
  }

  int run(List<String> words, DeskRule... rules) {
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new ImportCommand(DeskReader.ACTIONS, List.of(rules)).run(words, print);
  }

  String told() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The desk as it is now, which must be in order. */
  DeskFolder deskInOrder() {
    var problems = new Problems();
    var read = new DeskReader(DeskReader.ACTIONS).read(DeskSource.ofFolder(desk), problems);
    assertThat(problems.all()).isEmpty();
    return read;
  }
}
