package usher.bot.conversation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import usher.bot.inquiry.IntentId;

/** What the desk has asked and waits to hear. What is said next is first read as its answer. */
public sealed interface Question {

  /** Asks for a slot of the inquiry on top. */
  record ForSlot(String slot, boolean secret) implements Question {}

  /** Yes or no, at a step of the flow of the inquiry on top. */
  record ToConfirm(String step) implements Question {}

  /** "Do you mean A or B?"
   *  @param words that could mean either; they stay the wish's words, whatever button is pressed */
  record WhichIntent(List<IntentId> choices, String words) implements Question {
    public WhichIntent {
      choices = List.copyOf(choices);
    }
  }

  /** "Is one of these what you need?" Articles, best first, and what else may have been meant: something the desk can do.
   *  @param before wishes that are likelier than the first article, best first
   *  @param after wishes that are less likely */
  record WhichArticle(List<String> articles, List<IntentId> before, List<IntentId> after)
      implements Question {
    public WhichArticle {
      articles = List.copyOf(articles);
      before = orNone(before);
      after = orNone(after);
    }

    public WhichArticle(List<String> articles) {
      this(articles, List.of(), List.of());
    }

    /** The choices as they are read out, each {@code article/id} or {@code intent/id}. */
    public List<String> choices() {
      return Stream.of(
              before.stream().map(intent -> "intent/" + intent),
              articles.stream().map(article -> "article/" + article),
              after.stream().map(intent -> "intent/" + intent))
          .flatMap(each -> each)
          .toList();
    }

    /** The wishes among the choices, best first. */
    public List<IntentId> wishes() {
      return Stream.concat(before.stream(), after.stream()).toList();
    }

    /** Logs of earlier versions know articles alone. */
    private static List<IntentId> orNone(@Nullable List<IntentId> intents) {
      return intents == null ? List.of() : List.copyOf(intents);
    }
  }

  /** "Did that help?" */
  record DidThatHelp(String article) implements Question {}

  /** Who are you, before service. */
  record StaffNumber() implements Question {}

  /** The PIN of the person who was named. Always secret. */
  record Pin(PersonId person) implements Question {}

  /** "Is this known outage why you are here?" */
  record IsItTheOutage(String outage) implements Question {}

  /** "What can we do for you?" Also after an unclear turn. */
  record Open() implements Question {}

  /** What is asked while nobody is there; unanswered it is kept for the agents. */
  sealed interface OfAbsence extends Question {
    Absent about();
  }

  /** "Nobody is there now. Will you wait, be called back, or leave a message?"
   *  @param mayWait false outside the opening hours */
  record WhenNobody(Absent about, boolean mayWait) implements OfAbsence {}

  /** "Which number may we call?" */
  record CallbackNumber(Absent about) implements OfAbsence {}

  /** "What should they know?" The answer becomes a promise that agents see. */
  record Message(Absent about) implements OfAbsence {}

  /** The handoff that nobody could take.
   *  @param reason name of the handoff reason
   *  @param evidence rule and figures, then the very sentences
   *  @param rule that chose the queue; null in questions of earlier versions */
  record Absent(
      String queue,
      String reason,
      List<String> evidence,
      @Nullable String rule) {
    public Absent {
      evidence = List.copyOf(evidence);
    }
  }

  default boolean secret() {
    return switch (this) {
      case ForSlot slot -> slot.secret();
      case Pin _ -> true;
      case ToConfirm _,
          WhichIntent _,
          WhichArticle _,
          DidThatHelp _,
          StaffNumber _,
          IsItTheOutage _,
          Open _,
          WhenNobody _,
          CallbackNumber _,
          Message _ -> false;
    };
  }
}
