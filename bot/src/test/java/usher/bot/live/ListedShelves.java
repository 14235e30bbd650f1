package usher.bot.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import reactor.core.publisher.Mono;

/** Shelves that are a list. A text that says "wrong" has a mistake, and so has an article that lacks a language. */
final class ListedShelves implements Shelves {
  final Map<String, String> shelved = new TreeMap<>();

  @Override
  public List<Flaw> check(Map<String, String> texts) {
    var flaws = new ArrayList<Flaw>();
    texts.forEach((file, text) -> {
      if (text.contains("wrong")) {
        flaws.add(new Flaw(file, 1, "it is wrong", "write it right", true));
      }
      if (text.contains("old")) {
        flaws.add(new Flaw(file, 1, "it is old", "read it again", false));
      }
      for (var language : List.of("en", "zh")) {
        if (!texts.containsKey(ArticleFiles.file(language, ArticleFiles.id(file)))) {
          flaws.add(new Flaw(file, 1, "not in " + language, "write it", true));
        }
      }
    });
    return flaws;
  }

  @Override
  public Mono<Void> fill(long version, Map<String, String> texts) {
    return Mono.fromRunnable(() -> {
      shelved.clear();
      shelved.putAll(texts);
    });
  }

  @Override
  public Mono<Void> renew(Set<String> ids, Map<String, String> texts) {
    return Mono.fromRunnable(() -> {
      shelved.keySet().removeIf(file -> ids.contains(ArticleFiles.id(file)));
      texts.forEach((file, text) -> {
        if (ids.contains(ArticleFiles.id(file))) {
          shelved.put(file, text);
        }
      });
    });
  }

  @Override
  public Map<String, ArticleLook> looks(Map<String, String> texts) {
    return Map.of();
  }
}
