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

  /** Something the user does or looks at, in a procedure; never said again where it was tried already.
   *  @param text key
   *  @param place {@code article/step}, as it is remembered and told to agents
   *  @param remedy whether it is asked if it helped; otherwise it is a question itself
   *  @param yes step after a yes
   *  @param no step after a no */
  record Try(String id, String text, String place, boolean remedy, String yes, String no)
      implements Step {}

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
