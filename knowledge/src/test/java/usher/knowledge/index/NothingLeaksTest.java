package usher.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import usher.knowledge.Answers;
import usher.knowledge.Article;
import usher.knowledge.ArticleId;
import usher.knowledge.Audience;
import usher.knowledge.Context;
import usher.knowledge.HashedGrams;
import usher.knowledge.Question;
import usher.knowledge.SentenceVectors;

/** What a reader is told is the very same whether there are articles that they may not read or not: over random articles, readers and questions. */
class NothingLeaksTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC);
  private static final List<String> GROUPS =
      List.of("everyone", "students", "staff", "contractors");
  private static final List<String> WORDS = List.of(
      "printer",
      "printing",
      "password",
      "wireless",
      "network",
      "holiday",
      "salary",
      "contract",
      "laptop",
      "charger",
      "projector",
      "lecture",
      "library",
      "parking",
      "canteen",
      "reset",
      "account",
      "campus",
      "report",
      "broken",
      "order",
      "merger",
      "dismissal",
      "secret");
  private static final SentenceVectors VECTORS = new HashedGrams();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void tellsTheSameAsIfTheHiddenArticlesWereNotThere(long seed) {
    var random = new Random(seed);
    var articles = articles(random, 60);
    var readers = List.of(
        Audience.EVERYONE,
        Audience.of("students"),
        Audience.of("staff"),
        Audience.of("students", "contractors"));

    try (var all = shelved(articles)) {
      for (var reader : readers) {
        try (var readable = shelved(articles.stream().filter(reader::mayRead).toList())) {
          for (int asked = 0; asked < 40; asked++) {
            var question = question(random, reader);
            assertThat(answers(all, question))
                .as("%s asks '%s'", reader.groups(), question.text())
                .usingRecursiveComparison()
                .withComparatorForType(NothingLeaksTest::nearly, Double.class)
                .isEqualTo(answers(readable, question));
          }
        }
      }
    }
  }

  /** A sum of floats is added up in another order once the machine's vectors are compiled, whatever is hidden. */
  private static int nearly(double one, double other) {
    return Math.abs(one - other) < 1e-5 ? 0 : Double.compare(one, other);
  }

  private static Answers answers(LuceneKnowledgeBase knowledge, Question question) {
    return Objects.requireNonNull(knowledge.search(question).block());
  }

  private static LuceneKnowledgeBase shelved(List<Article> articles) {
    var knowledge = LuceneKnowledgeBase.inMemory(VECTORS, IndexSettings.DEFAULTS, CLOCK);
    knowledge.replace("all", articles).block();
    return knowledge;
  }

  /** With words that only some articles have, and with slips of the pen. */
  private static Question question(Random random, Audience reader) {
    var text = new StringBuilder(words(random, 2 + random.nextInt(4)));
    if (random.nextBoolean()) {
      text.deleteCharAt(1 + random.nextInt(text.length() - 1));
    }
    var vector = random.nextInt(4) == 0 ? new float[0] : VECTORS.vector(text.toString(), "en");
    return new Question(text.toString(), vector, "en", reader, Context.NONE, 5);
  }

  private static List<Article> articles(Random random, int count) {
    var articles = new ArrayList<Article>();
    for (int number = 0; number < count; number++) {
      var body = words(random, 30);
      articles.add(new Article(
          new ArticleId("article-" + number),
          "en",
          new Article.Wording(
              words(random, 3),
              List.of(words(random, 4), words(random, 5), words(random, 4)),
              new Article.Body(body, body),
              words(random, 8)),
          new Article.Scope(Set.of(), groups(random), Set.of(), List.of()),
          new Article.Upkeep("it", null, null, null)));
    }
    return articles;
  }

  private static Set<String> groups(Random random) {
    var groups = new TreeSet<String>();
    groups.add(GROUPS.get(random.nextInt(GROUPS.size())));
    if (random.nextInt(3) == 0) {
      groups.add(GROUPS.get(random.nextInt(GROUPS.size())));
    }
    return groups;
  }

  private static String words(Random random, int count) {
    var words = new ArrayList<String>();
    for (int word = 0; word < count; word++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }
}
