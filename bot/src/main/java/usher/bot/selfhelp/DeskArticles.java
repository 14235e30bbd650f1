package usher.bot.selfhelp;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import usher.bot.conversation.Language;
import usher.bot.desk.DeskFolder;
import usher.knowledge.library.ArticleFolder;
import usher.knowledge.library.ArticleText;
import usher.knowledge.library.Vocabulary;

/** The articles of a desk's folder, checked against the desk's own words. */
final class DeskArticles {

  private DeskArticles() {}

  static ArticleFolder.Shelf read(DeskFolder desk, LocalDate today) {
    var texts = new TreeMap<String, String>();
    desk.articles().forEach(path -> texts.put(path, desk.source().text(path).orElse("")));
    return read(desk, texts, today);
  }

  /** Of other texts than those the desk began with.
   *  @param texts by file, in order */
  static ArticleFolder.Shelf read(
      DeskFolder desk, SortedMap<String, String> texts, LocalDate today) {
    var languages = desk.info().languages().stream()
        .map(Language::code)
        .collect(Collectors.toUnmodifiableSet());
    return ArticleFolder.read(articles(texts), languages, vocabulary(desk), today);
  }

  private static List<ArticleText> articles(SortedMap<String, String> texts) {
    return texts.entrySet().stream()
        .map(text -> new ArticleText(text.getKey(), text.getKey().split("/")[1], text.getValue()))
        .toList();
  }

  private static Vocabulary vocabulary(DeskFolder desk) {
    var intents = desk.catalogue().intents().stream()
        .map(intent -> intent.id().value())
        .collect(Collectors.toUnmodifiableSet());
    return new Vocabulary(desk.info().services().keySet(), groups(desk), intents);
  }

  private static Set<String> groups(DeskFolder desk) {
    var groups = new HashSet<String>();
    desk.catalogue()
        .offerings()
        .forEach(offering -> groups.addAll(offering.access().groups()));
    groups.addAll(desk.groups());
    return groups;
  }
}
