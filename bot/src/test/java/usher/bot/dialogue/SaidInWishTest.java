package usher.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import usher.bot.conversation.Language;

class SaidInWishTest {
  private final SaidInWish inWish = new SaidInWish(Map.of(
      Language.ENGLISH,
          List.of(
              "i",
              "want",
              "to",
              "report",
              "an",
              "incident",
              "is",
              "broken",
              "the",
              "in",
              "something",
              "please",
              "not",
              "doesn't",
              "work"),
      Language.CHINESE, List.of("我要", "我想", "报修", "一个", "设备", "坏了", "的", "请")));

  @ParameterizedTest
  @ValueSource(
      strings = {"The projector in room 204 is broken", "lift stuck!", "204教室的投影仪坏了", "实验室的窗户关不上"})
  void findsTheAnswerInAWishThatSaysMoreThanThat(String wish) {
    assertThat(inWish.answeredBy(wish)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I want to report an incident",
        "something is broken, please",
        "the printer doesn't work",
        "我要报修",
        "请报修一个设备",
        "设备坏了",
        ""
      })
  void findsNoneInABareWish(String wish) {
    assertThat(inWish.answeredBy(wish)).isFalse();
  }
}
