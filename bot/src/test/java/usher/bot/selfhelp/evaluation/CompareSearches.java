package usher.bot.selfhelp.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import tools.jackson.databind.json.JsonMapper;
import usher.bot.conversation.Language;
import usher.bot.nlu.embedding.Encoders;
import usher.bot.nlu.embedding.PreparedVectors;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.selfhelp.DeskVectors;
import usher.knowledge.SentenceVectors;

/** Prints how well Usher's search finds, beside Lucene as it comes, lunr and MiniSearch, on the same collections in the same run: the table of
 *  {@code docs/performance.md}. Arguments: the folder of the collections, the folder of the other engines with their modules installed. */
public final class CompareSearches {
  private static final PrintStream OUT = System.out;
  private static final int FOUND = 10;
  private static final Map<String, String> COLLECTIONS = Map.of(
      "covid-faq",
      "en",
      "dstc10-spoken",
      "en",
      "xquad-en",
      "en",
      "xquad-zh",
      "zh",
      "xquad-de",
      "de");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path data;
  private final Path node;
  private final SentenceVectors encoder =
      new DeskVectors(new Vectors(Encoders.bundled(), PreparedVectors.NONE));

  private CompareSearches(Path data, Path node) {
    this.data = data;
    this.node = node.toAbsolutePath();
  }

  public static void main(String[] arguments) throws IOException {
    new CompareSearches(Path.of(arguments[0]), Path.of(arguments[1])).run();
  }

  private void run() throws IOException {
    for (var name : COLLECTIONS.keySet().stream().sorted().toList()) {
      var folder = data.resolve(name).toAbsolutePath();
      var collection = TestCollection.read(folder);
      var language = new Language(COLLECTIONS.getOrDefault(name, "en"));
      OUT.printf(
          "%n| %s: %d documents, %d questions | nDCG@10 | recall@10 | right at first | p50, ms CPU | p99 |%n| --- | --- | --- | --- | --- | --- |%n",
          name, collection.documents().size(), collection.asked().size());
      print("Usher", usher(collection, encoder, Way.MIXED, language));
      print("Usher, words alone", usher(collection, SentenceVectors.NONE, Way.LEXICAL, language));
      print("Lucene as it comes", lucene(collection));
      print("MiniSearch", byNode("minisearch", folder, collection));
      print("lunr", byNode("lunr", folder, collection));
    }
  }

  private static void print(String who, List<Outcome> outcomes) {
    var figures = new Figures(outcomes);
    OUT.printf(
        "| %s | %.3f | %.3f | %.3f | %.2f | %.2f |%n",
        who,
        figures.ndcg(),
        figures.recall(),
        figures.rank1(),
        figures.cpu(0.5, Outcome.Cost::both),
        figures.cpu(0.99, Outcome.Cost::both));
  }

  private static List<Outcome> usher(
      TestCollection collection, SentenceVectors vectors, Way way, Language language) {
    try (var shelf = new Shelf(vectors, way, language, true)) {
      shelf.fill(collection.documents());
      collection.asked().stream().limit(200).forEach(shelf::ask);
      return collection.asked().stream().map(shelf::ask).toList();
    }
  }

  /** One field of title and text, the standard analyser, BM25, all words wished for; the group as a filter. */
  private static List<Outcome> lucene(TestCollection collection) throws IOException {
    try (var directory = new ByteBuffersDirectory();
        var analyzer = new StandardAnalyzer()) {
      try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (var one : collection.documents()) {
          var document = new Document();
          document.add(new StringField("id", one.id(), Store.YES));
          document.add(new StringField("group", one.group(), Store.NO));
          document.add(new TextField("all", one.title() + "\n" + one.text(), Store.NO));
          writer.addDocument(document);
        }
      }
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        var builder = new QueryBuilder(analyzer);
        for (var asked : collection.asked()) {
          lucene(searcher, builder, asked);
        }
        var outcomes = new ArrayList<Outcome>();
        for (var asked : collection.asked()) {
          outcomes.add(lucene(searcher, builder, asked));
        }
        return outcomes;
      }
    }
  }

  private static Outcome lucene(IndexSearcher searcher, QueryBuilder builder, Asked asked)
      throws IOException {
    long before = Cpu.nanos();
    var query = new BooleanQuery.Builder();
    var words = builder.createBooleanQuery("all", asked.text());
    if (words != null) {
      query.add(words, Occur.MUST);
    }
    if (!asked.group().isEmpty()) {
      query.add(new TermQuery(new Term("group", asked.group())), Occur.FILTER);
    }
    var ranked = new ArrayList<String>();
    for (var found : searcher.search(query.build(), FOUND).scoreDocs) {
      ranked.add(searcher.storedFields().document(found.doc).get("id"));
    }
    return new Outcome(asked, ranked, 0, new Outcome.Cost((Cpu.nanos() - before) / 1e6, 0));
  }

  /** Wall-clock time, of one question after another. */
  private List<Outcome> byNode(String engine, Path folder, TestCollection collection)
      throws IOException {
    var process = new ProcessBuilder("node", "search.js", engine, folder.toString())
        .directory(node.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    var found = new HashMap<String, Outcome>();
    var byText = new HashMap<String, Asked>();
    collection.asked().forEach(asked -> byText.put(key(asked.text(), asked.group()), asked));
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var row = JSON.readTree(line);
        var key = key(row.get("text").asString(), row.get("group").asString());
        var asked = byText.get(key);
        if (asked != null) {
          var ranked = Arrays.asList(JSON.treeToValue(row.get("ranked"), String[].class));
          var cost = new Outcome.Cost(row.get("micros").asDouble() / 1e3, 0);
          found.put(key, new Outcome(asked, ranked, 0, cost));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static String key(String text, String group) {
    return group + "\n" + text;
  }
}
