package usher.bot.selfhelp;

import reactor.core.publisher.Mono;
import usher.bot.channel.web.ArticlePages;
import usher.bot.conversation.Language;
import usher.knowledge.Article;
import usher.knowledge.ArticleId;
import usher.knowledge.Audience;
import usher.knowledge.KnowledgeBase;
import usher.knowledge.library.ArticlePage;

/** Articles that everyone may read, as pages. */
final class Pages implements ArticlePages {
  private final KnowledgeBase knowledge;

  Pages(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Mono<Page> page(Language language, String article) {
    return article.matches("[a-z0-9][a-z0-9-]{0,80}")
        ? knowledge
            .find(new ArticleId(article), language.code(), Audience.EVERYONE)
            .map(Pages::page)
        : Mono.empty();
  }

  private static Page page(Article article) {
    return new Page(article.wording().title(), ArticlePage.body(article), "");
  }
}
