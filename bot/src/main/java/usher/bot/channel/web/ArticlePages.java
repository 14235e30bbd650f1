package usher.bot.channel.web;

import reactor.core.publisher.Mono;
import usher.bot.conversation.Language;

/** Port: articles as pages that anyone may read. */
public interface ArticlePages {
  /** Empty when there is no such article, or when it is not for everyone. */
  Mono<Page> page(Language language, String article);

  /** An article to be shown.
   *
   * @param html of its body, made safe: no scripts, styles or event attributes; without the title
   * @param note a line under the title, such as when it was last looked at; empty for none */
  record Page(String title, String html, String note) {}
}
