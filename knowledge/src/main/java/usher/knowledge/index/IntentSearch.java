package usher.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import usher.knowledge.Question;

/** The articles that name an intent which was heard, the readers' condition inside. */
final class IntentSearch {
  /** An intent that more articles name says little about each. */
  private static final int MOST_DOCUMENTS = 50;

  private IntentSearch() {}

  /** The articles that name each intent which was heard, as far as they may be read; intents that none names are left out. */
  static List<Named> named(IndexSearcher searcher, Question question, Readership readership)
      throws IOException {
    var named = new ArrayList<Named>();
    for (var heard : question.context().intents().entrySet()) {
      var keys =
          naming(searcher, heard.getKey(), readership).stream().map(Hit::key).toList();
      if (!keys.isEmpty()) {
        named.add(new Named(heard.getValue(), keys));
      }
    }
    return named;
  }

  /**
   * An intent that was heard.
   *
   * @param confidence 0 to 1
   * @param articles keys of those that name it, at least one
   */
  record Named(double confidence, List<String> articles) {}

  private static List<Hit> naming(IndexSearcher searcher, String intent, Readership readership)
      throws IOException {
    var query = new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.INTENT, intent)), Occur.FILTER)
        .add(readership.and(Fields.Kind.ARTICLE), Occur.FILTER)
        .build();
    return Hit.perArticle(searcher, searcher.search(query, MOST_DOCUMENTS));
  }
}
