package usher.knowledge.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import usher.knowledge.Article;
import usher.knowledge.Audience;

/** The articles that the very same groups may read, in an index of their own: whoever is in none of the groups is never told of its words, not even by how rare a word
 * is elsewhere, or how another is spelled. */
final class Shelf implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

  private final Set<String> groups;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  Shelf(Set<String> groups, Directory directory, Analysis analysis) throws IOException {
    this.groups = Set.copyOf(groups);
    this.directory = directory;
    this.writer = openWriter(directory, analysis);
    this.searchers = new SearcherManager(writer, null);
  }

  /** What the shelf of an article is called: its groups in order. */
  static String name(Article article) {
    return String.join(",", new TreeSet<>(article.scope().groups()));
  }

  static Set<String> groups(String name) {
    return Set.of(name.split(","));
  }

  boolean isFor(Audience audience) {
    return groups.stream().anyMatch(audience.groups()::contains);
  }

  void put(Article article, List<Document> block) throws IOException {
    writer.updateDocuments(new Term(Fields.KEY, Fields.key(article)), block);
  }

  void add(List<Document> block) throws IOException {
    writer.addDocuments(block);
  }

  void remove(Term term) throws IOException {
    writer.deleteDocuments(term);
  }

  void clear() throws IOException {
    writer.deleteAll();
  }

  void remember(Map<String, String> data) {
    writer.setLiveCommitData(data.entrySet());
  }

  /** What was remembered last; empty for a new index. */
  Map<String, String> remembered() {
    var known = new java.util.HashMap<String, String>();
    var data = writer.getLiveCommitData();
    if (data != null) {
      data.forEach(entry -> known.put(entry.getKey(), entry.getValue()));
    }
    return known;
  }

  void commit() throws IOException {
    writer.commit();
  }

  void show() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  IndexSearcher acquire() throws IOException {
    return searchers.acquire();
  }

  void release(IndexSearcher searcher) throws IOException {
    searchers.release(searcher);
  }

  long bytes() throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    try (directory;
        writer;
        searchers) {
      LOG.debug("shelf {} closed", groups);
    }
  }

  private static IndexWriter openWriter(Directory directory, Analysis analysis) throws IOException {
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
