package usher.bot.nlu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import usher.bot.conversation.Detail;
import usher.bot.conversation.Language;
import usher.bot.door.Redaction;

/** Whatever is said, it is heard: from what is redacted at the door to intents, details, distress and signals. A fault shows the shortest text that has it. */
class HearingFuzzTest {
  private static final Redaction DOOR = new Redaction();
  private static final DeskNlu NLU =
      DeskNlu.of(SmallDesk.words(), SmallDesk.VECTORS, Prepared.NOTHING);
  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 11, 2, 9, 30, 0, 0, ZoneOffset.UTC);

  /** Long enough for any machine; what takes longer would take for ever. */
  private static final Duration HANGS = Duration.ofSeconds(30);

  @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
  void hearsWhateverIsSaid(@ForAll("texts") String text, @ForAll("languages") Language soFar) {
    var kept = DOOR.redact(text);

    var heard = assertTimeoutPreemptively(HANGS, () -> NLU.hear(kept, soFar, NOW));

    var understood = heard.understanding();
    assertThat(understood.ranking())
        .hasSizeLessThanOrEqualTo(5)
        .allSatisfy(ranked -> assertThat(ranked.confidence()).isBetween(0.0, 1.0));
    assertThat(understood.ranking())
        .isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
    assertThat(understood.distress().level()).isBetween(0.0, 1.0);
    assertThat(understood.details()).allSatisfy(detail -> standsIn(kept, detail));
    for (float number : heard.vector()) {
      assertThat(number).isFinite();
    }
  }

  @Property(tries = 50, shrinking = ShrinkingMode.BOUNDED)
  void hearsTheSameTwice(@ForAll("texts") String text) {
    assertThat(NLU.hear(text, Language.ENGLISH, NOW).understanding())
        .isEqualTo(NLU.hear(text, Language.ENGLISH, NOW).understanding());
  }

  private static void standsIn(String text, Detail detail) {
    assertThat(detail.start()).isBetween(0, text.length());
    assertThat(text.substring(detail.start())).startsWith(detail.text());
    assertThat(detail.value()).isNotBlank();
  }

  @Provide
  Arbitrary<Language> languages() {
    return Arbitraries.of(Language.ENGLISH, Language.CHINESE, new Language("de"));
  }

  /** Pieces that mean something to one of the readers, pieces that mean nothing, and any characters at all, in any order. */
  @Provide
  Arbitrary<String> texts() {
    var pieces = Arbitraries.frequencyOf(
        Tuple.of(6, meaning()),
        Tuple.of(3, odd()),
        Tuple.of(2, Arbitraries.strings().ofMaxLength(30)),
        Tuple.of(1, repeated()));
    var gaps = Arbitraries.of("", " ", " ", ", ", "\n", "。", "-", "\t");
    return Combinators.combine(pieces.list().ofMaxSize(12), gaps.list().ofSize(12))
        .as(HearingFuzzTest::joined);
  }

  private static String joined(List<String> pieces, List<String> gaps) {
    var text = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      text.append(pieces.get(i)).append(gaps.get(i));
    }
    return text.toString();
  }

  private static Arbitrary<String> meaning() {
    return Arbitraries.of(
        "I forgot my password",
        "我忘记密码了",
        "book a car",
        "double four",
        "tripel seven",
        "tomorrow at half past",
        "明天下午三点半",
        "in two hours",
        "twenty-one hundred",
        "三十五万",
        "2026-02-30",
        "31/11/2026",
        "25:61",
        "12pm",
        "+49 (0)30 / 5550-100",
        "0171",
        "ext. 12",
        "a.b@c.example",
        "@",
        "https://example.org/?q=1#x",
        "999.1.1.1",
        "::1",
        "fe80::1%eth0",
        "17-0042-6",
        "4111 1111 1111 1111",
        "my password is",
        "密码是",
        "north side",
        "NO!!!",
        "yes",
        "嗯",
        "talk to a human",
        "转人工",
        "I want to die",
        "不想活了",
        "idiot",
        "never mind",
        "１２３",
        "½",
        "٣");
  }

  private static Arbitrary<String> odd() {
    return Arbitraries.of(
        "'; DROP TABLE users; --",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "${jndi:ldap://x}",
        "{{7*7}}",
        "%n%s%x",
        "../../etc/passwd",
        "\u202Eabc\u202C",
        "\u200F",
        "\u200B\u200D\uFEFF",
        "\u0000",
        "\u0007\u001B[31m",
        "\uD83D",
        "\uDE00",
        "😀👨‍👩‍👧‍👦🏳️‍🌈",
        "Z̷̢̛a̸l̴g̶o̵",
        "ﷺ",
        "İı",
        "ß",
        "\\",
        "\"",
        "((((",
        "]]]]",
        "∞",
        "NaN",
        "-0",
        "1e999",
        "\r\n\u2028\u2029");
  }

  private static Arbitrary<String> repeated() {
    return Combinators.combine(
            Arbitraries.oneOf(
                meaning(), odd(), Arbitraries.strings().ofMinLength(1).ofMaxLength(3)),
            Arbitraries.integers().between(2, 700))
        .as((piece, times) -> {
          var many = piece.repeat(times);
          return many.substring(0, Math.min(10_000, many.length()));
        });
  }
}
