package usher.ivr.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import usher.ivr.speech.Spoken.Break;
import usher.ivr.speech.Spoken.Digits;
import usher.ivr.speech.Spoken.Letters;
import usher.ivr.speech.Spoken.Words;

class SpeechTest {
  @Test
  void spellsRecordNumbers() {
    assertThat(one("Your number is INC-10423."))
        .containsExactly(
            new Words("Your number is "), new Letters("INC"), new Digits("10423"), new Words("."));
  }

  @Test
  void spellsGroupsWithABreathBetweenThem() {
    assertThat(one("R17-0042-8"))
        .containsExactly(
            new Letters("R"),
            new Digits("17"),
            new Words(", "),
            new Digits("0042"),
            new Words(", "),
            new Digits("8"));
  }

  @Test
  void spellsPhoneNumbersInChineseText() {
    assertThat(one("请拨打+49 30 5550100。")).contains(new Digits("49"), new Digits("5550100"));
  }

  @Test
  void spellsLongNumbersOnly() {
    assertThat(one("Code 481516 is valid for 10 minutes."))
        .contains(new Digits("481516"), new Words(" is valid for 10 minutes."));
  }

  @Test
  void leavesDatesTimesAmountsAndYearsAlone() {
    var text = "On 2026-12-24 at 16:30, 1,299.50 euros, in 2027, 24.12.2026.";

    assertThat(one(text)).containsExactly(new Words(text));
  }

  @Test
  void dropsCharactersThatXmlDoesNotKnow() {
    assertThat(one("a\u0007b\uFFFEc\uD800d")).containsExactly(new Words("abcd"));
  }

  @Test
  void pausesAtALineBreak() {
    assertThat(one("One.\nTwo."))
        .containsExactly(new Words("One."), new Break(Duration.ofMillis(400)), new Words("Two."));
  }

  @Test
  void saysNothingWhenThereIsNothingToSay() {
    assertThat(Speech.of(" \n\u0001 ")).isEmpty();
  }

  @Test
  void partsLongEnglishAtSentences() {
    var utterances = Speech.of("This is a sentence of some length. ".repeat(200));

    assertThat(utterances).hasSizeGreaterThan(1).allSatisfy(SpeechTest::fits);
    assertThat(utterances).allSatisfy(pieces -> assertThat(text(pieces)).endsWith("."));
  }

  @Test
  void partsLongChineseByItsLengthInAnAddress() {
    var utterances = Speech.of("这是一个相当长的句子，用来测试长度限制。".repeat(60));

    assertThat(utterances).hasSizeGreaterThan(2).allSatisfy(SpeechTest::fits);
  }

  @Test
  void cutsATextWithoutSentencesWithoutBreakingACharacter() {
    var utterances = Speech.of("😀".repeat(2000));

    assertThat(utterances).allSatisfy(SpeechTest::fits);
    assertThat(
            utterances.stream().map(SpeechTest::text).reduce("", String::concat).replace(" ", ""))
        .isEqualTo("😀".repeat(2000));
  }

  private static List<Spoken> one(String text) {
    assertThat(Speech.of(text)).hasSize(1);
    return Speech.of(text).getFirst();
  }

  private static void fits(List<Spoken> pieces) {
    var text = text(pieces);
    assertThat(text.length()).isLessThanOrEqualTo(3000);
    assertThat(URLEncoder.encode(text, StandardCharsets.UTF_8).length()).isLessThanOrEqualTo(4500);
  }

  private static String text(List<Spoken> pieces) {
    return pieces.stream().map(Spoken::counted).reduce("", String::concat);
  }
}
