package usher.bot.nlu.distress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import usher.bot.conversation.Distress;
import usher.bot.conversation.Language;
import usher.bot.nlu.SmallDesk;

class DistressGaugeTest {
  private final DistressGauge gauge = DistressGauge.bundled();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This is useless, I have been waiting for weeks and nobody cares!!!",
        "I am furious, you ruined my exam",
        "your service is a disgrace",
        "I'm so frustrated, this is the third time it broke",
        "什么破系统，气死我了",
        "我受够了，等了三天都没有人理我",
        "你们太过分了，我要投诉"
      })
  void risesWithAnger(String text) {
    assertThat(gauge(text).level()).isGreaterThan(0.5);
    assertThat(gauge(text).reasons()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I forgot my password", "I'd like to book a car for Friday",
            "the projector in room 12 does not start", "not bad at all, thank you",
        "我忘记密码了", "打印机坏了", "想预订周五的车", "投影仪打不开，能看一下吗"
      })
  void staysLowForOrdinaryWishes(String text) {
    assertThat(gauge(text).level()).isLessThan(0.5);
  }

  @Test
  void ordersSentencesByHowUpsetTheySound() {
    double calm = gauge("Could you tell me when the printer will be repaired?").level();
    double annoyed =
        gauge("It is a bit annoying that the printer is still broken").level();
    double furious = gauge("I HATE this useless printer, it is a nightmare and you are pathetic!!")
        .level();

    assertThat(calm).isLessThan(annoyed);
    assertThat(annoyed).isLessThan(furious);
  }

  @Test
  void namesItsReasonsStrongestFirst() {
    var distress = gauge("THIS IS USELESS AND PATHETIC!!");

    assertThat(distress.reasons())
        .startsWith("word:pathetic", "word:useless")
        .contains("capitals", "repeated");
  }

  @Test
  void takesCapitalsAloneForNothing() {
    assertThat(gauge("HELLO I NEED A NEW PASSWORD").reasons()).doesNotContain("capitals");
  }

  @Test
  void gaugesByWordsAloneWithoutAVector() {
    assertThat(gauge.gauge("je suis furieux", new float[0], new Language("fr")))
        .isEqualTo(Distress.CALM);
    assertThat(gauge
            .gauge("I hate this, it is a nightmare", new float[0], Language.ENGLISH)
            .level())
        .isGreaterThan(0.5);
  }

  private Distress gauge(String text) {
    var language =
        text.codePoints().anyMatch(Character::isIdeographic) ? Language.CHINESE : Language.ENGLISH;
    return gauge.gauge(text, SmallDesk.VECTORS.of(text, language), language);
  }
}
