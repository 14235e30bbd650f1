package usher.bot.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is learnt of outcomes, and what is not. */
class LessonsTest {
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
  private static final Map<String, List<String>> KNOWN =
      Map.of("en/vpn", List.of("VPN", "How do I use the VPN?"));

  private final List<Outcome> outcomes = new ArrayList<>();
  private final Variants variants = new Variants((words, _) -> letters(words), ZoneOffset.UTC);

  /** The same letters point the same way: enough to tell near from far. */
  private static float[] letters(String words) {
    var counts = new float[26];
    words
        .toLowerCase(java.util.Locale.ROOT)
        .chars()
        .filter(c -> c >= 'a' && c <= 'z')
        .forEach(c -> counts[c - 'a']++);
    double squares = 0;
    for (var count : counts) {
      squares += count * count;
    }
    for (var i = 0; i < counts.length; i++) {
      counts[i] /= (float) Math.max(1e-9, Math.sqrt(squares));
    }
    return counts;
  }

  private void outcome(String person, String words, boolean helped, boolean calm) {
    outcomes.add(
        new Outcome("r" + outcomes.size(), person, "en", words, "vpn", 0.9, helped, calm, NOON));
  }

  @Test
  void twoPeopleConfirmAWayToAskAndOneAloneDoesNot() {
    outcome("1001", "tunnel into the campus network", true, true);
    outcome("1001", "tunnel into the campus network", true, true);
    outcome("", "tunnel into the campus network", true, true);

    assertThat(variants.of(outcomes, KNOWN)).singleElement().satisfies(one -> {
      assertThat(one.people()).isEqualTo(1);
      assertThat(one.times()).isEqualTo(3);
      assertThat(one.isConfirmed()).isFalse();
    });

    outcome("1002", "tunnel into the campus networks", true, true);

    assertThat(variants.of(outcomes, KNOWN))
        .singleElement()
        .satisfies(one -> assertThat(one.isConfirmed()).isTrue());
  }

  @Test
  void nothingIsLearntFromTheUpsetFromSecretsFromNoiseOrFromWhatIsKnown() {
    outcome("1001", "tunnel into the campus network", true, false);
    outcome("1002", "tunnel into the campus network", false, true);
    outcome("1003", "my pin is [secret] for the tunnel", true, true);
    outcome("1004", "call me at 0170 5550 100", true, true);
    outcome("1005", "how do i use the vpn", true, true);
    outcome("1006", "a", true, true);
    outcome("1007", "long ".repeat(40), true, true);
    outcomes.add(new Outcome("x", "1008", "en", "where is it", "gone", 1, true, true, NOON));

    assertThat(variants.of(outcomes, KNOWN)).isEmpty();
  }

  @Test
  void nobodyHasMoreThanThreeWordsForOneArticle() {
    List.of("quartz", "zebra jumps", "mnop klm", "fghij", "xyw")
        .forEach(words -> outcome("1001", words, true, true));

    assertThat(variants.of(outcomes, KNOWN)).hasSize(3);
  }

  @Test
  void usefulnessStaysWithinItsBoundsAndOnePersonIsOneVoice() {
    IntStream.range(0, 200).forEach(i -> judged("good", "p" + i, true));
    IntStream.range(0, 200).forEach(i -> judged("bad", "p" + i, false));
    IntStream.range(0, 200).forEach(_ -> judged("pushed", "p1", true));

    var factors = Usefulness.of(outcomes);

    assertThat(factors.get("en/good")).isBetween(1.13, 1.15);
    assertThat(factors.get("en/bad")).isBetween(0.85, 0.87);
    assertThat(factors.get("en/pushed")).isCloseTo(1.0, within(0.02));
  }

  private void judged(String article, String person, boolean helped) {
    outcomes.add(new Outcome(
        "r" + outcomes.size(), person, "en", "words", article, 0.9, helped, true, NOON));
  }

  @Test
  void relevanceThatPromisesTooMuchIsCalibratedAndHonestRelevanceIsLeftAlone() {
    var chance = new Random(7);
    for (var i = 0; i < 600; i++) {
      var relevance = 0.5 + chance.nextDouble() / 2;
      found(relevance, chance.nextDouble() < relevance - 0.4);
    }

    var line = Calibrator.better(outcomes, Calibrator.Line.AS_IS).orElseThrow();

    assertThat(line.of(0.9)).isCloseTo(0.5, within(0.1));
    assertThat(Calibrator.better(outcomes, line)).isEmpty();

    outcomes.clear();
    for (var i = 0; i < 600; i++) {
      var relevance = chance.nextDouble();
      found(relevance, chance.nextDouble() < relevance);
    }
    assertThat(Calibrator.better(outcomes, Calibrator.Line.AS_IS)).isEmpty();
  }

  @Test
  void littleIsNotEnoughToCalibrate() {
    IntStream.range(0, Calibrator.FEWEST - 1).forEach(_ -> found(0.9, false));

    assertThat(Calibrator.better(outcomes, Calibrator.Line.AS_IS)).isEmpty();
  }

  private void found(double relevance, boolean helped) {
    outcomes.add(new Outcome(
        "r" + outcomes.size(), "", "en", "words", "vpn", relevance, helped, true, NOON));
  }
}
