package usher.ivr;

import java.time.Instant;

/**
 * Where an event comes from.
 *
 * @param input names the event for ever: a repeat of the same request carries the same name, so it serves as the id of an
 *     input
 * @param from as the provider gave it: a number with +, {@code client:name}, or a word such as {@code anonymous}
 * @param to the number that was called
 * @param language in which the call is held so far
 * @param at when the request came in
 */
public record Leg(
    CallId call, String input, String from, String to, SpokenLanguage language, Instant at) {
  public Leg in(SpokenLanguage spoken) {
    return new Leg(call, input, from, to, spoken, at);
  }

  /** Numbers are personal and stay out of every print. */
  @Override
  public String toString() {
    return "Leg[call=" + call + ", input=" + input + ", language=" + language + "]";
  }
}
