package usher.bot.improvement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Ways to ask out of confirmed answers. Nobody can push one through alone: each person counts once for a question and has three a month for one article; the
 *  upset do not count. Pure, but for the encoder. */
final class Variants {
  /** Cosine of two sentences that differ by nothing that matters (retrieval recipe). */
  private static final double DUPLICATE = 0.95;

  /** Cosine of two sentences that ask the same in other words: two such confirm each other. */
  private static final double SAME = 0.8;

  private static final int MOST_PER_PERSON = 3;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 120;

  private final BiFunction<String, String, float[]> vectors;
  private final ZoneId zone;

  /** @param vectors words and language to a vector of unit length; empty where no encoder speaks it */
  Variants(BiFunction<String, String, float[]> vectors, ZoneId zone) {
    this.vectors = vectors;
    this.zone = zone;
  }

  private static final class Group {
    private final Outcome first;
    private final float[] vector;
    private final Set<String> people = new HashSet<>();
    private int times;
    private LocalDate last = LocalDate.MIN;

    Group(Outcome first, float[] vector) {
      this.first = first;
      this.vector = vector.clone();
    }
  }

  /** Those with most people first.
   *  @param known ways to ask that an article lists already, its title among them; by language and article, as {@code en/vpn}; an article that is not there is
   *    gone, or not for everybody */
  List<Variant> of(List<Outcome> outcomes, Map<String, List<String>> known) {
    var groups = new HashMap<String, List<Group>>();
    var taken = new HashMap<String, Integer>();
    for (var outcome : outcomes) {
      var subject = outcome.language() + "/" + outcome.article();
      if (known.containsKey(subject)
          && isFit(outcome)
          && isAllowed(outcome, subject, taken)
          && isNew(outcome, known.getOrDefault(subject, List.of()))) {
        add(outcome, groups.computeIfAbsent(subject, _ -> new ArrayList<>()));
      }
    }
    return groups.values().stream()
        .flatMap(List::stream)
        .map(Variants::variant)
        .sorted(Comparator.comparingInt(Variant::people)
            .thenComparingInt(Variant::times)
            .reversed()
            .thenComparing(Variant::article)
            .thenComparing(Variant::words))
        .toList();
  }

  private static Variant variant(Group group) {
    return new Variant(
        group.first.article(),
        group.first.language(),
        group.first.words().strip(),
        group.people.size(),
        group.times,
        group.last);
  }

  /** A mark in brackets stands for something that was private. */
  private static boolean isFit(Outcome outcome) {
    var words = outcome.words().strip();
    return outcome.helped()
        && outcome.calm()
        && words.length() >= SHORTEST
        && words.length() <= LONGEST
        && words.lines().count() == 1
        && !words.contains("[")
        && words.chars().filter(Character::isDigit).count() < 4;
  }

  private static boolean isAllowed(Outcome outcome, String subject, Map<String, Integer> taken) {
    return outcome.person().isEmpty()
        || taken.merge(outcome.person() + " " + subject, 1, Integer::sum) <= MOST_PER_PERSON;
  }

  private boolean isNew(Outcome outcome, List<String> known) {
    var vector = vectors.apply(outcome.words(), outcome.language());
    return known.stream()
        .noneMatch(one -> one.strip().equalsIgnoreCase(outcome.words().strip())
            || cosine(vector, vectors.apply(one, outcome.language())) >= DUPLICATE);
  }

  private void add(Outcome outcome, List<Group> groups) {
    var vector = vectors.apply(outcome.words(), outcome.language());
    var group = groups.stream()
        .filter(one -> one.first.words().equalsIgnoreCase(outcome.words())
            || cosine(one.vector, vector) >= SAME)
        .findFirst()
        .orElseGet(() -> {
          var begun = new Group(outcome, vector);
          groups.add(begun);
          return begun;
        });
    group.times++;
    if (!outcome.person().isEmpty()) {
      group.people.add(outcome.person());
    }
    var day = LocalDate.ofInstant(outcome.at(), zone);
    group.last = day.isAfter(group.last) ? day : group.last;
  }

  private static double cosine(float[] one, float[] other) {
    double product = 0;
    for (var i = 0; i < one.length && one.length == other.length; i++) {
      product += (double) one[i] * other[i];
    }
    return product;
  }
}
