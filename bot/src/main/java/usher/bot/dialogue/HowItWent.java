package usher.bot.dialogue;

import java.util.Optional;
import java.util.regex.Pattern;
import usher.bot.conversation.Signal;
import usher.bot.conversation.Understanding;

/** What people say after they have tried something: "it works now", "still the same", "还是不行". */
final class HowItWent {
  private static final Pattern NOT = Pattern.compile(
      "(?i)^(no|nope|nah)\\b|\\bstill\\b|\\bnot\\b|n['’]t\\b|\\bnothing\\b|\\bsame\\b|\\b(do|does|did|ca|wo|is)nt\\b|没|不|还是|一样|无效");
  private static final Pattern WORKS = Pattern.compile(
      "(?i)^(yes|yeah|yep|yup)\\b|\\b(works?|working|worked|fixed|solved|helped|helps|did it|connected)\\b|好了|好啦|可以了|行了|成了|解决了|能用了|有用|恢复了");

  private HowItWent() {}

  /** Whether it is a yes; empty when the words tell neither.
   *  @param remedy after one, thanks are a yes */
  static Optional<Boolean> of(String words, Understanding heard, boolean remedy) {
    if (heard.has(Signal.NO)) {
      return Optional.of(false);
    }
    if (heard.has(Signal.YES)) {
      return Optional.of(true);
    }
    if (NOT.matcher(words).find()) {
      return Optional.of(false);
    }
    return WORKS.matcher(words).find() || (remedy && heard.has(Signal.THANKS))
        ? Optional.of(true)
        : Optional.empty();
  }
}
