package usher.bot.conversation;

/** What was given where a secret was asked for: a PIN, a code. Lives in the memory of one node for one check; never printed or stored. */
public final class Secret {
  private final String value;

  public Secret(String typed) {
    this.value = typed.strip();
  }

  /** The secret itself, for the one check. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "••••";
  }
}
