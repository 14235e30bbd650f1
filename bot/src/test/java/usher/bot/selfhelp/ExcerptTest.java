package usher.bot.selfhelp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void leadsFromTheHeadingIntoWhatItHeads() {
    assertThat(Excerpt.of("On Windows\n\nOpen the settings.\n\nChoose VPN.", "en"))
        .isEqualTo("On Windows: Open the settings.\n\nChoose VPN.");
    assertThat(Excerpt.of("在 Windows 上\n\n打开设置。", "zh")).isEqualTo("在 Windows 上：打开设置。");
  }

  @Test
  void leavesSentencesListsAndLoneHeadingsAsTheyAre() {
    assertThat(Excerpt.of("Open the settings.\n\nChoose VPN.", "en"))
        .isEqualTo("Open the settings.\n\nChoose VPN.");
    assertThat(Excerpt.of("- one\n\n- two", "en")).isEqualTo("- one\n\n- two");
    assertThat(Excerpt.of("On Windows", "en")).isEqualTo("On Windows");
  }
}
