package usher.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import usher.bot.validation.directory.HashedSecret;

class HashCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void whatItWritesMatchesTheSecretWithTheSamePepperOnly() {
    assertThat(run("s3cret, with 空格\n", Optional.of("pepper"))).isZero();

    var hashed = HashedSecret.parse(said()).orElseThrow();
    assertThat(hashed.matches("s3cret, with 空格", "pepper")).isTrue();
    assertThat(hashed.matches("s3cret, with 空格", "other")).isFalse();
    assertThat(hashed.matches("demo", "pepper")).isFalse();
  }

  @Test
  void isNeverTheSameTwice() {
    run("1234", Optional.of("pepper"));
    var first = said();
    out.reset();
    run("1234", Optional.of("pepper"));

    assertThat(said()).isNotEqualTo(first);
  }

  @Test
  void writesALineForEachLineInTheirOrder() {
    assertThat(run("1234\n2468\n", Optional.of("pepper"))).isZero();

    var lines =
        said().lines().map(HashedSecret::parse).map(Optional::orElseThrow).toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).matches("1234", "pepper")).isTrue();
    assertThat(lines.get(1).matches("2468", "pepper")).isTrue();
  }

  @Test
  void writesNothingWhenALineIsEmpty() {
    assertThat(run("1234\n\n2468\n", Optional.of("pepper"))).isEqualTo(2);

    assertThat(said()).isEqualTo("hash: line 2 is empty; expected a password or PIN on each line");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(run("1234", Optional.empty())).isEqualTo(2);
    assertThat(said()).contains("USHER_VALIDATION_PEPPER");
    out.reset();
    assertThat(run("", Optional.of("pepper"))).isEqualTo(2);
    assertThat(said()).contains("standard input was empty");
    out.reset();
    assertThat(run("1234", Optional.of("pepper"), "1234")).isEqualTo(2);
    assertThat(said()).contains("takes no arguments");
  }

  private int run(String input, Optional<String> pepper, String... arguments) {
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    return new HashCommand(in, pepper)
        .run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8).strip();
  }
}
