package usher.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassagesTest {

  @Test
  void leavesAShortTextWhole() {
    assertThat(Passages.of("One block.\n\nAnother block.", "en"))
        .containsExactly("One block.\n\nAnother block.");
  }

  @Test
  void beginsAnewAtAHeadingAndKeepsItWithItsText() {
    var passages = Passages.of(
        "First things.\n\nOn the phone\n\nPress the key.\n\nAt home\n\nTurn it off.", "en");

    assertThat(passages)
        .containsExactly(
            "First things.", "On the phone\n\nPress the key.", "At home\n\nTurn it off.");
  }

  @Test
  void cutsALongBlockBetweenSentences() {
    var passages =
        Passages.of("This sentence is repeated many times. ".repeat(40).strip(), "en");

    assertThat(passages)
        .hasSizeGreaterThan(2)
        .allMatch(p -> p.endsWith("times.") && p.length() <= 600);
  }

  @Test
  void cutsChineseEarlierBecauseItSaysMorePerCharacter() {
    var passages = Passages.of("这句话重复了很多次。".repeat(40), "zh");

    assertThat(passages).hasSizeGreaterThan(2).allMatch(p -> p.endsWith("。") && p.length() <= 170);
  }

  @Test
  void cutsALongListBetweenItsItems() {
    var passages = Passages.of(
        "- An item of the list that says something of use\n".repeat(30).strip(), "en");

    assertThat(passages)
        .hasSizeGreaterThan(1)
        .allMatch(p -> p.startsWith("- ") && p.endsWith("use"));
  }

  @Test
  void givesOneEmptyPassageForNoText() {
    assertThat(Passages.of("", "en")).containsExactly("");
  }
}
