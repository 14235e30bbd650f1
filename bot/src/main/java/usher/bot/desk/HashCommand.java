package usher.bot.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import usher.bot.validation.directory.HashedSecret;

/** {@code hash}: turns passwords or PINs into the form that {@code teams.yaml} and {@code people.csv} keep, one line for each line. The secrets come by the standard
 *  input, so that they stand in no list of processes; the pepper is that of the running desk. Exit code 0: written; 2: something is missing, and then nothing is. */
public final class HashCommand implements Command {
  private static final String PEPPER = "USHER_VALIDATION_PEPPER";
  private static final int ITERATIONS = 120_000;
  private static final int SALT_BYTES = 16;

  private final InputStream in;
  private final Optional<String> pepper;

  /** @param pepper as {@value #PEPPER} has it; empty when it is not set */
  public HashCommand(InputStream in, Optional<String> pepper) {
    this.in = in;
    this.pepper = pepper;
  }

  /** Of this process. */
  public static HashCommand ofSystem() {
    return new HashCommand(System.in, Optional.ofNullable(System.getenv(PEPPER)));
  }

  @Override
  public String name() {
    return "hash";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (!arguments.isEmpty()) {
      out.println(
          "hash: takes no arguments; write passwords or PINs to the standard input, one on each line:"
              + " echo 'the password' | java -jar usher.jar hash");
      return arguments.contains("--help") ? 0 : 2;
    }
    if (pepper.filter(value -> !value.isBlank()).isEmpty()) {
      out.println(
          "hash: the environment has no " + PEPPER
              + "; set it to the pepper that the desk will run with, since secrets of another are never right");
      return 2;
    }
    var secrets = secrets();
    if (secrets.isEmpty() || secrets.contains("")) {
      out.println(
          secrets.isEmpty()
              ? "hash: the standard input was empty; expected a password or PIN on each line"
              : "hash: line " + (secrets.indexOf("") + 1)
                  + " is empty; expected a password or PIN on each line");
      return 2;
    }
    secrets.forEach(secret -> out.println(hashed(secret)));
    return 0;
  }

  private String hashed(String secret) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return HashedSecret.write(secret, pepper.orElseThrow(), ITERATIONS, salt);
  }

  private List<String> secrets() {
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException _) {
      return List.of();
    }
  }
}
