package usher.bot.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaysToAskTest {
  private static final String FILE = """
      ---
      title: VPN
      questions:
        - How do I use the VPN?
      groups: [everyone]
      ---
      Open it.

      ---
      """;

  @Test
  void aLearnedOneGoesIntoTheHeaderAndLeavesTheRestAsItIs() {
    var once = WaysToAsk.with(FILE, "vpn \"abroad\": how?").orElseThrow();
    var twice = WaysToAsk.with(once, "tunnel from home").orElseThrow();

    assertThat(once)
        .isEqualTo(FILE.replace(
            "groups: [everyone]\n",
            "groups: [everyone]\nlearned:\n  - \"vpn \\\"abroad\\\": how?\"\n"));
    assertThat(WaysToAsk.of(twice))
        .containsExactly(
            "VPN", "How do I use the VPN?", "vpn \"abroad\": how?", "tunnel from home");
    assertThat(twice).endsWith("---\nOpen it.\n\n---\n");
  }

  @Test
  void thereIsRoomForTwenty() {
    var full = IntStream.range(0, WaysToAsk.MOST)
        .boxed()
        .reduce(FILE, (text, i) -> WaysToAsk.with(text, "way " + i).orElseThrow(), (a, b) -> b);

    assertThat(WaysToAsk.with(full, "one more")).isEmpty();
    assertThat(WaysToAsk.of(full)).hasSize(WaysToAsk.MOST + 2);
  }

  @Test
  void aFileWithoutAHeaderOrWithAListOfItsOwnFormIsLeftAlone() {
    assertThat(WaysToAsk.with("no header", "words")).isEmpty();
    assertThat(WaysToAsk.of("no header")).isEmpty();
    assertThat(WaysToAsk.with("---\ntitle: a\nlearned: [b]\n---\n", "words")).isEmpty();
  }
}
