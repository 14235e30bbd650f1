package usher.knowledge.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import usher.knowledge.Question;

/** The search by words: BM25 over several fields (k1 1.2, b 0.75: Lucene's own), the readers' condition inside. */
final class WordSearch {
  /** Terms of a question that are looked at; with the fields below this stays under Lucene's limit of 1,024 clauses. */
  private static final int MOST_TERMS = 150;

  private static final Pattern NOT_CODE = Pattern.compile("[\\s,;:!?\"“”，；：！？。()（）]+");
  private static final float CODE_WEIGHT = 8;

  /** Weights of the fields: the title says most per word, pairs of words only tip the scales. */
  private static final Map<String, Float> WEIGHTS =
      Map.of(Fields.TITLE, 1.5f, Fields.QUESTIONS, 1.2f, Fields.BODY, 1f, Fields.NEAR, 0.3f);

  private final Analysis analysis;

  WordSearch(Analysis analysis) {
    this.analysis = analysis;
  }

  /** One hit per article, best first; empty when no readable article has a word of the text. */
  List<Hit> search(IndexSearcher searcher, Question question, Readership readership, int candidates)
      throws IOException {
    var query = new BooleanQuery.Builder()
        .add(words(question.text(), question.language()), Occur.MUST)
        .add(readership.and(Fields.Kind.PASSAGE), Occur.FILTER)
        .build();
    return Hit.perArticle(searcher, searcher.search(query, candidates));
  }

  /** The text's words in the body alone, to choose sentences by. */
  Query bodyWords(String text, String language) {
    var query = new BooleanQuery.Builder();
    addTerms(query, Fields.in(Fields.BODY, language), text, 1);
    return query.build();
  }

  /** For each of these articles: the share of the text's words that it has, each word weighed by how rare it is; 0 to 1. Articles with none are left out. */
  Map<String, Double> coverage(IndexSearcher searcher, Question question, List<String> keys)
      throws IOException {
    String field = Fields.in(Fields.ALL, question.language());
    var query = new BooleanQuery.Builder();
    double total = 0;
    for (String word : analysis.terms(field, question.text(), MOST_TERMS)) {
      var term = new Term(field, word);
      double rarity = rarity(searcher, term);
      total += rarity;
      query.add(
          new BoostQuery(new ConstantScoreQuery(new TermQuery(term)), (float) rarity),
          Occur.SHOULD);
    }
    query.add(Readership.oneOf(Fields.KEY, keys), Occur.FILTER);
    query.setMinimumNumberShouldMatch(1);
    var shares = new HashMap<String, Double>();
    if (total > 0) {
      for (Hit hit : Hit.perArticle(searcher, searcher.search(query.build(), keys.size() * 20))) {
        shares.put(hit.key(), Math.min(1, hit.score() / total));
      }
    }
    return shares;
  }

  private Query words(String text, String language) {
    var query = new BooleanQuery.Builder();
    WEIGHTS.forEach((field, weight) -> addTerms(query, Fields.in(field, language), text, weight));
    NOT_CODE.splitAsStream(text).limit(MOST_TERMS).forEach(piece -> addCode(query, piece));
    return query.build();
  }

  private void addTerms(BooleanQuery.Builder query, String field, String text, float weight) {
    for (String term : analysis.terms(field, text, MOST_TERMS)) {
      query.add(new BoostQuery(new TermQuery(new Term(field, term)), weight), Occur.SHOULD);
    }
  }

  private static void addCode(BooleanQuery.Builder query, String piece) {
    var code = new TermQuery(new Term(Fields.CODE, ArticleDocument.upper(piece)));
    query.add(new BoostQuery(new ConstantScoreQuery(code), CODE_WEIGHT), Occur.SHOULD);
  }

  /** The idf of BM25. */
  private static double rarity(IndexSearcher searcher, Term term) throws IOException {
    double documents = searcher.getIndexReader().getDocCount(term.field());
    double having = searcher.getIndexReader().docFreq(term);
    return Math.log(1 + (documents - having + 0.5) / (having + 0.5));
  }
}
