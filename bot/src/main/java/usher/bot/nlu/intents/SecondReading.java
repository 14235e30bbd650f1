package usher.bot.nlu.intents;

import usher.bot.inquiry.IntentId;

/** An example as models read it that were trained without it.
 *  @param own the intent it is an example of
 *  @param heard the intent they put it to; may be the same
 *  @param ownShare probability of its own intent, 0 to 1
 *  @param heardShare probability of what was heard, 0 to 1 */
public record SecondReading(
    String text, IntentId own, IntentId heard, double ownShare, double heardShare) {

  public boolean isRight() {
    return own.equals(heard);
  }
}
