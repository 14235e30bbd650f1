package usher.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import usher.knowledge.Article;
import usher.knowledge.ArticleId;
import usher.knowledge.KnowledgeException;

class ArticleFolderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String GOOD = """
      ---
      title: Reset your password
      questions:
        - I forgot my password
        - how do I change my password
        - my login does not work
      services: [accounts]
      groups: [students, staff]
      spoken: Open the account page and choose Forgotten.
      intents: [reset-password]
      owner: it
      review: 2027-06-30
      valid-from: 2026-01-01
      codes: [E-404]
      ---
      Open the [account page](https://example.org/account) and choose **Forgotten**.

      1. Wait for the mail.
      2. Follow its link.
      """;

  @TempDir
  private Path folder;

  @Test
  void readsAnArticle() {
    var shelf = read(GOOD);

    assertThat(shelf.problems()).isEmpty();
    var article = shelf.articles().getFirst();
    assertThat(article.id()).isEqualTo(new ArticleId("reset-password"));
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.title()).isEqualTo("Reset your password");
    assertThat(article.wording().questions()).hasSize(3).startsWith("I forgot my password");
    assertThat(article.wording().spoken()).isEqualTo("Open the account page and choose Forgotten.");
    assertThat(article.scope())
        .isEqualTo(new Article.Scope(
            Set.of("accounts"),
            Set.of("students", "staff"),
            Set.of("reset-password"),
            List.of("E-404")));
    assertThat(article.upkeep())
        .isEqualTo(
            new Article.Upkeep("it", LocalDate.of(2027, 6, 30), LocalDate.of(2026, 1, 1), null));
  }

  @Test
  void keepsTheBodyAsMarkdownAndAsPlainText() {
    var body = read(GOOD).articles().getFirst().wording().body();

    assertThat(body.markdown()).startsWith("Open the [account page](https://example.org/account)");
    assertThat(body.plain()).isEqualTo("""
        Open the account page (https://example.org/account) and choose Forgotten.

        1. Wait for the mail.
        2. Follow its link.""");
  }

  @Test
  void readsChineseAndFilesOfOtherSystems() {
    var text = GOOD.replace("Reset your password", "重置密码").replace("\n", "\r\n");

    var shelf = ArticleFolder.read(
        List.of(new ArticleText("knowledge/zh/reset-password.md", "zh", "\uFEFF" + text)),
        Set.of("zh"),
        Vocabulary.ANY,
        TODAY);

    assertThat(shelf.problems()).isEmpty();
    assertThat(shelf.articles()).extracting(Article::title).containsExactly("重置密码");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title: Reset your password          | author: me                      |  1 | 'title' is missing",
        "title: Reset your password          | author: me                      |  2 | 'author' is not an entry",
        "title: Reset your password          | title:                          |  2 | 'title' is empty",
        "title: Reset your password          | title: [a, b]                   |  2 | 'title' is a list",
        "title: Reset your password          | title: Reset: now               |  2 | not YAML",
        "owner: it                           | title: Again                    | 11 | a second time",
        "`  - my login does not work`          | `  `                            |  4 | lists 2 ways to ask",
        "`  - my login does not work`          | `  - I FORGOT my password`      |  6 | stands here twice",
        "spoken: Open the account page       | spoken: Open example.org       |  9 | web or e-mail address",
        "spoken: Open the account page       | spoken: Open **it**            |  9 | markup",
        "services: [accounts]                | services: [shoes]               |  7 | service 'shoes' is not known",
        "groups: [students, staff]           | groups: [aliens]                |  8 | group 'aliens' is not known",
        "groups: [students, staff]           | groups: []                      |  8 | 'groups' is missing or empty",
        "intents: [reset-password]           | intents: [dance]                | 10 | intent 'dance' is not known",
        "review: 2027-06-30                  | review: soon                    | 12 | which is not a day",
        "valid-from: 2026-01-01              | valid-to: 2026-01-01            | 13 | is past",
        "review: 2027-06-30                  | review: 2026-06-30              | 12 | review was due",
        "codes: [E-404]                      | valid-to: 2025-01-01            | 14 | lies before",
      })
  void tellsFileAndLineOfAProblem(String good, String bad, int line, String wrong) {
    var shelf = read(GOOD.replace(good, bad));

    assertThat(shelf.problems()).anySatisfy(problem -> {
      assertThat(problem.file()).isEqualTo("knowledge/en/reset-password.md");
      assertThat(problem.line()).isEqualTo(line);
      assertThat(problem.wrong()).contains(wrong);
      assertThat(problem.right()).isNotBlank();
    });
  }

  @Test
  void tellsAllProblemsAtOnce() {
    var shelf = read("---\nspoken: see www.example.org\nowner: it\nreview: never\n---\n");

    assertThat(shelf.articles()).isEmpty();
    assertThat(shelf.hasMistakes()).isTrue();
    assertThat(shelf.problems())
        .extracting(ArticleProblem::wrong)
        .anyMatch(wrong -> wrong.contains("title"))
        .anyMatch(wrong -> wrong.contains("questions"))
        .anyMatch(wrong -> wrong.contains("address"))
        .anyMatch(wrong -> wrong.contains("groups"))
        .anyMatch(wrong -> wrong.contains("not a day"))
        .anyMatch(wrong -> wrong.contains("no text"));
  }

  @Test
  void onlyNotesWhatCameWithTime() {
    var shelf = read(GOOD.replace("codes: [E-404]", "valid-to: 2026-11-22"));

    assertThat(shelf.hasMistakes()).isFalse();
    assertThat(shelf.articles()).hasSize(1);
    assertThat(shelf.problems())
        .extracting(ArticleProblem::weight)
        .containsExactly(ArticleProblem.Weight.NOTE);
  }

  @Test
  void wantsAHeader() {
    assertThat(read("# Just text").problems())
        .extracting(ArticleProblem::wrong)
        .containsExactly("there is no header");
  }

  @Test
  void wantsAFileNameThatCanBeAnId() {
    var text = new ArticleText("knowledge/en/Reset Password.md", "en", GOOD);

    var shelf = ArticleFolder.read(List.of(text), Set.of("en"), vocabulary(), TODAY);

    assertThat(shelf.problems())
        .extracting(ArticleProblem::wrong)
        .containsExactly("'Reset Password' cannot be an id");
  }

  @Test
  void wantsEveryArticleInEveryLanguage() {
    var texts = Stream.of("en", "de")
        .map(language ->
            new ArticleText("knowledge/" + language + "/reset-password.md", language, GOOD))
        .toList();

    var shelf = ArticleFolder.read(texts, Set.of("en", "zh"), vocabulary(), TODAY);

    assertThat(shelf.problems())
        .extracting(ArticleProblem::toString)
        .containsExactly(
            "knowledge/de/reset-password.md:1: the desk does not speak 'de'; use one of [en, zh]",
            "knowledge/de/reset-password.md:1: the article is missing in 'zh'; add zh/reset-password.md");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(print.md)                | leads to an article that not all readers of this one may read",
        "(nothing.md)              | leads to no article of this language",
        "(htps://example.org)      | leads nowhere",
        "(https://)                | leads nowhere",
        "(mailto:it)               | leads nowhere",
        "(#below)                  | leads nowhere",
        "(other.md)                |",
        "(mailto:it@example.org)   |",
      })
  void tellsLinksThatLeadNowhere(String link, @Nullable String wrong) {
    var texts = List.of(
        english("reset-password", GOOD.replace("(https://example.org/account)", link)),
        english("print", GOOD.replace("[students, staff]", "[staff]")),
        english("other", GOOD.replace("[students, staff]", "[everyone]")));

    var shelf = ArticleFolder.read(texts, Set.of("en"), vocabulary(), TODAY);

    if (wrong == null) {
      assertThat(shelf.problems()).isEmpty();
      assertThat(shelf.articles()).hasSize(3);
    } else {
      assertThat(shelf.problems()).singleElement().satisfies(problem -> {
        assertThat(problem.wrong()).endsWith(wrong);
        assertThat(problem.line()).isEqualTo(16);
      });
      assertThat(shelf.articles()).hasSize(2);
    }
  }

  private static ArticleText english(String id, String content) {
    return new ArticleText("knowledge/en/" + id + ".md", "en", content);
  }

  @Test
  void listsTheFilesOfAFolder() throws IOException {
    var knowledge = folder.resolve("knowledge");
    Files.createDirectories(knowledge.resolve("en"));
    Files.createDirectories(knowledge.resolve("zh"));
    Files.writeString(knowledge.resolve("en/vpn.md"), GOOD);
    Files.writeString(knowledge.resolve("zh/vpn.md"), GOOD);
    Files.writeString(knowledge.resolve("en/notes.txt"), "not an article");

    var texts = ArticleFolder.texts(knowledge);

    assertThat(texts)
        .containsExactly(
            new ArticleText("knowledge/en/vpn.md", "en", GOOD),
            new ArticleText("knowledge/zh/vpn.md", "zh", GOOD));
  }

  @Test
  void saysWhichFileIsNotUtf8() throws IOException {
    var knowledge = folder.resolve("knowledge");
    Files.createDirectories(knowledge.resolve("zh"));
    Files.write(knowledge.resolve("zh/vpn.md"), "ü".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> ArticleFolder.texts(knowledge))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("vpn.md is not written in UTF-8");
  }

  private static ArticleFolder.Shelf read(String content) {
    var text = new ArticleText("knowledge/en/reset-password.md", "en", content);
    return ArticleFolder.read(List.of(text), Set.of("en"), vocabulary(), TODAY);
  }

  private static Vocabulary vocabulary() {
    return new Vocabulary(
        Set.of("accounts"), Set.of("students", "staff"), Set.of("reset-password"));
  }
}
