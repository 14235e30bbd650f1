package usher.bot.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import usher.bot.conversation.Language;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Problems;
import usher.bot.nlu.Prepared;
import usher.bot.nlu.embedding.Encoders;
import usher.bot.nlu.embedding.Vectors;
import usher.knowledge.Article;
import usher.knowledge.library.ArticleFolder;
import usher.knowledge.library.Vocabulary;

/** Whether the demo desk says enough, and says it in ways that differ. Closeness is the cosine under the encoder of the language; vectors that the build has prepared
 *  are not made again. */
class DemoExamplesTest {
  private static final Path DEMO = Path.of("src/main/resources/desk/demo");

  /** Above it two examples of one intent teach hardly more than one. */
  private static final double SAME_WORDS = 0.92;

  /** Above it two intents claim the same words. */
  private static final double SAME_WISH = 0.93;

  private static final DeskFolder DESK =
      new DeskReader(DeskReader.ACTIONS).read(DeskSource.ofFolder(DEMO), new Problems());
  private static final Vectors VECTORS =
      new Vectors(Encoders.bundled(), Prepared.fromClassPath("/prepared/demo").vectors());

  static Stream<Language> languages() {
    return DESK.info().languages().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void saysOneWishInWaysThatDiffer(Language language) {
    var examples = examples(language);

    var tooClose = closer(examples, SAME_WORDS, pair -> pair.one.intent.equals(pair.other.intent));

    assertThat(tooClose).as("say one of the two in another way").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void neverGivesTwoIntentsTheSameWords(Language language) {
    var examples = examples(language);

    var claimedTwice =
        closer(examples, SAME_WISH, pair -> !pair.one.intent.equals(pair.other.intent));

    assertThat(claimedTwice).as("leave it to the intent it belongs to").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void hasTwentyExamplesForEachOfThirtyFiveIntents(Language language) {
    var counts = DESK.catalogue().intents().stream()
        .map(card -> Map.entry(
            card.id().value(), card.examples().getOrDefault(language, List.of()).size()))
        .toList();

    assertThat(counts).hasSizeGreaterThanOrEqualTo(35);
    assertThat(counts)
        .allSatisfy(count -> assertThat(count.getValue())
            .as("examples of %s in '%s'", count.getKey(), language)
            .isGreaterThanOrEqualTo(20));
  }

  @Test
  void hasSixtyArticlesEachInEveryLanguage() {
    var articles = articles();

    var names = articles.stream().collect(groupingBy(Article::language)).values().stream()
        .map(DemoExamplesTest::names)
        .toList();

    assertThat(names).hasSize(DESK.info().languages().size());
    assertThat(Set.copyOf(names)).as("the same articles in every language").hasSize(1);
    assertThat(names.getFirst()).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void givesEachArticleWaysToAskAndWordsForThePhone() {
    var articles = articles();

    assertThat(articles).allSatisfy(article -> {
      assertThat(article.wording().questions())
          .as("questions of %s in '%s'", article.id(), article.language())
          .hasSizeGreaterThanOrEqualTo(4);
      assertThat(article.wording().spoken()).isNotBlank();
    });
  }

  private static Set<String> names(List<Article> articles) {
    return articles.stream().map(article -> article.id().value()).collect(toSet());
  }

  private static List<Article> articles() {
    return ArticleFolder.read(
            ArticleFolder.texts(DEMO.resolve("knowledge")),
            languages().map(Language::code).collect(toSet()),
            Vocabulary.ANY,
            LocalDate.EPOCH)
        .articles();
  }

  private static List<Example> examples(Language language) {
    return DESK.catalogue().intents().stream()
        .flatMap(card -> card.examples().getOrDefault(language, List.of()).stream()
            .map(text -> new Example(card.id().value(), text, VECTORS.of(text, language))))
        .toList();
  }

  private static List<String> closer(List<Example> examples, double limit, Predicate<Pair> counts) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      for (int j = 0; j < i; j++) {
        var pair = new Pair(examples.get(j), examples.get(i));
        if (counts.test(pair) && pair.cosine() > limit) {
          found.add(pair.toString());
        }
      }
    }
    return found;
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Example(String intent, String text, float[] vector) {
    @Override
    public String toString() {
      return intent + ": " + text;
    }
  }

  private record Pair(Example one, Example other) {
    double cosine() {
      double sum = 0;
      for (int i = 0; i < one.vector.length; i++) {
        sum += one.vector[i] * other.vector[i];
      }
      return sum;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.3f %s | %s", cosine(), one, other);
    }
  }
}
