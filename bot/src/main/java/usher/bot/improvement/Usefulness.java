package usher.bot.improvement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each article helped, against all of them, as a factor of 0.85 to 1.15 on its score. Pure. */
final class Usefulness {
  /** An article is taken to be like all others until it was judged about this often. */
  private static final double DOUBT = 10;

  private static final double REACH = 0.15;

  private Usefulness() {}

  /** By language and article, as {@code en/vpn}; those never judged are not there. One word for each article and contact counts, and none of the upset. */
  static Map<String, Double> of(List<Outcome> outcomes) {
    var tallies = new TreeMap<String, Tally>();
    var seen = new HashSet<String>();
    var all = new Tally();
    for (var outcome : outcomes) {
      var subject = outcome.language() + "/" + outcome.article();
      if (outcome.calm() && seen.add(who(outcome) + " " + subject)) {
        tallies.computeIfAbsent(subject, _ -> new Tally()).add(outcome.helped());
        all.add(outcome.helped());
      }
    }
    var factors = new HashMap<String, Double>();
    tallies.forEach((subject, tally) -> factors.put(subject, factor(tally, all.rate())));
    return factors;
  }

  /** One voice for each person, however often they come. */
  private static String who(Outcome outcome) {
    return outcome.person().isEmpty() ? outcome.contact() : outcome.person();
  }

  private static double factor(Tally tally, double usual) {
    var rate = (tally.helped + DOUBT * usual) / (tally.all + DOUBT);
    var above = rate >= usual;
    var room = above ? 1 - usual : usual;
    var share = room == 0 ? 0 : (rate - usual) / room;
    return 1 + REACH * Math.clamp(share, -1, 1);
  }

  private static final class Tally {
    private int helped;
    private int all;

    void add(boolean didHelp) {
      all++;
      helped += didHelp ? 1 : 0;
    }

    double rate() {
      return all == 0 ? 0 : (double) helped / all;
    }
  }
}
