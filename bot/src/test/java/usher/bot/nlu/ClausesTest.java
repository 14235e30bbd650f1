package usher.bot.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import usher.bot.nlu.Clauses.Pair;

class ClausesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I forgot my password and I'd like to book a car|I forgot my password|I'd like to book a car",
        "My VPN is down. Also, how do I print in colour?|My VPN is down|how do I print in colour?",
        "reset my password, then unlock my account please|reset my password|unlock my account please",
        "我忘记密码了，另外想借一台笔记本|我忘记密码了|想借一台笔记本",
        "我想预订汽车还有打印机坏了|我想预订汽车|打印机坏了",
        "密码忘了。无线网络也连不上|密码忘了|无线网络也连不上"
      })
  void fallIntoTwoAtAJoint(String text, String first, String then) {
    assertThat(Clauses.pairs(text)).contains(new Pair(first, then));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yes and no",
        "My VPN does not connect",
        "我的密码忘了",
        "I.T. and HR",
        "and also, then"
      })
  void areOneWhenThereIsNoRoomForTwo(String text) {
    assertThat(Clauses.pairs(text)).isEmpty();
  }

  @Test
  void areNotLookedForInAStory() {
    assertThat(Clauses.pairs("My laptop broke and I cannot work. ".repeat(20))).isEmpty();
    assertThat(Clauses.pairs("one long wish and ".repeat(16))).hasSizeLessThanOrEqualTo(3);
  }
}
