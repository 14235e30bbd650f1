package usher.knowledge.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** For each article how probable the heard intents make it, 0 to 1: an intent's confidence is shared out evenly among the articles that name it; the greatest share counts. */
  static Map<String, Double> lifts(IndexSearcher searcher, Question question, Readership readership)
      throws IOException {
    var lifts = new HashMap<String, Double>();
    for (var heard : question.context().intents().entrySet()) {
      var naming = naming(searcher, heard.getKey(), readership);
      naming.forEach(hit -> lifts.merge(hit.key(), heard.getValue() / naming.size(), Math::max));
    }
    return lifts;
  }

  private static List<Hit> naming(IndexSearcher searcher, String intent, Readership readership)
      throws IOException {
    var query = new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.INTENT, intent)), Occur.FILTER)
        .add(readership.and(Fields.Kind.ARTICLE), Occur.FILTER)
        .build();
    return Hit.perArticle(searcher, searcher.search(query, MOST_DOCUMENTS));
  }
}
