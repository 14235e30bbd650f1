package usher.bot.validation.directory;

/** What came of checking a secret. That a person is unknown and that a PIN is wrong look the same, and take the same time. */
public sealed interface ProofResult {
  record Proved(Person person) implements ProofResult {}

  record Wrong() implements ProofResult {}
}
