/**
 * Twilio's webhooks. Signed form posts come in, TwiML goes out; in between each post becomes a {@link usher.ivr.CallEvent}
 * and each {@link usher.ivr.Prompt} a verb. Nothing unsigned gets further than the door, and nothing of a form is logged.
 */
@NullMarked
package usher.ivr.twilio;

import org.jspecify.annotations.NullMarked;
