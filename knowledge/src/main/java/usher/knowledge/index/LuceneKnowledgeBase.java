package usher.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
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
import usher.knowledge.Experience;
import usher.knowledge.KnowledgeBase;
import usher.knowledge.KnowledgeException;
import usher.knowledge.Question;
import usher.knowledge.SentenceVectors;

/**
 * The articles in Lucene indexes, in memory or in a folder: one for each set of groups that may read, so that what a reader finds rests on what they may read alone. The
 * indexes are copies: whoever owns the articles can build them again at any time. One writer; searches see what was published as soon as {@code publish} completes.
 */
public final class LuceneKnowledgeBase implements KnowledgeBase, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LuceneKnowledgeBase.class);

  /** Shape of the documents; raise it when they change, and every index of an older shape is built again. */
  private static final String SHAPE = "3";

  private static final String SHAPE_KEY = "shape";
  private static final String VERSION_KEY = "version";

  private final Places places;
  private final SentenceVectors vectors;
  private final Clock clock;
  private final Analysis analysis = new Analysis();
  private final Finder finder;
  private final Blocking reading;
  private final Blocking writing = new Blocking("lucene-write", 1);

  /** In the order of their names, so that equals are always ranked alike. */
  private final NavigableMap<String, Shelf> shelves = new ConcurrentSkipListMap<>();

  /** Written while all shelves show what is new; a search takes them all before or all after. */
  private final ReadWriteLock showing = new ReentrantReadWriteLock();

  private LuceneKnowledgeBase(
      Places places, SentenceVectors vectors, IndexSettings settings, Clock clock)
      throws IOException {
    this.places = places;
    this.vectors = vectors;
    this.clock = clock;
    this.finder = new Finder(analysis, vectors, settings);
    this.reading = new Blocking("lucene", settings.threads());
    shelf(Audience.EVERYONE_GROUP);
    for (String name : places.there()) {
      shelf(name);
    }
  }

  /** Where shelves are kept. */
  private interface Places {
    Directory of(String shelf) throws IOException;

    /** Names of those that are there already. */
    List<String> there() throws IOException;
  }

  /**
   * Indexes that end with the process.
   *
   * @param clock its zone says when a day begins, for articles that are valid from or to a day
   */
  public static LuceneKnowledgeBase inMemory(
      SentenceVectors vectors, IndexSettings settings, Clock clock) {
    return open(new InMemory(), vectors, settings, clock);
  }

  /** Indexes that are kept in the folder, which is made when missing. One that cannot be read any more is emptied: see {@link #version()}. */
  public static LuceneKnowledgeBase inFolder(
      Path folder, SentenceVectors vectors, IndexSettings settings, Clock clock) {
    return open(new InFolder(folder), vectors, settings, clock);
  }

  private record InMemory() implements Places {
    @Override
    public Directory of(String shelf) {
      return new ByteBuffersDirectory();
    }

    @Override
    public List<String> there() {
      return List.of();
    }
  }

  private record InFolder(Path folder) implements Places {
    @Override
    public Directory of(String shelf) throws IOException {
      return FSDirectory.open(folder.resolve(shelf));
    }

    @Override
    public List<String> there() throws IOException {
      try (var folders = Files.list(folder)) {
        return folders
            .filter(Files::isDirectory)
            .map(shelf -> String.valueOf(shelf.getFileName()))
            .sorted()
            .toList();
      }
    }
  }

  private static LuceneKnowledgeBase open(
      Places places, SentenceVectors vectors, IndexSettings settings, Clock clock) {
    try {
      return new LuceneKnowledgeBase(places, vectors, settings, clock);
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
        "search the articles",
        () -> with(question.audience(), searcher -> finder.answers(searcher, question, today())));
  }

  @Override
  public Mono<Article> find(ArticleId id, String language, Audience audience) {
    return reading
        .read(
            "read article " + id,
            () -> with(
                audience, searcher -> finder.article(searcher, id, language, audience, today())))
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

  /** What use has taught, from the next search on. */
  public void learn(Experience experience) {
    finder.learn(experience);
  }

  /** The version that the last {@link #replace} gave; empty for a new index and for one whose shape is not today's, which then wants to be filled again. */
  public Optional<String> version() {
    var known = everyones().remembered();
    return Optional.ofNullable(known.get(VERSION_KEY))
        .filter(version -> !version.isEmpty() && SHAPE.equals(known.get(SHAPE_KEY)));
  }

  /** How much room the indexes take where they are kept, in memory or in their folder. */
  public long bytes() {
    try {
      long bytes = 0;
      for (Shelf shelf : shelves.values()) {
        bytes += shelf.bytes();
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
    try (analysis) {
      for (Shelf shelf : shelves.values()) {
        shelf.close();
      }
      LOG.debug("index of articles closed");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void putWordsThenVectors(List<Article> articles) throws IOException {
    put(articles, SentenceVectors.NONE);
    put(articles.stream().filter(article -> vectors.speaks(article.language())).toList(), vectors);
  }

  /** An article whose readers are others now changes its shelf. */
  private void put(List<Article> articles, SentenceVectors encoder) throws IOException {
    for (Article article : articles) {
      var name = Shelf.name(article);
      for (var shelf : shelves.entrySet()) {
        if (!shelf.getKey().equals(name)) {
          shelf.getValue().remove(new Term(Fields.KEY, Fields.key(article)));
        }
      }
      shelf(name).put(article, ArticleDocument.of(article, encoder));
    }
    show();
  }

  private void remove(ArticleId id) throws IOException {
    for (Shelf shelf : shelves.values()) {
      shelf.remove(new Term(Fields.ID, id.value()));
    }
    show();
  }

  private void putInPlaceOfAll(String version, List<Article> articles) throws IOException {
    var blocks =
        articles.stream().map(article -> ArticleDocument.of(article, vectors)).toList();
    for (Shelf shelf : shelves.values()) {
      shelf.clear();
    }
    for (int place = 0; place < blocks.size(); place++) {
      shelf(Shelf.name(articles.get(place))).add(blocks.get(place));
    }
    everyones().remember(Map.of(SHAPE_KEY, SHAPE, VERSION_KEY, version));
    show();
  }

  private Shelf everyones() {
    return Objects.requireNonNull(shelves.get(Audience.EVERYONE_GROUP));
  }

  /** Opened when it is needed first. */
  private Shelf shelf(String name) throws IOException {
    var known = shelves.get(name);
    if (known != null) {
      return known;
    }
    var opened = new Shelf(Shelf.groups(name), places.of(name), analysis);
    shelves.put(name, opened);
    return opened;
  }

  private void show() throws IOException {
    for (Shelf shelf : shelves.values()) {
      shelf.commit();
    }
    showing.writeLock().lock();
    try {
      for (Shelf shelf : shelves.values()) {
        shelf.show();
      }
    } finally {
      showing.writeLock().unlock();
    }
  }

  private <T> T with(Audience audience, Reading<T> work) throws IOException {
    var held = new LinkedHashMap<Shelf, IndexSearcher>();
    try {
      take(audience, held);
      var readers =
          held.values().stream().map(IndexSearcher::getIndexReader).toArray(IndexReader[]::new);
      return held.size() == 1
          ? work.on(held.values().iterator().next())
          : work.on(new IndexSearcher(new MultiReader(readers, false)));
    } finally {
      for (var one : held.entrySet()) {
        one.getKey().release(one.getValue());
      }
    }
  }

  private void take(Audience audience, Map<Shelf, IndexSearcher> held) throws IOException {
    showing.readLock().lock();
    try {
      for (Shelf shelf : shelves.values()) {
        if (shelf.isFor(audience)) {
          held.put(shelf, shelf.acquire());
        }
      }
    } finally {
      showing.readLock().unlock();
    }
  }

  private interface Reading<T> {
    T on(IndexSearcher searcher) throws IOException;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
