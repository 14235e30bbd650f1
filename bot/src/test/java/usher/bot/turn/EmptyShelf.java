package usher.bot.turn;

import java.util.List;
import reactor.core.publisher.Mono;
import usher.knowledge.Answers;
import usher.knowledge.Article;
import usher.knowledge.ArticleId;
import usher.knowledge.Audience;
import usher.knowledge.KnowledgeBase;
import usher.knowledge.Question;

/** Knowledge without an article. */
final class EmptyShelf implements KnowledgeBase {
  @Override
  public Mono<Answers> search(Question question) {
    return Mono.just(Answers.NONE);
  }

  @Override
  public Mono<Article> find(ArticleId id, String language, Audience audience) {
    return Mono.empty();
  }

  @Override
  public Mono<Void> publish(List<Article> articles) {
    return Mono.empty();
  }

  @Override
  public Mono<Void> retire(ArticleId id) {
    return Mono.empty();
  }
}
