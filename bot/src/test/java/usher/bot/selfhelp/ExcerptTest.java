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

  @Test
  void makesWholeWhatWasOnlyBrokenInTheFile() {
    assertThat(Excerpt.of(
            "Choose the profile Travel. It uses port 443, which is nearly always\nopen.\n\n"
                + "1. Open the program, and look at the list of all the profiles that\n   there are.\n2. Choose one.",
            "en"))
        .isEqualTo(
            "Choose the profile Travel. It uses port 443, which is nearly always open.\n\n"
                + "1. Open the program, and look at the list of all the profiles that there are.\n2. Choose one.");
    assertThat(Excerpt.of("请先断开 VPN，打开任意\n一个网页。", "zh")).isEqualTo("请先断开 VPN，打开任意一个网页。");
    assertThat(Excerpt.of("A4 – A3\nblack – 4 cents", "en")).isEqualTo("A4 – A3\nblack – 4 cents");
  }
}
