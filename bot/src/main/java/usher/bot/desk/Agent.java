package usher.bot.desk;

import java.util.List;
import usher.bot.conversation.Language;
import usher.bot.validation.directory.HashedSecret;

/** A person behind the desk.
 *  @param name as users read it
 *  @param phone where their calls go: {@code client:<name>} or E.164; empty: no calls
 *  @param capacity conversations at once */
public record Agent(
    String id,
    String name,
    HashedSecret password,
    List<Language> languages,
    String phone,
    int capacity) {
  public Agent {
    languages = List.copyOf(languages);
  }
}
