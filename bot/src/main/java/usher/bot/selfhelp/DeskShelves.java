package usher.bot.selfhelp;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.bot.communication.Names;
import usher.bot.conversation.Language;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.DeskReader;
import usher.bot.dialogue.ProcedureReader;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Problems;
import usher.bot.live.ArticleFiles;
import usher.bot.live.Shelves;
import usher.knowledge.Article;
import usher.knowledge.ArticleId;
import usher.knowledge.index.LuceneKnowledgeBase;
import usher.knowledge.library.ArticleFolder;
import usher.knowledge.library.ArticlePage;
import usher.knowledge.library.ArticleProblem;

/** The desk's articles in the index, and their titles at hand. */
final class DeskShelves implements Shelves, Names {
  private static final Logger LOG = LoggerFactory.getLogger(DeskShelves.class);

  private final DeskFolder desk;
  private final LuceneKnowledgeBase knowledge;
  private final Clock clock;
  private volatile Map<String, String> titles = Map.of();

  DeskShelves(DeskFolder desk, LuceneKnowledgeBase knowledge, Clock clock) {
    this.desk = desk;
    this.knowledge = knowledge;
    this.clock = clock;
  }

  @Override
  public Optional<String> name(String kind, String id, Language language) {
    return kind.equals("article")
        ? Optional.ofNullable(titles.get(ArticleFiles.file(language.code(), id)))
        : Optional.empty();
  }

  @Override
  public List<Flaw> check(Map<String, String> texts) {
    return Stream.concat(
            read(texts).problems().stream().map(DeskShelves::problem), procedures(texts))
        .toList();
  }

  /** Mistakes of procedures: they are walked after the next start, which they must not prevent. */
  private Stream<Flaw> procedures(Map<String, String> texts) {
    var problems = new Problems();
    ProcedureReader.read(
        DeskSource.of("", texts),
        desk.info().languages(),
        DeskReader.actions(desk.source()),
        problems);
    return problems.all().stream()
        .map(one -> new Flaw(one.file(), one.line(), one.wrong(), one.right(), true));
  }

  private static Flaw problem(ArticleProblem found) {
    return new Flaw(found.file(), found.line(), found.wrong(), found.right(), found.isMistake());
  }

  @Override
  public Mono<Void> fill(long version, Map<String, String> texts) {
    return Mono.defer(() -> {
      var articles = readable(texts);
      titles = titles(articles);
      return knowledge.replace("articles-" + version, articles);
    });
  }

  @Override
  public Mono<Void> renew(Set<String> ids, Map<String, String> texts) {
    return Mono.defer(() -> {
      var all = readable(texts);
      titles = titles(all);
      var articles = all.stream().filter(one -> ids.contains(one.id().value())).toList();
      var left = ArticleFiles.ids(texts.keySet());
      return Flux.fromIterable(ids)
          .filter(id -> !left.contains(id))
          .concatMap(id -> knowledge.retire(new ArticleId(id)))
          .then(articles.isEmpty() ? Mono.empty() : knowledge.publish(articles));
    });
  }

  @Override
  public Map<String, ArticleLook> looks(Map<String, String> texts) {
    return read(texts).articles().stream()
        .collect(Collectors.toUnmodifiableMap(DeskShelves::file, DeskShelves::look));
  }

  private static ArticleLook look(Article article) {
    var body = article.wording().body();
    var review = article.upkeep().review();
    return new ArticleLook(
        article.title(),
        Excerpt.of(body.plain().split("\n\n", 2)[0], article.language()),
        article.wording().spoken(),
        ArticlePage.body(article),
        article.upkeep().owner(),
        review == null ? "" : review.toString(),
        article.scope().groups());
  }

  /** What another node has found right should be right here as well; if not, the rest is served. */
  private List<Article> readable(Map<String, String> texts) {
    var shelf = read(texts);
    shelf.problems().stream()
        .filter(ArticleProblem::isMistake)
        .forEach(found -> LOG.warn(
            "article at={}:{} is served by others and cannot be read here: are they of another version?",
            found.file(),
            found.line()));
    return shelf.articles();
  }

  private ArticleFolder.Shelf read(Map<String, String> texts) {
    var today = LocalDate.ofInstant(clock.instant(), desk.info().zone());
    return DeskArticles.read(desk, new TreeMap<>(texts), today);
  }

  private static Map<String, String> titles(List<Article> articles) {
    return articles.stream()
        .collect(Collectors.toUnmodifiableMap(DeskShelves::file, Article::title));
  }

  private static String file(Article article) {
    return ArticleFiles.file(article.language(), article.id().value());
  }
}
