package usher.bot.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the user gets, ready to be encoded by any channel. Kept in the log as it was sent.
 *  @param parts in order; empty when there is nothing to say, as while a person owns the conversation
 *  @param choices what may be pressed instead of typed; empty for a free answer
 *  @param expects what the next input will be
 *  @param closing what happens after the words
 *  @param speaker who says it
 *  @param pace how fast it is spoken; null: as usual */
public record Reply(
    Language language,
    List<Part> parts,
    List<Choice> choices,
    Expects expects,
    Closing closing,
    Speaker speaker,
    @Nullable Pace pace) {

  /** How fast words are spoken when not as usual. */
  public enum Pace {
    SLOW
  }

  /** At the usual pace. */
  public Reply(
      Language language,
      List<Part> parts,
      List<Choice> choices,
      Expects expects,
      Closing closing,
      Speaker speaker) {
    this(language, parts, choices, expects, closing, speaker, null);
  }

  public Reply {
    parts = List.copyOf(parts);
    choices = List.copyOf(choices);
  }

  /** Nothing is said. */
  public static Reply silent(Language language) {
    return new Reply(
        language, List.of(), List.of(), Expects.ANYTHING, new Closing.None(), new Speaker.Bot());
  }

  public boolean isSilent() {
    return parts.isEmpty() && closing instanceof Closing.None;
  }

  /** A piece of a reply. */
  public sealed interface Part {

    /** @param markdown for eyes
     *  @param spoken for ears, plain text */
    record Text(String markdown, String spoken) implements Part {}

    /** An article with its answering passage.
     *  @param path of the article's page, beginning with a slash */
    record Card(String article, String title, String passage, String path, String spoken)
        implements Part {}
  }

  /** @param label as shown on the button
   *  @param value what is sent when it is pressed */
  public record Choice(String label, String value) {}

  /** What the next input will be. */
  public enum Expects {
    ANYTHING,
    CHOICE,
    DATE,
    DIGITS,
    SECRET,
    NOTHING
  }

  /** What happens after the words. */
  public sealed interface Closing {

    /** The user's turn. */
    record None() implements Closing {}

    /** Wait for a person; on a call: into the provider's queue. */
    record Transfer(String queue, String handoff) implements Closing {}

    /** The conversation is over; on a call: hang up. */
    record Goodbye() implements Closing {}
  }

  /** Who speaks. */
  public sealed interface Speaker {

    record Bot() implements Speaker {}

    record Person(String name) implements Speaker {}

    /** A notice of the desk about the conversation itself, such as "Anna has joined". */
    record Notice(@Nullable String about) implements Speaker {}
  }
}
