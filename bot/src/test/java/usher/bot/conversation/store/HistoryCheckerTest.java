package usher.bot.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryCheckerTest {
  private final History history = new History();

  @Test
  void findsNothingInAnOrderlyHistory() {
    history.acknowledged("a");
    history.acknowledged("b");
    history.read(List.of("a"));
    history.read(List.of());

    assertThat(HistoryChecker.anomalies(history, List.of("a", "b"))).isEmpty();
  }

  @Test
  void findsAnAcknowledgedAppendThatIsLost() {
    history.acknowledged("a");
    history.acknowledged("b");

    assertThat(HistoryChecker.anomalies(history, List.of("b")))
        .singleElement()
        .asString()
        .startsWith("lost: a");
  }

  @Test
  void findsAnAppendThatIsThereTwice() {
    history.acknowledged("a");

    assertThat(HistoryChecker.anomalies(history, List.of("a", "a")))
        .singleElement()
        .asString()
        .startsWith("doubled: a");
  }

  @Test
  void findsAReadThatIsNoPrefixOfTheEnd() {
    history.acknowledged("a");
    history.acknowledged("b");
    history.read(List.of("b", "a"));

    assertThat(HistoryChecker.anomalies(history, List.of("a", "b")))
        .singleElement()
        .asString()
        .startsWith("reordered");
  }
}
