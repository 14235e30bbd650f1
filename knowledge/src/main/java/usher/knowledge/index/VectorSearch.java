package usher.knowledge.index;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import usher.knowledge.Question;

/** The search by meaning: nearest neighbours over passages, titles and questions, the readers' condition inside. */
final class VectorSearch {
  private VectorSearch() {}

  /** One hit per article with its best cosine, −1 to 1, best first; empty when the question has no vector. */
  static List<Hit> search(
      IndexSearcher searcher, Question question, Readership readership, int candidates)
      throws IOException {
    if (question.vector().length == 0) {
      return List.of();
    }
    var query = nearest(question, candidates, readership.any());
    return Hit.perArticle(searcher, searcher.search(query, candidates)).stream()
        .map(VectorSearch::withCosine)
        .toList();
  }

  /** The passage of the article that is nearest to the question; empty when question or article has no vector. */
  static OptionalInt passage(IndexSearcher searcher, Question question, String key)
      throws IOException {
    if (question.vector().length == 0) {
      return OptionalInt.empty();
    }
    var ofArticle = new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.KEY, key)), Occur.FILTER)
        .add(new TermQuery(new Term(Fields.KIND, Fields.Kind.PASSAGE.name())), Occur.FILTER)
        .build();
    var found = searcher.search(nearest(question, 1, ofArticle), 1);
    return found.scoreDocs.length == 0
        ? OptionalInt.empty()
        : OptionalInt.of(found.scoreDocs[0].doc);
  }

  private static Query nearest(Question question, int count, Query condition) {
    return new KnnFloatVectorQuery(
        Fields.in(Fields.VECTOR, question.language()), question.vector(), count, condition);
  }

  /** Lucene's score of a dot product is (1 + cosine) / 2. */
  private static Hit withCosine(Hit hit) {
    return new Hit(hit.key(), hit.document(), 2 * hit.score() - 1);
  }
}
