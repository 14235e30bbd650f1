package usher.knowledge.library;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import usher.knowledge.Article;
import usher.knowledge.Audience;

/** Where the links of articles lead: to the web, to a mailbox, or to another article by its file's name. Addresses of the web are read, not visited. */
final class ArticleLinks {
  private final Map<String, Article> articles = new HashMap<>();

  ArticleLinks(Collection<Article> articles) {
    articles.forEach(
        article -> this.articles.put(key(article.language(), article.id().value()), article));
  }

  /** Puts what leads nowhere on the sheet of the article's file. */
  void check(Article article, ArticleText text, ArticleProblems.Sheet sheet) {
    for (String destination : Markdown.links(article.wording().body().markdown())) {
      trouble(article, destination)
          .ifPresent(trouble -> sheet.mistake(
              line(text.content(), destination),
              "the link to '" + destination + "' " + trouble.wrong(),
              trouble.right()));
    }
  }

  private record Trouble(String wrong, String right) {}

  private Optional<Trouble> trouble(Article article, String destination) {
    Optional<String> other = Markdown.article(destination);
    if (other.isPresent()) {
      return trouble(article, articles.get(key(article.language(), other.get())));
    }
    return leadsOut(destination)
        ? Optional.empty()
        : Optional.of(new Trouble(
            "leads nowhere",
            "write https://…, mailto:name@host, or the file of another article: print-prices.md"));
  }

  private static Optional<Trouble> trouble(Article article, @Nullable Article other) {
    if (other == null) {
      return Optional.of(new Trouble(
          "leads to no article of this language",
          "name the file of one, such as print-prices.md, or take the link away"));
    }
    var readers = other.scope().groups();
    boolean open = readers.contains(Audience.EVERYONE_GROUP)
        || readers.containsAll(article.scope().groups());
    return open
        ? Optional.empty()
        : Optional.of(new Trouble(
            "leads to an article that not all readers of this one may read",
            "take the link away, or give both the same 'groups'"));
  }

  private static boolean leadsOut(String destination) {
    try {
      var address = new URI(destination);
      return switch (String.valueOf(address.getScheme())) {
        case "http", "https" -> address.getHost() != null;
        case "mailto" -> address.getSchemeSpecificPart().matches("[^@\\s]+@[^@\\s]+");
        default -> false;
      };
    } catch (URISyntaxException _) {
      return false;
    }
  }

  private static int line(String content, String destination) {
    List<String> lines = content.lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).contains(destination)) {
        return line + 1;
      }
    }
    return 1;
  }

  private static String key(String language, String id) {
    return language + "/" + id;
  }
}
