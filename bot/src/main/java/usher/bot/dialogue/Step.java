package usher.bot.dialogue;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of a flow. Branches are named by the id of their first step; see {@link Flow#after} for what comes next. */
public sealed interface Step {
  String id();

  /** @param text key */
  record Say(String id, String text) implements Step {}

  /** Fills a slot; skipped when it is known. A secret one is never known. */
  record Ask(String id, String slot) implements Step {}

  /** Yes goes on.
   *  @param text key of the question
   *  @param no first step when the user says no */
  record Confirm(String id, String text, String no) implements Step {}

  /** @param otherwise null: goes on */
  record When(
      String id, Condition condition, String then, @Nullable String otherwise) implements Step {}

  /** Does something in the world. How it ended is the fact {@code <into>.outcome}: done, refused, failed or unknown.
   *  @param into what it gives back becomes facts: the chief value {@code <into>}, others {@code <into>.<name>}
   *  @param priority of the record it opens, 1 (highest) to 4; 0: as the intent's
   *  @param failed null: a person takes over */
  record Run(
      String id,
      String action,
      String into,
      int priority,
      @Nullable String failed) implements Step {}

  /** @param check what to look at: {@code stock}, or {@code group}: whether the user belongs to it
   *  @param arguments {@code item}; of stock also {@code at}: the slot that names the site, and {@code on}: the slot that names the day, for what is
   *      reserved by the day
   *  @param failed null: a person takes over */
  record CheckStep(
      String id,
      String check,
      Map<String, String> arguments,
      @Nullable String failed) implements Step {
    public CheckStep {
      arguments = Map.copyOf(arguments);
    }
  }

  /** Searches knowledge with what the user said. */
  record Offer(String id) implements Step {}

  record Handoff(String id, HandoffReason reason) implements Step {}

  /** @param target step id; a question that is gone back to is asked again */
  record Goto(String id, String target) implements Step {}

  /** Says so and closes the inquiry.
   *  @param text key */
  record Resolve(String id, String text) implements Step {}
}
