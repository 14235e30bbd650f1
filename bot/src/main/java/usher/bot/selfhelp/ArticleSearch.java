package usher.bot.selfhelp;

import java.util.List;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import usher.bot.channel.web.ArticlePages.Page;
import usher.bot.conversation.Language;
import usher.knowledge.Answer;
import usher.knowledge.ArticleId;
import usher.knowledge.Audience;
import usher.knowledge.Context;
import usher.knowledge.KnowledgeBase;
import usher.knowledge.Question;
import usher.knowledge.SentenceVectors;
import usher.knowledge.library.ArticlePage;

/** The articles for somebody who looks for themselves. */
public final class ArticleSearch {
  private static final String ID = "[a-z0-9][a-z0-9-]{0,80}";

  private final KnowledgeBase knowledge;
  private final SentenceVectors vectors;
  private final Scheduler nlu;

  /** @param nlu where vectors are computed */
  ArticleSearch(KnowledgeBase knowledge, SentenceVectors vectors, Scheduler nlu) {
    this.knowledge = knowledge;
    this.vectors = vectors;
    this.nlu = nlu;
  }

  /** @param passage the one that fits best, plain words */
  public record Hit(String article, String title, String passage) {}

  /** Best first, at most as many as wanted. Never empty.
   *  @param groups the reader's; what they may not read leaves no trace */
  public Mono<List<Hit>> find(String words, Language language, Set<String> groups, int limit) {
    return Mono.fromCallable(() -> question(words, language, groups, limit))
        .subscribeOn(nlu)
        .flatMap(knowledge::search)
        .flatMapMany(found -> Flux.fromIterable(found.ranked()))
        .concatMap(answer -> hit(answer, language, groups))
        .collectList();
  }

  /** Empty when there is none, or when the reader may not read it. */
  public Mono<Page> page(String article, Language language, Set<String> groups) {
    return article.matches(ID)
        ? knowledge
            .find(new ArticleId(article), language.code(), new Audience(groups))
            .map(found -> new Page(found.title(), ArticlePage.body(found), ""))
        : Mono.empty();
  }

  private Question question(String words, Language language, Set<String> groups, int limit) {
    return new Question(
        words,
        vectors.vector(words, language.code()),
        language.code(),
        new Audience(groups),
        Context.NONE,
        limit);
  }

  private Mono<Hit> hit(Answer answer, Language language, Set<String> groups) {
    return knowledge
        .find(answer.article(), language.code(), new Audience(groups))
        .map(found -> new Hit(
            found.id().value(), found.title(), Excerpt.of(answer.passage(), language.code())));
  }
}
