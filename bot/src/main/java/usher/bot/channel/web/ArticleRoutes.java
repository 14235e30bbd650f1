package usher.bot.channel.web;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Language;

/** Pages of articles: what the cards in a chat link to. */
final class ArticleRoutes {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final ArticlePages pages;
  private final String frame;

  /** @param frame the page around an article, with {@code lang}, {@code title}, {@code note}, {@code body}, {@code back} and {@code ask} in double braces */
  ArticleRoutes(ArticlePages pages, String frame) {
    this.pages = pages;
    this.frame = frame;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET("/articles/{lang:[a-z]{2,3}}/{id}", this::show)
        .build();
  }

  private Mono<ServerResponse> show(ServerRequest request) {
    var language = new Language(request.pathVariable("lang"));
    return pages
        .page(language, request.pathVariable("id"))
        .flatMap(page -> html(200, page, language))
        .switchIfEmpty(Mono.defer(() -> html(404, missing(language), language)));
  }

  private Mono<ServerResponse> html(int status, ArticlePages.Page page, Language language) {
    return ServerResponse.status(status).contentType(HTML).bodyValue(framed(page, language));
  }

  private String framed(ArticlePages.Page page, Language language) {
    var chinese = language.equals(Language.CHINESE);
    var words = Map.of(
        "lang",
        chinese ? "zh-CN" : language.code(),
        "title",
        HtmlUtils.htmlEscape(page.title()),
        "note",
        HtmlUtils.htmlEscape(page.note()),
        "body",
        page.html(),
        "back",
        chinese ? "服务台首页" : "Service desk",
        "ask",
        chinese ? "还有疑问？和我们聊聊" : "Still stuck? Talk to us");
    var filled = new StringBuilder();
    var rest = frame;
    for (var open = rest.indexOf("{{"); open >= 0; open = rest.indexOf("{{")) {
      var close = rest.indexOf("}}", open);
      filled.append(rest, 0, open).append(words.getOrDefault(rest.substring(open + 2, close), ""));
      rest = rest.substring(close + 2);
    }
    return filled.append(rest).toString();
  }

  private static ArticlePages.Page missing(Language language) {
    return language.equals(Language.CHINESE)
        ? new ArticlePages.Page("没有找到这篇文章", "<p>它可能已被移走，或者不对所有人开放。</p>", "")
        : new ArticlePages.Page(
            "There is no such article",
            "<p>It may have moved, or it is not open to everyone.</p>",
            "");
  }
}
