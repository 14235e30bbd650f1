package usher.ivr;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller hears, and what the call does then. Words are plain text; {@code ivr.speech} makes them speakable. */
public sealed interface Prompt {

  /** True when nothing can follow it in the same answer. */
  default boolean closes() {
    return switch (this) {
      case Say _, Pause _ -> false;
      case Question _,
          MainMenu _,
          Hold _,
          Enqueue _,
          LeaveQueue _,
          Join _,
          TakeMessage _,
          Transfer _,
          HangUp _ -> true;
    };
  }

  /**
   * Words, and the next prompt follows.
   *
   * @param language when it differs from that of the answer, else null
   */
  record Say(String words, @Nullable SpokenLanguage language) implements Prompt {
    public Say(String words) {
      this(words, null);
    }
  }

  /** Silence; inside a queue the provider asks again when it is over. */
  record Pause(Duration length) implements Prompt {}

  /** Waits for the caller; whatever is said before it can be interrupted. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "as")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = Secret.class, name = "secret")
  })
  sealed interface Question extends Prompt {
    String words();

    /** How many keys at most; with 1 the first key is the answer. */
    int digits();
  }

  /**
   * A question answered by speech or keys; empty words ask what was just said. The words name the choices themselves; {@link usher.ivr.menu.MenuWalker} adds
   * nothing to them.
   *
   * @param hints words the recogniser should expect: 500 at most, 100 characters each
   * @param choices what a key stands for; a key that stands for nothing is a no-match when {@code digits} is 1
   */
  record Ask(String words, List<String> hints, List<Choice> choices, int digits)
      implements Question {
    public Ask {
      hints = List.copyOf(hints);
      choices = List.copyOf(choices);
      requireKeys(digits);
    }

    /** A question without choices, a single key at most. */
    public static Ask open(String words) {
      return new Ask(words, List.of(), List.of(), 1);
    }
  }

  /** A question answered by keys alone, whose answer is heard, kept and logged nowhere. */
  record Secret(String words, int digits) implements Question {
    public Secret {
      requireKeys(digits);
    }
  }

  /** The open question of the main menu with its keys. */
  record MainMenu() implements Prompt {}

  /** Words, a pause, and {@link CallEvent.Continued}. */
  record Hold(String words, Duration pause) implements Prompt {}

  /** The caller waits for an agent; {@link CallEvent.Queued} asks for the wait prompts, {@link CallEvent.Left} ends it. */
  record Enqueue(QueueName queue) implements Prompt {}

  /** In answer to {@link CallEvent.Queued} only: out of the queue, {@link CallEvent.Left} follows. */
  record LeaveQueue() implements Prompt {}

  /** On an agent's leg: joined with the caller who waits there. */
  record Join(QueueName queue, AgentToken agent) implements Prompt {}

  /** A message is spoken after a tone; {@link CallEvent.Recorded} follows. */
  record TakeMessage(String words, Duration atMost) implements Prompt {}

  /** On to another number; {@link CallEvent.Transferred} follows unless the caller hangs up. */
  record Transfer(String words, String number) implements Prompt {}

  /** Words, and the call ends. */
  record HangUp(String words) implements Prompt {}

  /** What a key stands for: {@code value} for the desk, {@code label} for the ear. */
  record Choice(String key, String label, String value) {
    public Choice {
      if (!key.matches("[1-9]")) {
        throw new IllegalArgumentException("a choice has a key from 1 to 9: 0, * and # are taken");
      }
    }
  }

  private static void requireKeys(int digits) {
    if (digits < 1 || digits > 32) {
      throw new IllegalArgumentException("1 to 32 keys can be asked for");
    }
  }
}
