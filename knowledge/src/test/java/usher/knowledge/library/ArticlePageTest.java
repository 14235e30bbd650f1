package usher.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import usher.knowledge.Fixtures;

class ArticlePageTest {

  @Test
  void showsMarkdownAsHtml() {
    String page =
        page("Choose **Forgotten**, then [write](https://example.org/a?b=1&c=2).\n\n- one\n- two");

    assertThat(page)
        .contains("<strong>Forgotten</strong>", "<li>one</li>")
        .contains("href=\"https://example.org/a?b=1&amp;c=2\"");
  }

  @Test
  void showsTables() {
    assertThat(page("| a | b |\n|---|---|\n| 1 | 2 |")).contains("<table>", "<td>1</td>");
  }

  @Test
  void hasNoHeadingWithoutWords() {
    assertThat(page("| | a |\n|---|---|\n| 1 | 2 |"))
        .contains("<th>a</th>")
        .doesNotContain("<th></th>");
  }

  @Test
  void showsRawHtmlAsText() {
    String page = page("<script>alert(1)</script>\n\nand <img src=x onerror=alert(1)> here");

    assertThat(page).doesNotContain("<script", "<img").contains("&lt;script&gt;");
  }

  @Test
  void leavesOutLinksThatRunScripts() {
    assertThat(page("[click](javascript:alert(1)) ![x](data:text/html,x)"))
        .doesNotContain("javascript:", "data:");
  }

  @Test
  void leadsToThePageOfAnotherArticle() {
    assertThat(page("See [prices](print-prices.md)."))
        .contains("href=\"/articles/en/print-prices\"");
  }

  @Test
  void keepsTheFirstLevelForTheTitle() {
    assertThat(page("# Big\n\n## Small"))
        .contains("<h2>Big</h2>", "<h2>Small</h2>")
        .doesNotContain("<h1>");
  }

  private static String page(String markdown) {
    return ArticlePage.body(Fixtures.withBody(Fixtures.password(), markdown));
  }
}
