package usher.bot.conversation;

import usher.bot.inquiry.IntentId;

/** An intent and how sure the desk is that it was meant.
 *  @param confidence calibrated, 0 to 1, to four digits */
public record RankedIntent(IntentId intent, double confidence) {

  public RankedIntent {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "confidence of " + intent + " is " + confidence + ", expected 0 to 1");
    }
    confidence = Share.of(confidence);
  }
}
