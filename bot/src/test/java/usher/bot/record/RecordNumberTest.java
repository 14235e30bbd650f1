package usher.bot.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordNumberTest {

  @Test
  void isReadBackAsItWasWritten() {
    for (var counter = 1L; counter < 20_000; counter += 37) {
      var number = new RecordNumber((int) (counter % 64), counter);

      assertThat(RecordNumber.read(number.toString())).contains(number);
    }
  }

  @Test
  void noticesOneWrongDigit() {
    var digits = new RecordNumber(17, 42).toString().replace("-", "");
    for (var place = 0; place < digits.length(); place++) {
      for (var digit = '0'; digit <= '9'; digit++) {
        var changed = digits.substring(0, place) + digit + digits.substring(place + 1);

        assertThat(RecordNumber.read(changed).isPresent())
            .as(changed)
            .isEqualTo(changed.equals(digits));
      }
    }
  }

  @Test
  void canBeSpokenAndKeyed() {
    var number = new RecordNumber(3, 7);

    assertThat(RecordNumber.read(number.toString().replace("-", " "))).contains(number);
    assertThat(RecordNumber.read(number.toString().replace("-", ""))).contains(number);
    assertThat(RecordNumber.read("hello")).isEmpty();
  }
}
