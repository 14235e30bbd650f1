package usher.bot.nlu;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a message may fall into two: at the end of a sentence, and where a word joins two. Says nothing of what they mean. */
final class Clauses {
  /** Messages beyond this are stories. */
  private static final int LONGEST = 300;

  private static final int MOST = 3;
  private static final int LEAST_LETTERS = 10;

  private static final Pattern JOINT =
      Pattern.compile("(?iu)[.;!?]+\\s+(?:(?:and|also|plus|then|besides|secondly),?\\s+)*"
          + "|,?\\s+(?:and|plus|as well as|besides|but)\\s+(?:(?:also|then|besides|secondly),?\\s+)*"
          + "|,\\s+(?:also|then|besides|secondly),?\\s+"
          + "|[。；！？，、,;]\\s*(?:(?:另外|还有|此外|同时|顺便|以及|并且|而且|然后|再|也)[，,]?\\s*)*"
          + "|\\s*(?:另外|还有|此外|同时|顺便|以及|并且|而且)[，,]?\\s*");

  private Clauses() {}

  /** A message in two. */
  record Pair(String first, String then) {}

  /** At most {@value #MOST}, in the order of the joints; empty when the message is long, or too short for two wishes. */
  static List<Pair> pairs(String text) {
    if (text.length() > LONGEST) {
      return List.of();
    }
    var pairs = new ArrayList<Pair>();
    Matcher joint = JOINT.matcher(text);
    while (joint.find() && pairs.size() < MOST) {
      var pair = new Pair(
          text.substring(0, joint.start()).strip(), text.substring(joint.end()).strip());
      if (saysSomething(pair.first()) && saysSomething(pair.then())) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  /** A Chinese character says as much as three letters. */
  private static boolean saysSomething(String words) {
    long letters = words
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(letter -> Character.isIdeographic(letter) ? 3 : 1)
        .sum();
    return letters >= LEAST_LETTERS;
  }
}
