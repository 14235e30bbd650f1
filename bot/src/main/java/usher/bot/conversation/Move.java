package usher.bot.conversation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import usher.bot.inquiry.InquiryId;
import usher.bot.inquiry.Tried;

/** What the desk does next. After an onward move it goes on deciding; a closing move ends the turn. What is decided without the outside world is an
 *  event already and is only noted. */
public sealed interface Move {

  /** More follows within the turn. */
  sealed interface Onward extends Move {}

  /** Ends the turn. */
  sealed interface Closing extends Move {}

  /** Something was decided: open, suspend, resume, accept, route, remember, resolve. Never empty. */
  record Note(List<ConversationEvent> events) implements Onward {
    public Note {
      events = List.copyOf(events);
      if (events.isEmpty()) {
        throw new IllegalArgumentException("a note of nothing would be noted for ever");
      }
    }

    public static Note of(ConversationEvent... events) {
      return new Note(List.of(events));
    }
  }

  /** Words said on the way, before more follows. */
  record Mention(List<Words> words, List<ConversationEvent> events) implements Onward {
    public Mention {
      words = List.copyOf(words);
      events = List.copyOf(events);
    }
  }

  /** Is this secret the person's PIN? The secret itself is in the turn's memory. */
  record ProvePin(PersonId person) implements Onward {}

  /** Asks the outside world whether a rule is met.
   *  @param name of the check, see {@link Check}
   *  @param arguments of the step that wants it */
  record MakeCheck(InquiryId inquiry, String name, Map<String, String> arguments)
      implements Onward {}

  /** Searches knowledge.
   *  @param words what to search with; redacted */
  record Search(InquiryId inquiry, String words, List<Tried> tried) implements Onward {}

  /** Does something in the world, announced first.
   *  @param into slot prefix for what it gives back */
  record Run(
      InquiryId inquiry,
      String step,
      String action,
      Map<String, String> arguments,
      @Nullable String into)
      implements Onward {}

  /** Nobody was there, and the user leaves without a choice: kept for the agents, so that nothing is lost. */
  record KeepUnanswered(HandOff handOff) implements Onward {}

  /** Takes over what an agent has done at the desk, unless somebody was faster. */
  record FollowAgent(CareEvent.AgentActed act) implements Onward {}

  /** Says something and waits to hear.
   *  @param events that are true once it is said
   *  @param question null: nothing is awaited in particular
   *  @param show ids of articles to show as cards */
  record Say(
      List<Words> words,
      @Nullable Question question,
      List<String> show,
      List<ConversationEvent> events)
      implements Closing {
    public Say {
      words = List.copyOf(words);
      show = List.copyOf(show);
      events = List.copyOf(events);
    }

    public static Say of(@Nullable Question question, Words... words) {
      return new Say(List.of(words), question, List.of(), List.of());
    }
  }

  /** To a person.
   *  @param reason name of the handoff reason
   *  @param evidence rule and figures, then the very sentences
   *  @param queue null: by routing
   *  @param rule by which routing chose the queue before; null: it has not been asked yet */
  record HandOff(
      String reason,
      List<String> evidence,
      @Nullable String queue,
      @Nullable String rule) implements Closing {
    public HandOff {
      evidence = List.copyOf(evidence);
    }

    /** Not decided about before. */
    public HandOff(String reason, List<String> evidence, @Nullable String queue) {
      this(reason, evidence, queue, null);
    }
  }

  /** Into the queue, although nobody is there now: the user chose to wait. */
  record StayInLine(HandOff handOff) implements Closing {}

  /** An answer is promised, and nobody needs to wait for it.
   *  @param way {@code callback} or {@code message}
   *  @param number to be called; empty when none was given
   *  @param words what the user wants to be known, redacted */
  record Promise(HandOff handOff, String way, String number, String words) implements Closing {}

  /** The emergency text first, then a person at the front of the queue. */
  record RaiseAlarm(List<String> evidence) implements Closing {
    public RaiseAlarm {
      evidence = List.copyOf(evidence);
    }
  }

  /** Passes the words to the person who owns the conversation; the bot is silent. */
  record RelayToAgent() implements Closing {}

  /** Nothing is said. */
  record Wait(List<ConversationEvent> events) implements Closing {
    public Wait {
      events = List.copyOf(events);
    }
  }

  /** Says goodbye and ends the conversation. */
  record Goodbye(List<Words> words, String how) implements Closing {
    public Goodbye {
      words = List.copyOf(words);
    }
  }
}
