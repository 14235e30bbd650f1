package usher.bot.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.Distress;
import usher.bot.conversation.Language;
import usher.bot.conversation.RankedIntent;
import usher.bot.conversation.Understanding;
import usher.bot.inquiry.IntentId;

class ConfidenceTest {
  private static final Confidence.Limits LIMITS = new Confidence.Limits(0.6, 0.2, 0.1);

  @Test
  void isSureOfAClearLead() {
    assertThat(of(0.9, 0.1)).isInstanceOf(Confidence.Sure.class);
  }

  @Test
  void asksBackBetweenTwoThatLieClose() {
    assertThat(of(0.65, 0.6))
        .isEqualTo(
            new Confidence.AskBack(List.of(new IntentId("intent-0"), new IntentId("intent-1"))));
  }

  @Test
  void asksBackWhenTheBestIsNotSure() {
    assertThat(of(0.4, 0.1)).isInstanceOf(Confidence.AskBack.class);
  }

  @Test
  void isLostBelowTheLimitAndWithoutAnyRanking() {
    assertThat(of(0.19)).isInstanceOf(Confidence.Lost.class);
    assertThat(of()).isInstanceOf(Confidence.Lost.class);
  }

  private static Confidence of(double... confidences) {
    var ranking = IntStream.range(0, confidences.length)
        .mapToObj(i -> new RankedIntent(new IntentId("intent-" + i), confidences[i]))
        .toList();
    return Confidence.of(
        new Understanding(Language.ENGLISH, ranking, List.of(), Distress.CALM, Set.of(), "test"),
        LIMITS);
  }
}
