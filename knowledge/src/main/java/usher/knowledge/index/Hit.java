package usher.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopDocs;

/**
 * An article as one of the two searches found it.
 *
 * @param key article and language, see {@link Fields#key}
 * @param document the best document of the article's block
 */
record Hit(String key, int document, double score) {

  /** One hit per article, its best one; in the order of the search. */
  static List<Hit> perArticle(IndexSearcher searcher, TopDocs found) throws IOException {
    var seen = new HashSet<String>();
    var hits = new ArrayList<Hit>();
    for (var scored : found.scoreDocs) {
      String key = key(searcher, scored.doc);
      if (seen.add(key)) {
        hits.add(new Hit(key, scored.doc, scored.score));
      }
    }
    return hits;
  }

  /** From doc values: reading stored fields would cost many times the search. */
  private static String key(IndexSearcher searcher, int document) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    var keys = DocValues.getSorted(leaf.reader(), Fields.KEY);
    if (!keys.advanceExact(document - leaf.docBase)) {
      throw new IOException("document " + document
          + " of the index belongs to no article; delete the index folder to have it built again");
    }
    return keys.lookupOrd(keys.ordValue()).utf8ToString();
  }
}
