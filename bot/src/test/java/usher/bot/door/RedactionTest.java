package usher.bot.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private final Redaction redaction = new Redaction();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pay with 4111 1111 1111 1111 please | pay with [card number] please",
        "card 4111-1111-1111-1111 | card [card number]",
        "5500005555555559 is my card | [card number] is my card",
        "IBAN DE89 3704 0044 0532 0130 00 | IBAN [account number]",
        "my password is hunter2! | my password is [secret]",
        "The new PIN: 4711 | The new PIN: [secret]",
        "passphrase=correcthorse | passphrase=[secret]",
        "我的密码是abc12345，打不开 | 我的密码是[secret]，打不开",
        "验证码：998877 | 验证码：[secret]",
        "use sk-live-abcdefgh12345678ZZ | use [key]",
        "token ghp_abcdefghijklmnopqrstuvwxyz0123456789 | token [key]",
        "ssn 078-05-1120 | ssn [personal number]"
      })
  void replacesWhatMustNotBeKept(String said, String kept) {
    assertThat(redaction.redact(said)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my password is wrong",
        "the password is expired, what now?",
        "密码是错的",
        "record 17-0042-6 please",
        "asset tag 4021-7733-1",
        "call me on +49 30 5550 1234",
        "order 1234567890123 never came",
        "I forgot my password"
      })
  void leavesWhatIsNoSecret(String said) {
    assertThat(redaction.redact(said)).isEqualTo(said);
  }

  @ParameterizedTest
  @ValueSource(ints = {4_000, 10_000, 1_000_000})
  void boundsWhatIsKept(int length) {
    assertThat(redaction.redact("1 ".repeat(length / 2)).length()).isLessThanOrEqualTo(4_000);
  }

  @Test
  void takesItsMarksOutForWhoeverLooksAtTheLanguage() {
    assertThat(Redaction.withoutMarks("我的卡 [card number]，PIN 是 [secret]"))
        .isEqualTo("我的卡  ，PIN 是  ");
  }
}
