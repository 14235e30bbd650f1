package usher.bot.rasa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fly to [Berlin](city) now              | fly to Berlin now",
        "[x]{\"entity\": \"city\", \"value\": \"y\", \"role\": \"from\"} to [z](city) | x to z",
        "[NY][{\"entity\": \"city\"}, {\"entity\": \"state\"}] | NY",
        "my [savings](account:saved) account    | my savings account",
        "the list [1] and (this)                | the list [1] and (this)",
        "costs $5 in [room\\1](room)            | costs $5 in room\\1"
      })
  void leavesTheWordsOfAnExample(String example, String words) {
    var plain = Annotations.off(example);

    assertThat(plain.text()).isEqualTo(words);
    assertThat(plain.wrong()).isEmpty();
  }

  @Test
  void namesTheEntities() {
    var plain = Annotations.off("[NY][{\"entity\": \"city\"}, {\"entity\": \"state\"}] [x](y)");

    assertThat(plain.entities()).isEqualTo(List.of("city", "state", "y"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "to [Berlin](city        | is not closed",
        "to [Berlin]{\"entity\"  | is not closed",
        "to [Berlin]()           | names no entity",
        "to [Berlin]{'a': 'b'}   | names no entity",
        "to [Berlin]{\"value\": \"b\"} | names no entity"
      })
  void tellsWhatIsWrongWithAMark(String example, String wrong) {
    assertThat(Annotations.off(example).wrong()).contains(wrong);
  }
}
