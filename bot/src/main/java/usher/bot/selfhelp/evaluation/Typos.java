package usher.bot.selfhelp.evaluation;

import java.util.Random;

/** Hurried fingers: twice in a text, two neighbouring letters within a word are exchanged. The same texts in the same order give the same typos. */
final class Typos {
  private static final int WANTED = 2;
  private static final int TRIES = 100;

  private final Random random = new Random(7);

  /** The question with two typos; fewer when its words are too short. */
  Asked in(Asked asked) {
    var letters = new StringBuilder(asked.text());
    int done = 0;
    for (int tries = 0; done < WANTED && tries < TRIES; tries++) {
      int at = 1 + random.nextInt(Math.max(1, letters.length() - 2));
      if (inside(letters, at)) {
        char swapped = letters.charAt(at);
        letters.setCharAt(at, letters.charAt(at + 1));
        letters.setCharAt(at + 1, swapped);
        done++;
      }
    }
    return new Asked(letters.toString(), asked.group(), asked.grades());
  }

  private static boolean inside(CharSequence letters, int at) {
    return at + 1 < letters.length()
        && Character.isLetter(letters.charAt(at - 1))
        && Character.isLetter(letters.charAt(at))
        && Character.isLetter(letters.charAt(at + 1))
        && letters.charAt(at) != letters.charAt(at + 1);
  }
}
