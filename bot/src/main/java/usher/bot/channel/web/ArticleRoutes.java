package usher.bot.channel.web;

import java.util.HashMap;
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

  private static final Map<String, String> ENGLISH = Map.of(
      "back",
      "Service desk",
      "ask",
      "Still stuck? Talk to us",
      "print",
      "Print",
      "skip",
      "To the article",
      "help",
      "Help");
  private static final Map<String, String> CHINESE =
      Map.of("back", "服务台首页", "ask", "还有疑问？和我们聊聊", "print", "打印", "skip", "跳到正文", "help", "帮助中心");

  private final ArticlePages pages;
  private final String frame;

  /** @param frame the page around an article, with {@code lang}, {@code title}, {@code note}, {@code body} and more in double braces */
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
    var id = request.pathVariable("id");
    return pages
        .page(language, id)
        .zipWith(link(other(language), id))
        .flatMap(found -> html(200, found.getT1(), language, found.getT2()))
        .switchIfEmpty(Mono.defer(() -> html(404, missing(language), language, Link.NONE)));
  }

  private static Language other(Language language) {
    return language.equals(Language.CHINESE) ? Language.ENGLISH : Language.CHINESE;
  }

  /** To the same article in the other language, where there is one. Never empty. */
  private Mono<Link> link(Language language, String id) {
    return pages
        .page(language, id)
        .map(page -> Link.to("/articles/" + language + "/" + id, page, tag(language)))
        .defaultIfEmpty(Link.NONE);
  }

  /** @param head for machines
   *  @param body for people; both empty when there is nothing to lead to */
  private record Link(String head, String body) {
    static final Link NONE = new Link("", "");

    static Link to(String path, ArticlePages.Page page, String tag) {
      var name = tag.startsWith("zh") ? "中文" : "English";
      return new Link(
          "<link rel=\"alternate\" hreflang=\"%s\" href=\"%s\">\n".formatted(tag, path),
          "<a href=\"%s\" hreflang=\"%s\" lang=\"%s\" title=\"%s\">%s</a>"
              .formatted(path, tag, tag, HtmlUtils.htmlEscape(page.title()), name));
    }
  }

  private Mono<ServerResponse> html(
      int status, ArticlePages.Page page, Language language, Link other) {
    return ServerResponse.status(status).contentType(HTML).bodyValue(framed(page, language, other));
  }

  private static String tag(Language language) {
    return language.equals(Language.CHINESE) ? "zh-CN" : language.code();
  }

  private String framed(ArticlePages.Page page, Language language, Link other) {
    var words = new HashMap<>(language.equals(Language.CHINESE) ? CHINESE : ENGLISH);
    words.put("lang", tag(language));
    words.put("code", language.code());
    words.put("title", HtmlUtils.htmlEscape(page.title()));
    words.put("note", HtmlUtils.htmlEscape(page.note()));
    words.put("body", page.html());
    words.put("alternate", other.head());
    words.put("other", other.body());
    return filled(words);
  }

  private String filled(Map<String, String> words) {
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
