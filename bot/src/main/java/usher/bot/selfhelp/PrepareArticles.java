package usher.bot.selfhelp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import usher.bot.desk.DeskReader;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Problems;
import usher.bot.nlu.Prepared;
import usher.bot.nlu.embedding.Encoders;
import usher.bot.nlu.embedding.PreparedVectors;
import usher.bot.nlu.embedding.Vectors;
import usher.knowledge.index.IndexSettings;
import usher.knowledge.index.LuceneKnowledgeBase;

/** Works out ahead of time the vectors of a desk's articles, which its start would otherwise wait for: the articles are published once, and what is asked for
 *  meanwhile is kept. Run by the build for the demo desk, or by hand for any other. Arguments: the desk's folder, and the folder to write {@code articles.bin} to.
 *  What an earlier run has written is not encoded again. */
public final class PrepareArticles {
  private static final PrintStream OUT = System.out;

  private PrepareArticles() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException(
          "expected two arguments, the desk's folder and the folder to write to; got "
              + args.length);
    }
    prepare(Path.of(args[0]), Path.of(args[1]));
  }

  /** Mistakes in the files are not told here: a desk that has some does not start. */
  static void prepare(Path folder, Path output) throws IOException {
    var file = output.resolve(Prepared.ARTICLES);
    var earlier = earlier(file);
    var asked = new AskedVectors(new Vectors(Encoders.bundled(), earlier));
    var desk = new DeskReader(DeskReader.ACTIONS).read(DeskSource.ofFolder(folder), new Problems());
    var articles = DeskArticles.read(desk, LocalDate.now(desk.info().zone())).articles();
    try (var knowledge =
        LuceneKnowledgeBase.inMemory(asked, IndexSettings.DEFAULTS, Clock.systemUTC())) {
      knowledge.replace(desk.fingerprint(), articles).toFuture().join();
    }
    if (asked.encoded().size() != earlier.size()) {
      OUT.println("prepared " + articles.size() + " articles of " + folder + " with "
          + asked.encoded().size() + " vectors");
    }
    Files.createDirectories(output);
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      PreparedVectors.write(asked.encoded(), out);
    }
  }

  private static PreparedVectors earlier(Path file) throws IOException {
    if (!Files.exists(file)) {
      return PreparedVectors.NONE;
    }
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      return PreparedVectors.read(in);
    }
  }
}
