package usher.bot.desk;

import java.util.List;
import usher.bot.conversation.Language;
import usher.bot.validation.directory.HashedSecret;

/** A person behind the desk.
 *  @param name as users read it
 *  @param phone where their calls go: {@code client:<name>} or E.164; empty: no calls
 *  @param capacity conversations at once
 *  @param standing whether they are there at all, and what they may do beyond their queues */
public record Agent(
    String id,
    String name,
    HashedSecret password,
    List<Language> languages,
    String phone,
    int capacity,
    Standing standing) {
  public Agent {
    languages = List.copyOf(languages);
  }

  /** @param paused on leave: cannot log in, gets nothing
   *  @param admin may change outages, holidays and agents */
  public record Standing(boolean paused, boolean admin) {}

  public boolean works() {
    return !standing.paused();
  }
}
