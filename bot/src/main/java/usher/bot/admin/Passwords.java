package usher.bot.admin;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import usher.bot.live.Mistake;
import usher.bot.validation.directory.HashedSecret;

/** First passwords of agents. */
final class Passwords {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;
  private static final int ITERATIONS = 120_000;
  private static final int SALT_BYTES = 16;

  /** Without letters and digits that look like others. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final SecureRandom random = new SecureRandom();
  private final String pepper;

  Passwords(String pepper) {
    this.pepper = pepper;
  }

  /** {@code abcd-efgh-jkmn-pqrs}: 79 bits. */
  String invented() {
    return IntStream.range(0, 4)
        .mapToObj(_ -> random
            .ints(4, 0, LETTERS.length())
            .mapToObj(at -> LETTERS.substring(at, at + 1))
            .collect(Collectors.joining()))
        .collect(Collectors.joining("-"));
  }

  /** Empty when it will do. */
  static Optional<Mistake> wrong(String password) {
    var length = password.length();
    return length >= SHORTEST && length <= LONGEST
        ? Optional.empty()
        : Optional.of(new Mistake(
            "password",
            "a password of %d characters".formatted(length),
            "write %d to %d, or leave it empty to get one".formatted(SHORTEST, LONGEST)));
  }

  /** As the file has it. Takes tens of milliseconds of CPU on purpose: not for event loops. */
  String hashed(String password) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return HashedSecret.write(password, pepper, ITERATIONS, salt);
  }
}
