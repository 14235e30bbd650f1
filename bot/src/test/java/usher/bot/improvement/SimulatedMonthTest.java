package usher.bot.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import usher.bot.conversation.Language;
import usher.bot.folder.DeskSource;
import usher.bot.nlu.embedding.Encoders;
import usher.bot.nlu.embedding.PreparedVectors;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.selfhelp.DeskVectors;
import usher.knowledge.Article;
import usher.knowledge.ArticleId;
import usher.knowledge.Audience;
import usher.knowledge.Experience;
import usher.knowledge.Question;
import usher.knowledge.index.IndexSettings;
import usher.knowledge.index.LuceneKnowledgeBase;
import usher.knowledge.library.ArticleFolder;
import usher.knowledge.library.ArticleText;
import usher.knowledge.library.Vocabulary;

/**
 * A month of a young desk: the demo's articles with three questions each. What four sets of strangers asked is asked by two people each, who say whether the answer
 * helped, now and then wrongly; some are upset. What is learnt of it must answer a fifth set, of other strangers, better than before. Real index, real encoders; the
 * demo desk itself learns nothing of it.
 */
class SimulatedMonthTest {
  private static final Path DESK = Path.of("src/main/resources/desk/demo");
  private static final Path STRANGERS = Path.of("src/test/resources/strangers");
  private static final List<String> ASKED = List.of("learn", "headline", "headline2", "headline3");
  private static final List<String> UNSEEN = List.of("headline4");
  private static final Instant FIRST = Instant.parse("2026-11-01T08:00:00Z");
  private static final int AT_FIRST = 3;
  private static final int OFFERED = 3;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Vectors VECTORS = new Vectors(Encoders.bundled(), PreparedVectors.NONE);

  private final Random chance = new Random(20261201);

  /** @param articles any of which would be right; never empty */
  private record Asked(String words, Set<String> articles) {}

  /** Right ones among those that nobody had asked. */
  private record Figures(int unseen, long before, long withWays, long after) {}

  @Test
  void rightAtFirstRisesOnQuestionsThatNobodyHasAsked() throws IOException {
    var english = month("en");
    var chinese = month("zh");

    assertThat(english.after() + chinese.after())
        .isGreaterThan(
            english.before() + chinese.before() + (english.unseen() + chinese.unseen()) / 33);
    assertThat(english.after()).isGreaterThanOrEqualTo(english.before());
    assertThat(chinese.after()).isGreaterThanOrEqualTo(chinese.before());
  }

  private Figures month(String language) throws IOException {
    var young = articles(language).stream()
        .map(article -> with(article, article.wording().questions().subList(0, AT_FIRST)))
        .toList();
    var toAsk = asked(ASKED, language);
    var unseen = asked(UNSEEN, language);
    try (var knowledge = LuceneKnowledgeBase.inMemory(
        new DeskVectors(VECTORS), IndexSettings.DEFAULTS, Clock.fixed(FIRST, ZoneOffset.UTC))) {
      knowledge.replace("young", young).toFuture().join();
      var before = rightAtFirst(knowledge, unseen, language);

      var outcomes = outcomes(knowledge, toAsk, language);
      var learned = learned(young, outcomes, language);
      knowledge.publish(learned).toFuture().join();
      var withWays = rightAtFirst(knowledge, unseen, language);
      knowledge.learn(new Experience(factors(outcomes), Experience.Calibration.NONE));
      var after = rightAtFirst(knowledge, unseen, language);

      var added = learned.stream()
          .mapToInt(article -> article.wording().questions().size() - AT_FIRST)
          .sum();
      System.out.printf(
          "%s: %d answers judged, %d ways to ask learnt; right at first of %d unseen: %d before, %d with ways to ask, %d with usefulness, too%n",
          language, outcomes.size(), added, unseen.size(), before, withWays, after);
      return new Figures(unseen.size(), before, withWays, after);
    }
  }

  private static Map<Experience.Subject, Double> factors(List<Outcome> outcomes) {
    var factors = new HashMap<Experience.Subject, Double>();
    Usefulness.of(outcomes).forEach((subject, factor) -> {
      var parts = subject.split("/", 2);
      factors.put(new Experience.Subject(new ArticleId(parts[1]), parts[0]), factor);
    });
    return factors;
  }

  /** Those that an article answers. */
  private static List<Asked> asked(List<String> sets, String language) throws IOException {
    var asked = new ArrayList<Asked>();
    for (var set : sets) {
      var right = new HashMap<String, Set<String>>();
      for (var line :
          Files.readAllLines(STRANGERS.resolve("labels-%s-%s.tsv".formatted(set, language)))) {
        var cells = line.split("\t", -1);
        right.put(
            cells[0],
            Arrays.stream(cells[2].split(" "))
                .filter(one -> one.startsWith("article:"))
                .map(one -> one.substring("article:".length()))
                .collect(Collectors.toSet()));
      }
      for (var line :
          Files.readAllLines(STRANGERS.resolve("%s-%s.jsonl".formatted(set, language)))) {
        var question = JSON.readTree(line);
        var articles = right.getOrDefault(question.get("id").asString(), Set.of());
        if (!articles.isEmpty()) {
          asked.add(new Asked(question.get("text").asString(), articles));
        }
      }
    }
    return asked;
  }

  private static List<Article> articles(String language) {
    var source = DeskSource.ofFolder(DESK);
    var texts = source.under("knowledge/" + language, ".md").stream()
        .map(path -> new ArticleText(path, language, source.text(path).orElseThrow()))
        .toList();
    return ArticleFolder.read(
            texts, Set.of(language), Vocabulary.ANY, LocalDate.ofInstant(FIRST, ZoneOffset.UTC))
        .articles();
  }

  private static Article with(Article article, List<String> questions) {
    var wording = article.wording();
    return new Article(
        article.id(),
        article.language(),
        new Article.Wording(wording.title(), questions, wording.body(), wording.spoken()),
        article.scope(),
        article.upkeep());
  }

  private static List<String> found(LuceneKnowledgeBase knowledge, String words, String language) {
    var question = new Question(
        words,
        VECTORS.of(words, new Language(language)),
        language,
        new Audience(Set.of("students", "staff")),
        Set.of(),
        OFFERED);
    return knowledge.search(question).toFuture().join().ranked().stream()
        .map(answer -> answer.article().value())
        .toList();
  }

  private static long rightAtFirst(
      LuceneKnowledgeBase knowledge, List<Asked> asked, String language) {
    return asked.stream()
        .filter(one -> found(knowledge, one.words(), language).stream()
            .findFirst()
            .filter(one.articles()::contains)
            .isPresent())
        .count();
  }

  /** Everything is asked by two people. Nine of ten who are offered the right article say that it helped; one of twenty says so of a wrong one; one of ten is upset. */
  private List<Outcome> outcomes(
      LuceneKnowledgeBase knowledge, List<Asked> toAsk, String language) {
    var outcomes = new ArrayList<Outcome>();
    for (var asked : toAsk) {
      var found = found(knowledge, asked.words(), language);
      for (var time = 0; time < 2 && !found.isEmpty(); time++) {
        var right = found.stream().filter(asked.articles()::contains).findFirst();
        outcomes.add(new Outcome(
            "r" + outcomes.size(),
            "p" + chance.nextInt(400),
            language,
            time == 0 ? asked.words() : asked.words().toLowerCase(Locale.ROOT),
            right.orElse(found.getFirst()),
            Double.NaN,
            chance.nextDouble() < (right.isPresent() ? 0.9 : 0.05),
            chance.nextDouble() < 0.9,
            FIRST.plusSeconds(chance.nextInt(30 * 86_400))));
      }
    }
    return outcomes;
  }

  /** The articles that were given ways to ask, as the rounds of the desk would have given them. */
  private static List<Article> learned(List<Article> young, List<Outcome> outcomes, String tongue) {
    var known = new TreeMap<String, List<String>>();
    var byId = new TreeMap<String, Article>();
    young.forEach(article -> {
      byId.put(article.id().value(), article);
      var ways = new ArrayList<>(article.wording().questions());
      ways.add(article.title());
      known.put(tongue + "/" + article.id().value(), ways);
    });
    var variants = new Variants(
        (words, language) -> VECTORS.of(words, new Language(language)), ZoneOffset.UTC);
    var changed = new HashSet<String>();
    for (var variant : variants.of(outcomes, Map.copyOf(known))) {
      var article = byId.get(variant.article());
      var questions = new ArrayList<>(article.wording().questions());
      if (variant.isConfirmed() && questions.size() < AT_FIRST + WaysToAsk.MOST) {
        questions.add(variant.words());
        byId.put(variant.article(), with(article, questions));
        changed.add(variant.article());
      }
    }
    return byId.values().stream()
        .filter(article -> changed.contains(article.id().value()))
        .toList();
  }
}
