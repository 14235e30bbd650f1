package usher.knowledge.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import usher.knowledge.Article;
import usher.knowledge.Audience;
import usher.knowledge.Context;
import usher.knowledge.Question;
import usher.knowledge.SentenceVectors;

/** An index of a benchmark with the insides of a search in sight. Uses the sentence vectors that the class path offers as a service; words alone when it offers none. */
final class Lab {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final IndexSearcher searcher;
  private final Finder finder;
  private final SentenceVectors vectors;

  Lab(List<Article> articles, boolean withVectors) throws IOException {
    this.vectors = withVectors
        ? ServiceLoader.load(SentenceVectors.class).findFirst().orElse(SentenceVectors.NONE)
        : SentenceVectors.NONE;
    var analysis = new Analysis();
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(analysis))) {
      for (Article article : articles) {
        writer.addDocuments(ArticleDocument.of(article, vectors));
      }
    }
    this.searcher = new IndexSearcher(DirectoryReader.open(directory));
    this.finder = new Finder(analysis, vectors, IndexSettings.DEFAULTS);
  }

  boolean speaks(String language) {
    return vectors.speaks(language);
  }

  /** @param reader group of those who ask */
  Finder.Found ask(Benchmark.Asked asked, String language, String reader, int limit)
      throws IOException {
    Set<String> services = asked.group().isEmpty() ? Set.of() : Set.of(asked.group());
    return ask(asked.text(), language, Audience.of(reader), Context.ofServices(services), limit);
  }

  Finder.Found ask(String text, String language, Audience readers, Context context, int limit)
      throws IOException {
    float[] vector = vectors.speaks(language) ? vectors.vector(text, language) : new float[0];
    return finder.found(
        searcher, new Question(text, vector, language, readers, context, limit), TODAY);
  }
}
