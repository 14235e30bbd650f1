package usher.bot.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines people write with a number, a PIN or a password in them, and lines that only look like it. */
class ToldInOneLineTest {
  private final Redaction redaction = new Redaction();

  /** What stands between guillemets must not be kept. */
  static Stream<String> secrets() {
    return Stream.concat(lines("secrets-en.txt"), lines("secrets-zh.txt"));
  }

  static Stream<String> noSecrets() {
    return Stream.concat(lines("no-secrets-en.txt"), lines("no-secrets-zh.txt"));
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void masksThePinAndKeepsTheRest(String line) {
    var said = line.replaceAll("[«»]", "");

    var kept = redaction.redact(said);

    assertThat(kept).isEqualTo(line.replaceAll("«[^»]*»", "[secret]"));
  }

  @ParameterizedTest
  @MethodSource("noSecrets")
  void leavesNumbersRoomsDatesPhonesAndPrices(String line) {
    assertThat(redaction.redact(line)).isEqualTo(line);
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void changesNothingThatWasMaskedAlready(String line) {
    var once = redaction.redact(line.replaceAll("[«»]", ""));

    assertThat(redaction.redact(once)).isEqualTo(once);
  }

  private static Stream<String> lines(String file) {
    try (var stream = ToldInOneLineTest.class.getResourceAsStream("/door/" + file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
