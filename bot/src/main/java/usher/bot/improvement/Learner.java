package usher.bot.improvement;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import usher.bot.conversation.Language;
import usher.bot.live.ArticleFiles;
import usher.bot.live.Changed;
import usher.bot.live.LiveArticles;
import usher.bot.live.Mistake;
import usher.bot.nlu.embedding.Vectors;

/** Learns from what came of answers: how much each article helps, how far relevance can be trusted, and new ways to ask. Each node works it out for itself, of the
 *  same records. */
public final class Learner {
  private static final Logger LOG = LoggerFactory.getLogger(Learner.class);
  private static final String ITSELF = "usher";
  private static final int MOST_SHOWN = 50;
  private static final int MOST_AT_ONCE = 20;

  private final Outcomes outcomes;
  private final LiveArticles articles;
  private final Teaching teaching;
  private final Variants variants;
  private final LearningSettings settings;
  private final Scheduler nlu;
  private volatile Calibrator.Line inUse = Calibrator.Line.AS_IS;

  /** @param nlu where vectors are computed
   *  @param clock of the desk: its days are meant */
  public Learner(
      Outcomes outcomes,
      LiveArticles articles,
      Teaching teaching,
      Vectors vectors,
      LearningSettings settings,
      Scheduler nlu,
      Clock clock) {
    this.outcomes = outcomes;
    this.articles = articles;
    this.teaching = teaching;
    this.variants = new Variants(
        (words, language) -> vectors.of(words, new Language(language)), clock.getZone());
    this.settings = settings;
    this.nlu = nlu;
  }

  /** One round: what was learnt is in use when it completes. Empty. */
  public Mono<Void> learn() {
    return outcomes
        .list()
        .publishOn(nlu)
        .map(this::taught)
        .flatMapIterable(all -> settings.alone() ? candidates(all) : List.<Variant>of())
        .filter(Variant::isConfirmed)
        .take(MOST_AT_ONCE)
        .concatMap(one -> adopt(ITSELF, one, "confirmed by " + one.people() + " people"))
        .then();
  }

  private List<Outcome> taught(List<Outcome> all) {
    var usefulness = Usefulness.of(all);
    Calibrator.better(all, inUse).ifPresent(line -> {
      inUse = line;
      LOG.info("relevance calibrated anew outcomes={}", all.size());
    });
    teaching.teach(usefulness, inUse.slope(), inUse.shift());
    return all;
  }

  /** Ways to ask that may be learnt, those of most people first. Never empty. */
  public Mono<List<Variant>> list() {
    return outcomes
        .list()
        .publishOn(nlu)
        .map(all -> candidates(all).stream().limit(MOST_SHOWN).toList());
  }

  private List<Variant> candidates(List<Outcome> all) {
    var known = new HashMap<String, List<String>>();
    articles.state().texts().forEach((file, text) -> known.put(subject(file), WaysToAsk.of(text)));
    return variants.of(all, known);
  }

  /** {@code knowledge/en/vpn.md} is {@code en/vpn}. */
  private static String subject(String file) {
    return file.split("/")[1] + "/" + ArticleFiles.id(file);
  }

  /** Adds it to the article's file, as a new version. Never empty.
   *  @param who id of the agent who confirmed it */
  public Mono<Changed> adopt(String who, Variant variant, String why) {
    return Mono.defer(() -> {
      var texts = new TreeMap<>(articles.texts(variant.article()));
      var bases = bases(variant.article(), texts);
      var text = texts.getOrDefault(variant.language(), "");
      var longer = WaysToAsk.with(text, variant.words());
      if (longer.isEmpty()) {
        return Mono.just(new Changed.Wrong(List.of(full(variant))));
      }
      texts.put(variant.language(), longer.get());
      return articles.change(who, new LiveArticles.Wish(variant.article(), texts, bases, why));
    });
  }

  private static Map<String, String> bases(String id, Map<String, String> texts) {
    var bases = new TreeMap<String, String>();
    texts.forEach((language, text) ->
        bases.put(language, ArticleFiles.print(ArticleFiles.file(language, id), text)));
    return bases;
  }

  private static Mistake full(Variant variant) {
    return new Mistake(
        "article",
        "'" + variant.article() + "' cannot take another way to ask",
        "see whether it is still there, and whether it lists " + WaysToAsk.MOST + " learned ones");
  }
}
