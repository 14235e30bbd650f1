package usher.ivr;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the desk says to one event: prompts in order, in one language. A prompt that closes stands last; an answer without
 * one ends the call when it has been spoken, except in a queue or on the way to an agent, where it only speaks.
 *
 * @param slow whether it is spoken slowly, because the caller asked for that
 */
public record CallAnswer(SpokenLanguage language, List<Prompt> prompts, boolean slow) {
  public CallAnswer {
    prompts = List.copyOf(prompts);
    if (prompts.stream().limit(Math.max(0, prompts.size() - 1)).anyMatch(Prompt::closes)) {
      throw new IllegalArgumentException(
          "a question, a queue or the end of a call stands last in an answer");
    }
  }

  /** At the usual pace. */
  public CallAnswer(SpokenLanguage language, List<Prompt> prompts) {
    this(language, prompts, false);
  }

  public static CallAnswer of(SpokenLanguage language, Prompt... prompts) {
    return new CallAnswer(language, List.of(prompts));
  }

  /** The same with other prompts in front. */
  public CallAnswer after(List<? extends Prompt> before) {
    return new CallAnswer(
        language, Stream.concat(before.stream(), prompts.stream()).toList(), slow);
  }

  /** The same at this pace. */
  public CallAnswer slow(boolean slowly) {
    return new CallAnswer(language, prompts, slowly);
  }
}
