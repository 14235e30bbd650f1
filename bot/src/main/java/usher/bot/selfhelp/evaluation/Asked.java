package usher.bot.selfhelp.evaluation;

import java.util.Map;

/** A question of a collection.
 *  @param group what is known to be asked about; empty when nothing is
 *  @param grades how well each document answers it, by id, from 1; empty when none does */
record Asked(String text, String group, Map<String, Integer> grades) {
  Asked {
    grades = Map.copyOf(grades);
  }

  boolean answerable() {
    return !grades.isEmpty();
  }
}
