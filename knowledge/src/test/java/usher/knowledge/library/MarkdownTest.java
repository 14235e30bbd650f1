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
}
