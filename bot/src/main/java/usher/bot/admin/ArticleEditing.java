package usher.bot.admin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import usher.bot.conversation.Language;
import usher.bot.folder.DeskInfo;
import usher.bot.live.ArticleFiles;
import usher.bot.live.Changed;
import usher.bot.live.LiveArticles;
import usher.bot.live.Mistake;
import usher.bot.live.Noted;
import usher.bot.live.Shelves;

/** Articles as an editor sees them: what there is, one with its versions, how it will look, publish and retire. */
final class ArticleEditing {
  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final int LONGEST_ID = 60;
  private static final int LONGEST_WHY = 300;
  private static final int CHANGES_SHOWN = 50;

  private final LiveArticles articles;
  private final DeskInfo info;
  private final Scheduler slow;

  /** @param slow where articles are read */
  ArticleEditing(LiveArticles articles, DeskInfo info, Scheduler slow) {
    this.articles = articles;
    this.info = info;
    this.slow = slow;
  }

  /** @param languages the desk's
   *  @param refused mistakes of files that are not served as they are
   *  @param changes newest first */
  record Shelf(
      long version,
      List<String> languages,
      List<Row> articles,
      List<Shelves.Flaw> refused,
      List<Noted> changes) {}

  /** @param titles by language
   *  @param look what somebody should look at, such as a review that is due */
  record Row(
      String id, Map<String, String> titles, String owner, String review, List<String> look) {}

  /** @param texts the files by language; empty when it is retired
   *  @param bases what a change must name to show what it was made of
   *  @param versions newest first */
  record Opened(
      String id,
      Map<String, String> texts,
      Map<String, String> bases,
      List<LiveArticles.Kept> versions) {}

  /** @param mistakes at the field they belong to
   *  @param looks by language, where the file has no mistake */
  record Seen(List<Mistake> mistakes, Map<String, Shelves.ArticleLook> looks) {}

  /** Never empty. */
  Mono<Shelf> shelf() {
    return articles.noted(CHANGES_SHOWN).publishOn(slow).map(this::shelf);
  }

  private Shelf shelf(List<Noted> changes) {
    var state = articles.state();
    var flaws = articles.flaws();
    var rows = articles.all().entrySet().stream()
        .map(article -> row(article.getKey(), article.getValue(), flaws))
        .toList();
    var refused = state.refused().values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Shelves.Flaw::file).thenComparingInt(Shelves.Flaw::line))
        .toList();
    return new Shelf(state.version(), languages(), rows, refused, changes);
  }

  private static Row row(
      String id, Map<String, Shelves.ArticleLook> looks, List<Shelves.Flaw> flaws) {
    var titles = new TreeMap<String, String>();
    looks.forEach((language, look) -> titles.put(language, look.title()));
    var any = looks.values().stream().findFirst();
    var look = flaws.stream()
        .filter(flaw -> ArticleFiles.id(flaw.file()).equals(id))
        .map(Shelves.Flaw::wrong)
        .distinct()
        .toList();
    return new Row(
        id,
        titles,
        any.map(Shelves.ArticleLook::owner).orElse(""),
        any.map(Shelves.ArticleLook::review).orElse(""),
        look);
  }

  /** Empty when there was never such an article. */
  Mono<Opened> open(String id) {
    var texts = articles.texts(id);
    var bases = new TreeMap<String, String>();
    texts.forEach((language, text) ->
        bases.put(language, ArticleFiles.print(ArticleFiles.file(language, id), text)));
    return articles
        .versions(id)
        .filter(versions -> !texts.isEmpty() || !versions.isEmpty())
        .map(versions -> new Opened(id, texts, bases, versions));
  }

  /** Never empty. */
  Mono<Seen> look(Fields form) {
    return Mono.fromCallable(() -> seen(form)).subscribeOn(slow);
  }

  private Seen seen(Fields form) {
    var id = form.text("id");
    var texts = texts(form);
    var wrong = named(id);
    if (wrong.isPresent()) {
      return new Seen(List.of(wrong.get()), Map.of());
    }
    var mistakes = articles.check(id, texts).stream().map(flaw -> mistake(flaw)).toList();
    return new Seen(mistakes, articles.looks(id, texts));
  }

  private static Mistake mistake(Shelves.Flaw flaw) {
    return new Mistake(
        "text-" + flaw.file().split("/")[1],
        "line " + flaw.line() + ": " + flaw.wrong(),
        flaw.right());
  }

  /** Never empty. */
  Mono<Changed> publish(String who, Fields form) {
    var mistakes = new ArrayList<Mistake>();
    named(form.text("id")).ifPresent(mistakes::add);
    languages().stream()
        .filter(language -> !texts(form).containsKey(language))
        .map(language ->
            new Mistake("text-" + language, "there is no text in '" + language + "'", "write it"))
        .forEach(mistakes::add);
    return change(who, form, texts(form), mistakes);
  }

  /** Never empty. */
  Mono<Changed> retire(String who, Fields form) {
    return change(who, form, Map.of(), new ArrayList<>());
  }

  private Mono<Changed> change(
      String who, Fields form, Map<String, String> texts, List<Mistake> mistakes) {
    var why = form.text("why");
    if (why.length() > LONGEST_WHY) {
      mistakes.add(new Mistake(
          "why", why.length() + " characters are too many", "write at most " + LONGEST_WHY));
    }
    if (!mistakes.isEmpty()) {
      return Mono.just(new Changed.Wrong(mistakes));
    }
    var bases = form.texts("base", languages());
    return articles.change(who, new LiveArticles.Wish(form.text("id"), texts, bases, why));
  }

  private static Optional<Mistake> named(String id) {
    return id.length() <= LONGEST_ID && id.matches(ID)
        ? Optional.empty()
        : Optional.of(new Mistake(
            "id",
            id.isEmpty() ? "the article has no name" : "'" + id + "' cannot name an article",
            "write lower case with hyphens, as in reset-password; at most " + LONGEST_ID));
  }

  /** As files end: with one line break. */
  private Map<String, String> texts(Fields form) {
    var texts = new LinkedHashMap<String, String>();
    form.texts("text", languages()).forEach((language, text) -> {
      if (!text.isEmpty()) {
        texts.put(language, text.replace("\r\n", "\n") + "\n");
      }
    });
    return texts;
  }

  private List<String> languages() {
    return info.languages().stream().map(Language::code).toList();
  }
}
