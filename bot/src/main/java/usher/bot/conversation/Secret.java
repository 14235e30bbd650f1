package usher.bot.conversation;

/** What was given where a secret was asked for: a PIN, a code. Lives in the memory of one node for one check; never printed or stored. */
public record Secret(String value) {
  public static final int LONGEST = 128;

  public Secret {
    value = value.strip();
  }

  @Override
  public String toString() {
    return "••••";
  }
}
