package usher.knowledge.library;

import usher.knowledge.Article;

/** An article as the inside of a web page. */
public final class ArticlePage {
  private ArticlePage() {}

  /** The body as HTML without the title: raw HTML is shown as text, links and images lead to http, https, mailto and the pages of other articles only, the highest heading is {@code h2}. */
  public static String body(Article article) {
    return Markdown.html(article.wording().body().markdown(), article.language());
  }
}
