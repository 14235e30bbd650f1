package usher.bot.nlu.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPieceTest {
  private final WordPiece tokenizer = new WordPiece(Map.of(
      "[UNK]", 0, "[CLS]", 1, "[SEP]", 2, "em", 3, "##bed", 4, "##ding", 5, "hello", 6, ",", 7, "网",
      8, "cafe", 9));

  @Test
  void splitsAWordIntoTheLongestKnownPieces() {
    long[] ids = tokenizer.ids("embedding", 128);

    assertThat(ids).containsExactly(1, 3, 4, 5, 2);
  }

  @Test
  void setsPunctuationAndChineseCharactersApart() {
    long[] ids = tokenizer.ids("Hello,网网", 128);

    assertThat(ids).containsExactly(1, 6, 7, 8, 8, 2);
  }

  @Test
  void takesAccentsAndControlCharactersAway() {
    long[] ids = tokenizer.ids("ca\u200Ff\u0000\u00E9", 128);

    assertThat(ids).containsExactly(1, 9, 2);
  }

  @Test
  void keepsTheEndMarkWhenTheTextIsCut() {
    long[] ids = tokenizer.ids("hello hello hello hello hello", 4);

    assertThat(ids).containsExactly(1, 6, 6, 2);
  }

  @Test
  void readsAnUnknownOrEndlessWordAsUnknown() {
    long[] ids = tokenizer.ids("xyz " + "a".repeat(5000), 128);

    assertThat(ids).containsExactly(1, 0, 0, 2);
  }
}
