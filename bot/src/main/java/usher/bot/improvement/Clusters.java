package usher.bot.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts questions of one meaning together, one after the other: each joins the cluster whose middle is nearest, or begins one of its own. Pure. */
final class Clusters {
  /** Cosine of two sentences that ask the same; the nearest of different intents of the demo desk lie lower. */
  private static final double SAME = 0.6;

  private static final int EXAMPLES = 3;

  private final List<Cluster> all = new ArrayList<>();

  /** @param vector unit length, or empty where no encoder speaks the language: then only the same words are the same */
  @SuppressWarnings("ArrayRecordComponent")
  record Asked(String language, String words, float[] vector, LocalDate day) {}

  private static final class Cluster {
    private final String language;
    private final Set<String> words = new LinkedHashSet<>();
    private float[] sum = new float[0];
    private int count;
    private LocalDate last = LocalDate.MIN;

    Cluster(String language) {
      this.language = language;
    }

    double nearness(Asked asked) {
      if (!asked.language().equals(language)) {
        return 0;
      }
      if (words.contains(asked.words())) {
        return 1;
      }
      return asked.vector().length == 0 || sum.length != asked.vector().length
          ? 0
          : cosine(sum, asked.vector());
    }

    void add(Asked asked) {
      count++;
      words.add(asked.words());
      last = asked.day().isAfter(last) ? asked.day() : last;
      sum = sum.length == 0 ? asked.vector().clone() : plus(sum, asked.vector());
    }

    Gap gap() {
      return new Gap(language, count, words.stream().limit(EXAMPLES).toList(), last);
    }
  }

  void add(Asked asked) {
    var nearest = all.stream()
        .max(Comparator.comparingDouble(cluster -> cluster.nearness(asked)))
        .filter(cluster -> cluster.nearness(asked) >= SAME);
    nearest.orElseGet(() -> begun(asked.language())).add(asked);
  }

  private Cluster begun(String language) {
    var cluster = new Cluster(language);
    all.add(cluster);
    return cluster;
  }

  /** Asked most often first. */
  List<Gap> gaps(int most) {
    return all.stream()
        .map(Cluster::gap)
        .sorted(Comparator.comparingInt(Gap::count).thenComparing(Gap::last).reversed())
        .limit(most)
        .toList();
  }

  private static float[] plus(float[] one, float[] other) {
    if (one.length != other.length) {
      return one;
    }
    var sum = one.clone();
    for (var i = 0; i < sum.length; i++) {
      sum[i] += other[i];
    }
    return sum;
  }

  private static double cosine(float[] one, float[] other) {
    double product = 0;
    double ones = 0;
    double others = 0;
    for (var i = 0; i < one.length; i++) {
      product += (double) one[i] * other[i];
      ones += (double) one[i] * one[i];
      others += (double) other[i] * other[i];
    }
    return ones == 0 || others == 0 ? 0 : product / Math.sqrt(ones * others);
  }
}
