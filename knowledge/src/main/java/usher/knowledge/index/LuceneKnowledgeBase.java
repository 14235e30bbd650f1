package usher.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import usher.knowledge.Answers;
import usher.knowledge.Article;
import usher.knowledge.ArticleId;
import usher.knowledge.Audience;
import usher.knowledge.KnowledgeBase;
import usher.knowledge.KnowledgeException;
import usher.knowledge.Question;
import usher.knowledge.SentenceVectors;

/**
 * The articles in a Lucene index, in memory or in a folder. The index is a copy: whoever owns the articles can build it again at any time. One writer; searches see
 * what was published as soon as {@code publish} completes.
 */
public final class LuceneKnowledgeBase implements KnowledgeBase, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LuceneKnowledgeBase.class);

  /** Shape of the documents; raise it when they change, and every index of an older shape is built again. */
  private static final String SHAPE = "1";

  private static final String SHAPE_KEY = "shape";
  private static final String VERSION_KEY = "version";

  private final Directory directory;
  private final SentenceVectors vectors;
  private final Clock clock;
  private final Analysis analysis = new Analysis();
  private final Finder finder;
  private final Blocking reading;
  private final Blocking writing = new Blocking("lucene-write", 1);
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private LuceneKnowledgeBase(
      Directory directory, SentenceVectors vectors, IndexSettings settings, Clock clock)
      throws IOException {
    this.directory = directory;
    this.vectors = vectors;
    this.clock = clock;
    this.finder = new Finder(analysis, vectors, settings);
    this.reading = new Blocking("lucene", settings.threads());
    this.writer = openWriter();
    this.searchers = new SearcherManager(writer, null);
  }

  /**
   * An index that ends with the process.
   *
   * @param clock its zone says when a day begins, for articles that are valid from or to a day
   */
  public static LuceneKnowledgeBase inMemory(
      SentenceVectors vectors, IndexSettings settings, Clock clock) {
    return open(ByteBuffersDirectory::new, vectors, settings, clock);
  }

  /** An index that is kept in the folder, which is made when missing. A folder that cannot be read any more is emptied: see {@link #version()}. */
  public static LuceneKnowledgeBase inFolder(
      Path folder, SentenceVectors vectors, IndexSettings settings, Clock clock) {
    return open(() -> FSDirectory.open(folder), vectors, settings, clock);
  }

  private static LuceneKnowledgeBase open(
      Callable<Directory> directory, SentenceVectors vectors, IndexSettings settings, Clock clock) {
    try {
      return new LuceneKnowledgeBase(directory.call(), vectors, settings, clock);
    } catch (Exception e) {
      throw new KnowledgeException(
          "could not open the index of articles: " + e.getMessage()
              + "; is another process using its folder?",
          e);
    }
  }

  @Override
  public Mono<Answers> search(Question question) {
    return reading.read(
        "search the articles", () -> with(searcher -> finder.answers(searcher, question, today())));
  }

  @Override
  public Mono<Article> find(ArticleId id, String language, Audience audience) {
    return reading
        .read(
            "read article " + id,
            () -> with(searcher -> finder.article(searcher, id, language, audience, today())))
        .flatMap(Mono::justOrEmpty);
  }

  @Override
  public Mono<Void> publish(List<Article> articles) {
    var copy = List.copyOf(articles);
    return writing.write("publish articles", () -> putWordsThenVectors(copy));
  }

  @Override
  public Mono<Void> retire(ArticleId id) {
    return writing.write("retire article " + id, () -> remove(id));
  }

  /**
   * Puts these articles in place of all there are, at once: no search sees a mixture. Completes, without a value, when searches find them.
   *
   * @param version of the articles, for {@link #version()}
   */
  public Mono<Void> replace(String version, List<Article> articles) {
    var copy = List.copyOf(articles);
    return writing.write("replace the articles", () -> putInPlaceOfAll(version, copy));
  }

  /** The version that the last {@link #replace} gave; empty for a new index and for one whose shape is not today's, which then wants to be filled again. */
  public Optional<String> version() {
    String shape = "";
    String version = "";
    var data = writer.getLiveCommitData();
    if (data != null) {
      for (var entry : data) {
        shape = entry.getKey().equals(SHAPE_KEY) ? entry.getValue() : shape;
        version = entry.getKey().equals(VERSION_KEY) ? entry.getValue() : version;
      }
    }
    return shape.equals(SHAPE) && !version.isEmpty() ? Optional.of(version) : Optional.empty();
  }

  /** How much room the index takes where it is kept, in memory or in its folder. */
  public long bytes() {
    try {
      long bytes = 0;
      for (String file : directory.listAll()) {
        bytes += directory.fileLength(file);
      }
      return bytes;
    } catch (IOException e) {
      throw new KnowledgeException(
          "could not tell the size of the index of articles: " + e.getMessage(), e);
    }
  }

  /** Waits for what is under way; what was published is kept. */
  @Override
  public void close() {
    reading.close();
    writing.close();
    try (directory;
        analysis;
        writer;
        searchers) {
      LOG.debug("index of articles closed");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void putWordsThenVectors(List<Article> articles) throws IOException {
    put(articles, SentenceVectors.NONE);
    put(articles.stream().filter(article -> vectors.speaks(article.language())).toList(), vectors);
  }

  private void put(List<Article> articles, SentenceVectors encoder) throws IOException {
    for (Article article : articles) {
      writer.updateDocuments(
          new Term(Fields.KEY, Fields.key(article)), ArticleDocument.of(article, encoder));
    }
    show();
  }

  private void remove(ArticleId id) throws IOException {
    writer.deleteDocuments(new Term(Fields.ID, id.value()));
    show();
  }

  private void putInPlaceOfAll(String version, List<Article> articles) throws IOException {
    var blocks =
        articles.stream().map(article -> ArticleDocument.of(article, vectors)).toList();
    writer.deleteAll();
    for (var block : blocks) {
      writer.addDocuments(block);
    }
    writer.setLiveCommitData(Map.of(SHAPE_KEY, SHAPE, VERSION_KEY, version).entrySet());
    show();
  }

  private void show() throws IOException {
    writer.commit();
    searchers.maybeRefreshBlocking();
  }

  private <T> T with(Reading<T> work) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return work.on(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  private interface Reading<T> {
    T on(IndexSearcher searcher) throws IOException;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private IndexWriter openWriter() throws IOException {
    try {
      return new IndexWriter(directory, new IndexWriterConfig(analysis));
    } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
      LOG.warn("the index of articles cannot be read and is built again: {}", e.getMessage());
      for (String file : directory.listAll()) {
        directory.deleteFile(file);
      }
      return new IndexWriter(directory, new IndexWriterConfig(analysis));
    }
  }
}
