package usher.knowledge.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import usher.knowledge.Answer;
import usher.knowledge.Answers;
import usher.knowledge.Article;
import usher.knowledge.ArticleId;
import usher.knowledge.Audience;
import usher.knowledge.Experience;
import usher.knowledge.Question;
import usher.knowledge.SentenceVectors;
import usher.knowledge.index.Mix.Candidate;

/** One search from the question to the answers: spelling, words, vectors, mix, relevance, passages. Blocking; safe for use by many threads. */
final class Finder {
  private final SentenceVectors vectors;
  private final IndexSettings settings;
  private final WordSearch wordSearch;
  private final Spelling spelling;
  private final BestPassage bestPassage;
  private volatile Learnt learnt = Learnt.of(Experience.NONE);

  Finder(Analysis analysis, SentenceVectors vectors, IndexSettings settings) {
    this.vectors = vectors;
    this.settings = settings;
    this.wordSearch = new WordSearch(analysis);
    this.spelling = new Spelling(analysis, vectors);
    this.bestPassage = new BestPassage(analysis);
  }

  /** From the next search on. */
  void learn(Experience experience) {
    learnt = Learnt.of(experience);
  }

  /** @param usefulness by key */
  private record Learnt(Map<String, Double> usefulness, Experience.Calibration calibration) {
    static Learnt of(Experience experience) {
      var byKey = new HashMap<String, Double>();
      experience
          .usefulness()
          .forEach(
              (subject, factor) -> byKey.put(Fields.key(subject.id(), subject.language()), factor));
      return new Learnt(Map.copyOf(byKey), experience.calibration());
    }
  }

  Answers answers(IndexSearcher searcher, Question asked, LocalDate today) throws IOException {
    var found = found(searcher, asked, today);
    if (found.candidates().isEmpty()) {
      return Answers.NONE;
    }
    var answers = new ArrayList<Answer>();
    double ceiling = 1;
    for (int place = 0; place < found.signals().size(); place++) {
      ceiling = Math.min(ceiling, found.relevance(place));
      answers.add(answer(searcher, found.question(), found.candidates().get(place), ceiling));
    }
    return new Answers(answers, settings.bands().of(answers.getFirst().relevance()));
  }

  Optional<Article> article(
      IndexSearcher searcher, ArticleId id, String language, Audience audience, LocalDate today)
      throws IOException {
    var readership = Readership.to(audience, language, today).and(Fields.Kind.ARTICLE);
    return first(searcher, Fields.key(id, language), readership).map(StoredArticle::read);
  }

  /** The candidates of a search with what speaks for each; the part of a search that has no words to show yet. */
  Found found(IndexSearcher searcher, Question asked, LocalDate today) throws IOException {
    var readership = Readership.forAsking(asked, today);
    var question = repaired(searcher, asked);
    var byWords = wordSearch.search(searcher, question, readership, settings.candidates());
    var byVectors = VectorSearch.search(searcher, question, readership, settings.candidates());
    var intents = IntentSearch.named(searcher, question, readership);
    var known = learnt;
    var mixed = Mix.of(byWords, byVectors, settings.vectorWeight());
    var candidates = Mix.lifted(Mix.weighed(mixed, known.usefulness()), intents);
    var keys = candidates.stream().limit(question.limit()).map(Candidate::key).toList();
    Map<String, Double> coverage =
        keys.isEmpty() ? Map.of() : wordSearch.coverage(searcher, question, keys);
    var signals = Signals.of(candidates, coverage, question.limit());
    return new Found(question, candidates, signals, !byVectors.isEmpty(), known.calibration());
  }

  /** @param question as it was searched for, spelling repaired
   *  @param candidates best first, also beyond the limit
   *  @param signals of the candidates within the limit
   *  @param calibration what use has taught about relevance */
  record Found(
      Question question,
      List<Candidate> candidates,
      List<Signals> signals,
      boolean withVectors,
      Experience.Calibration calibration) {
    double relevance(int place) {
      double byText = Relevance.of(withVectors).probability(signals.get(place));
      return calibration.of(Relevance.either(byText, candidates.get(place).lift()));
    }
  }

  private Question repaired(IndexSearcher searcher, Question asked) throws IOException {
    var text = spelling.repaired(searcher.getIndexReader(), asked.text(), asked.language());
    return text.isEmpty()
        ? asked
        : new Question(
            text.get(),
            vector(asked, text.get()),
            asked.language(),
            asked.audience(),
            asked.context(),
            asked.limit());
  }

  private float[] vector(Question asked, String text) {
    boolean wanted = asked.vector().length > 0 && vectors.speaks(asked.language());
    return wanted ? vectors.vector(text, asked.language()) : asked.vector();
  }

  private Answer answer(
      IndexSearcher searcher, Question question, Candidate candidate, double relevance)
      throws IOException {
    var article = StoredArticle.read(required(searcher, candidate.key(), Fields.Kind.ARTICLE));
    String passage = passage(searcher, question, candidate).get(Fields.PASSAGE_TEXT);
    var words = wordSearch.bodyWords(question.text(), question.language());
    return new Answer(
        article.id(),
        article.title(),
        article.language(),
        bestPassage.of(passage, words, article.language()),
        article.wording().spoken(),
        relevance);
  }

  /** Chosen by words where they found the article, else by meaning, else the first. */
  private Document passage(IndexSearcher searcher, Question question, Candidate candidate)
      throws IOException {
    var chosen = candidate.passage().isPresent()
        ? candidate.passage()
        : VectorSearch.passage(searcher, question, candidate.key());
    return chosen.isPresent()
        ? searcher.storedFields().document(chosen.getAsInt())
        : required(searcher, candidate.key(), Fields.Kind.PASSAGE);
  }

  private static Document required(IndexSearcher searcher, String key, Fields.Kind kind)
      throws IOException {
    return first(searcher, key, new TermQuery(new Term(Fields.KIND, kind.name())))
        .orElseThrow(() -> new IOException("article " + key + " has no document of kind " + kind
            + " in the index; delete the index folder to have it built again"));
  }

  private static Optional<Document> first(IndexSearcher searcher, String key, Query condition)
      throws IOException {
    var query = new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.KEY, key)), Occur.FILTER)
        .add(condition, Occur.FILTER)
        .build();
    var found = searcher.search(query, 1);
    return found.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(searcher.storedFields().document(found.scoreDocs[0].doc));
  }
}
