package usher.bot.selfhelp.evaluation;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import usher.bot.conversation.Language;
import usher.bot.selfhelp.evaluation.Outcome.Cost;
import usher.knowledge.Answer;
import usher.knowledge.Answers;
import usher.knowledge.Article;
import usher.knowledge.ArticleId;
import usher.knowledge.Audience;
import usher.knowledge.Context;
import usher.knowledge.Question;
import usher.knowledge.SentenceVectors;
import usher.knowledge.index.LuceneKnowledgeBase;

/** The documents of a collection as articles in the index of the desk, and the asking. A document's group is the article's service. */
final class Shelf implements AutoCloseable {
  private static final int FOUND = 10;
  private static final String EVERYONE = Audience.EVERYONE_GROUP;

  /** Of documents that belong to none: a question of some group does not find them. */
  private static final String NO_GROUP = "(none)";

  private final TimedVectors vectors;
  private final Language language;
  private final boolean groups;
  private final LuceneKnowledgeBase knowledge;
  private final Map<ArticleId, String> ids = new HashMap<>();
  private long thread;

  /** @param groups whether a question that names a group searches only there */
  Shelf(SentenceVectors vectors, Way way, Language language, boolean groups) {
    this.vectors = new TimedVectors(vectors);
    this.language = language;
    this.groups = groups;
    this.knowledge = LuceneKnowledgeBase.inMemory(this.vectors, way.settings(), Clock.systemUTC());
  }

  /** @param documents at least one */
  void fill(List<Document> documents) {
    var articles = documents.stream().map(this::article).toList();
    knowledge.replace("evaluation", articles).toFuture().join();
    thread = searching(articles.getFirst().id());
  }

  /** The one thread that the index searches with. */
  private long searching(ArticleId any) {
    return knowledge
        .find(any, language.code(), Audience.EVERYONE)
        .map(_ -> Thread.currentThread().threadId())
        .toFuture()
        .join();
  }

  long bytes() {
    return knowledge.bytes();
  }

  Outcome ask(Asked asked) {
    long vectorsBefore = vectors.nanos();
    var question = question(asked);
    long vectorsOfQuestion = vectors.nanos();
    var searched = search(question);
    double repaired = vectors.nanos() - vectorsOfQuestion;
    var ranked = searched.answers().ranked();
    return new Outcome(
        asked,
        ranked.stream().map(answer -> ids.getOrDefault(answer.article(), "")).toList(),
        searched.answers().best().map(Answer::relevance).orElse(0.0),
        new Cost((searched.nanos() - repaired) / 1e6, (vectors.nanos() - vectorsBefore) / 1e6));
  }

  @Override
  public void close() {
    knowledge.close();
  }

  /** Numbered, because a collection's ids may have any form. */
  private Article article(Document document) {
    var id = new ArticleId("d" + ids.size());
    ids.put(id, document.id());
    var service = document.group().isEmpty() ? NO_GROUP : document.group();
    return new Article(
        id,
        language.code(),
        new Article.Wording(
            document.title(), List.of(), new Article.Body(document.text(), document.text()), ""),
        new Article.Scope(Set.of(service), Set.of(EVERYONE), Set.of(), List.of()),
        new Article.Upkeep("", null, null, null));
  }

  private Question question(Asked asked) {
    boolean within = groups && !asked.group().isEmpty();
    var vector = vectors.vector(asked.text(), language.code());
    return new Question(
        asked.text(),
        vector,
        language.code(),
        Audience.EVERYONE,
        within ? Context.ofServices(Set.of(asked.group())) : Context.NONE,
        FOUND);
  }

  /** @param nanos processor time of the index's thread */
  private record Searched(Answers answers, long nanos) {}

  private Searched search(Question question) {
    long before = Cpu.nanosOf(thread);
    return knowledge
        .search(question)
        .map(answers -> new Searched(answers, Cpu.nanos() - before))
        .toFuture()
        .join();
  }
}
