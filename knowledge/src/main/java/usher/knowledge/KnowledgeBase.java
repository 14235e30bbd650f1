package usher.knowledge;

import java.util.List;
import reactor.core.publisher.Mono;

/** Port: the articles of a desk, searched and kept. Safe for use by many threads. Every {@code Mono} fails with {@link KnowledgeException} when the articles cannot be read or written. */
public interface KnowledgeBase {

  /** Best answers first. Never empty: nothing found is {@link Answers#NONE}. Articles the audience may not read leave no trace in it. */
  Mono<Answers> search(Question question);

  /** The whole article as it was published. Empty when there is none, when the audience may not read it or when it is not valid today; these cannot be told apart. */
  Mono<Article> find(ArticleId id, String language, Audience audience);

  /** Adds the articles, in place of those with the same id and language. Completes, without a value, when searches find them by words and by vectors; by words they are found earlier. */
  Mono<Void> publish(List<Article> articles);

  /** Takes the article away in each language. Completes, without a value, when no search finds it any more; also when there was none. */
  Mono<Void> retire(ArticleId id);
}
