package usher.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void readsTheCellsOfATableAsOneLine() {
    var plain = Markdown.plain("""
        | What you see | What to do |
        | --- | --- |
        | AUTH_FAILED | Choose a new password |
        """);

    assertThat(plain).isEqualTo("What you see – What to do\nAUTH_FAILED – Choose a new password");
  }

  @Test
  void leavesAPipeOfACommandAsItIs() {
    assertThat(Markdown.plain("Type `ip a | grep inet`.")).contains("ip a | grep inet");
  }

  @Test
  void aTableWhoseFirstHeadingIsEmptyLeavesNoPipe() {
    var plain = Markdown.plain("""
        | | A4 | A3 |
        | --- | --- | --- |
        | black and white | 4 cents | 8 cents |
        """);

    assertThat(plain).contains("A4 – A3").contains("black and white – 4 cents – 8 cents");
    assertThat(plain).doesNotContain("|");
  }
}
