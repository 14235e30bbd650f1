package usher.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** What every knowledge base does. */
public abstract class KnowledgeBaseContract {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  protected static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneId.of("Europe/Berlin"));
  protected static final SentenceVectors VECTORS = new HashedGrams();

  /** An empty one, the same for the length of a test. */
  protected abstract KnowledgeBase knowledge();

  @Test
  void findsTheArticleThatWasAskedFor() {
    publish(Fixtures.password(), Fixtures.wifi(), Fixtures.car());

    var answers = search("I forgot my password", "en");

    assertThat(answers.best().orElseThrow())
        .returns(new ArticleId("reset-password"), Answer::article)
        .returns("Reset your password", Answer::title)
        .returns("en", Answer::language)
        .returns(
            "Open the account page and choose Forgotten. A link is sent to your mailbox.",
            Answer::passage)
        .returns("Spoken: Reset your password", Answer::spoken);
  }

  @Test
  void findsByWordsAloneWhenThereIsNoVector() {
    publish(Fixtures.password(), Fixtures.wifi(), Fixtures.car());

    var answers = await(knowledge()
        .search(Question.ofWords("charging cable of the car", "en", Audience.EVERYONE, 3)));

    assertThat(ids(answers)).startsWith("car-charging");
  }

  @Test
  void findsByMeaningWhatSharesNoWord() {
    publish(Fixtures.password(), Fixtures.wifi(), Fixtures.car());

    var answers = search("passwords passwording", "en");

    assertThat(ids(answers)).startsWith("reset-password");
  }

  @Test
  void answersInTheLanguageOfTheQuestion() {
    publish(
        Fixtures.password(),
        Fixtures.passwordInChinese(),
        Fixtures.wifi(),
        Fixtures.wifiInChinese());

    var answers = search("无线网络连不上怎么办", "zh");

    assertThat(ids(answers)).startsWith("campus-wifi");
    assertThat(answers.ranked()).extracting(Answer::language).containsOnly("zh");
  }

  @Test
  void namesEachArticleOnce() {
    var words = "The password is the password. ".repeat(60);
    publish(
        Fixtures.withBody(Fixtures.password(), words + "\n\n" + words + "\n\n" + words),
        Fixtures.wifi());

    var answers = search("password", "en");

    assertThat(ids(answers)).doesNotHaveDuplicates().startsWith("reset-password");
  }

  @Test
  void keepsToTheLimit() {
    publish(Fixtures.password(), Fixtures.wifi(), Fixtures.car());

    var answers = await(knowledge()
        .search(question("my account and the car", "en", Audience.EVERYONE, Set.of(), 2)));

    assertThat(answers.ranked()).hasSize(2);
  }

  @Test
  void ranksFromTheMostRelevantDown() {
    publish(Fixtures.password(), Fixtures.wifi(), Fixtures.car());

    var answers = search("how do I connect to wireless", "en");

    assertThat(answers.ranked())
        .extracting(Answer::relevance)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void abstainsWhenItHasNothing() {
    var answers = search("password", "en");

    assertThat(answers).isEqualTo(Answers.NONE);
  }

  @Test
  void abstainsFromWhatNoArticleSays() {
    publish(Fixtures.password(), Fixtures.wifi(), Fixtures.car());

    var answers = await(knowledge()
        .search(Question.ofWords("zoological gardens in Antarctica", "en", Audience.EVERYONE, 3)));

    assertThat(answers.band()).isEqualTo(Band.ABSTAIN);
  }

  @Test
  void hidesFromOthersWhatOneGroupMayRead() {
    publish(Fixtures.salaries(), Fixtures.password());

    var outsider = search("when is salary paid", "en", Audience.of("students"));
    var insider = search("when is salary paid", "en", Audience.of("staff"));

    assertThat(ids(outsider)).doesNotContain("salary-table");
    assertThat(ids(insider)).startsWith("salary-table");
  }

  @Test
  void fillsTheListOfAReaderAlthoughManyHiddenArticlesFitBetter() {
    var articles = new ArrayList<Article>();
    for (int number = 0; number < 120; number++) {
      articles.add(hidden("secret-password-" + number));
    }
    articles.add(Fixtures.password());
    await(knowledge().publish(articles));

    var answers = search("secret password", "en");

    assertThat(ids(answers)).containsExactly("reset-password");
  }

  @Test
  void keepsToTheServicesOfTheContextAndToArticlesOfNone() {
    publish(
        Fixtures.scoped(
            Fixtures.password(), Fixtures.scope(Set.of("everyone"), Set.of("accounts"))),
        Fixtures.scoped(Fixtures.wifi(), Fixtures.scope(Set.of("everyone"), Set.of("network"))),
        Fixtures.car());

    var asked =
        question("password for wireless in the car", "en", Audience.EVERYONE, Set.of("network"), 5);
    var answers = await(knowledge().search(asked));

    assertThat(ids(answers)).containsExactlyInAnyOrder("campus-wifi", "car-charging");
  }

  @Test
  void liftsTheArticleThatNamesTheIntent() {
    var scope = new Article.Scope(Set.of(), Set.of("everyone"), Set.of("charging-car"), List.of());
    publish(Fixtures.password(), Fixtures.wifi(), Fixtures.scoped(Fixtures.car(), scope));

    var context = new Context(Set.of(), Map.of("charging-car", 0.95));
    var answers = await(knowledge()
        .search(new Question("it is flat", new float[0], "en", Audience.EVERYONE, context, 3)));

    assertThat(ids(answers)).startsWith("car-charging");
    assertThat(answers.band()).isEqualTo(Band.ANSWER);
  }

  @Test
  void doesNotLiftWhatTheReaderMayNotRead() {
    var scope = new Article.Scope(Set.of(), Set.of("staff"), Set.of("charging-car"), List.of());
    publish(Fixtures.password(), Fixtures.scoped(Fixtures.car(), scope));

    var context = new Context(Set.of(), Map.of("charging-car", 0.9));
    var answers = await(knowledge()
        .search(new Question("it is flat", new float[0], "en", Audience.EVERYONE, context, 3)));

    assertThat(ids(answers)).doesNotContain("car-charging");
  }

  @Test
  void showsAnArticleFromItsFirstToItsLastDay() {
    var today = LocalDate.of(2026, 11, 23);
    publish(
        Fixtures.valid(Fixtures.password(), today, today),
        Fixtures.valid(Fixtures.wifi(), today.plusDays(1), today.plusDays(9)),
        Fixtures.valid(Fixtures.car(), today.minusDays(9), today.minusDays(1)));

    var answers = search("password wireless car", "en");

    assertThat(ids(answers)).containsExactly("reset-password");
    assertThat(found("campus-wifi", "en", Audience.EVERYONE)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"I forgott my pasword", "fogot my passwrod", "I forgot my passwordd"})
  void readsMisspelledWords(String text) {
    publish(Fixtures.password(), Fixtures.wifi(), Fixtures.car());

    var answers = await(knowledge().search(Question.ofWords(text, "en", Audience.EVERYONE, 1)));

    assertThat(ids(answers)).containsExactly("reset-password");
  }

  @Test
  void findsAnErrorCodeWhateverItsCase() {
    var scope = new Article.Scope(Set.of(), Set.of("everyone"), Set.of(), List.of("E-404"));
    publish(Fixtures.password(), Fixtures.wifi(), Fixtures.scoped(Fixtures.car(), scope));

    var answers =
        await(knowledge().search(Question.ofWords("it says e-404!", "en", Audience.EVERYONE, 1)));

    assertThat(ids(answers)).containsExactly("car-charging");
  }

  @Test
  void showsTheSentencesOfALongPassageThatFit() {
    String filler =
        "This sentence fills the page with words about nothing at all and nobody minds it. ";
    var article = Fixtures.withBody(
        Fixtures.car(),
        filler.repeat(5) + "The cable lies in the boot under the floor. " + filler.repeat(1));
    publish(article, Fixtures.wifi());

    var answers = search("where does the cable lie in the boot", "en");

    assertThat(answers.best().orElseThrow().passage())
        .contains("The cable lies in the boot under the floor.")
        .hasSizeLessThan(500);
  }

  @Test
  void replacesAnArticleThatIsPublishedAgain() {
    publish(Fixtures.password(), Fixtures.wifi());

    publish(Fixtures.withBody(Fixtures.password(), "Ask at the counter."));

    var answers = search("I forgot my password", "en");
    assertThat(answers.best().orElseThrow().passage()).isEqualTo("Ask at the counter.");
    assertThat(ids(answers)).doesNotHaveDuplicates();
  }

  @Test
  void forgetsARetiredArticleInEachLanguage() {
    publish(Fixtures.password(), Fixtures.passwordInChinese(), Fixtures.wifi());

    await(knowledge().retire(new ArticleId("reset-password")));

    assertThat(ids(search("I forgot my password", "en"))).doesNotContain("reset-password");
    assertThat(ids(search("我忘记了密码", "zh"))).isEmpty();
    assertThat(found("reset-password", "en", Audience.EVERYONE)).isNull();
  }

  @Test
  void givesTheWholeArticleBack() {
    var scope = new Article.Scope(
        Set.of("accounts"), Set.of("staff", "students"), Set.of("reset"), List.of("E-1"));
    var day = LocalDate.of(2026, 11, 1);
    var article =
        Fixtures.valid(Fixtures.scoped(Fixtures.password(), scope), day, day.plusYears(1));
    publish(article);

    var found = found("reset-password", "en", Audience.of("students"));

    assertThat(found).isEqualTo(article);
  }

  @Test
  void doesNotTellAHiddenArticleFromNone() {
    publish(Fixtures.salaries());

    assertThat(found("salary-table", "en", Audience.EVERYONE)).isNull();
    assertThat(found("salary-table", "zh", Audience.of("staff"))).isNull();
    assertThat(found("no-such-article", "en", Audience.of("staff"))).isNull();
    assertThat(found("salary-table", "en", Audience.of("staff"))).isNotNull();
  }

  @Test
  void readsLongTextsToTheEndOfItsPatience() {
    publish(Fixtures.password());

    var answers = search("password wireless laptop car ".repeat(400), "en");

    assertThat(ids(answers)).containsExactly("reset-password");
  }

  protected final void publish(Article... articles) {
    await(knowledge().publish(List.of(articles)));
  }

  protected final Answers search(String text, String language) {
    return search(text, language, Audience.EVERYONE);
  }

  private Answers search(String text, String language, Audience audience) {
    return await(knowledge().search(question(text, language, audience, Set.of(), 5)));
  }

  private static Question question(
      String text, String language, Audience audience, Set<String> services, int limit) {
    return new Question(text, VECTORS.vector(text, language), language, audience, services, limit);
  }

  private Article found(String id, String language, Audience audience) {
    return await(knowledge().find(new ArticleId(id), language, audience));
  }

  private static Article hidden(String id) {
    var article = Fixtures.article(
        id, "en", "Secret password", List.of("secret password"), "The secret password.");
    return Fixtures.scoped(article, Fixtures.scope(Set.of("staff"), Set.of()));
  }

  protected static List<String> ids(Answers answers) {
    return answers.ranked().stream().map(answer -> answer.article().value()).toList();
  }

  protected static <T> T await(Mono<T> result) {
    return result.block(PATIENCE);
  }
}
