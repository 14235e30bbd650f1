package usher.bot.nlu.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the desk's own values by their words; a word of five letters or more may have one letter wrong, missing, doubled or swapped. */
final class Choices {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\p{IsHan}");
  private static final int LETTERS_FOR_A_SLIP = 5;

  private record Name(String id, List<String> words) {}

  private final List<Name> names = new ArrayList<>();

  Choices(List<Choice> choices) {
    for (Choice choice : choices) {
      choice.words().forEach(word -> names.add(new Name(choice.id(), split(word))));
    }
  }

  private static List<String> split(String text) {
    return WORD.matcher(Reading.of(text.toLowerCase(Locale.ROOT)).text())
        .results()
        .map(MatchResult::group)
        .toList();
  }

  List<Found<String>> find(Reading reading) {
    if (names.isEmpty()) {
      return List.of();
    }
    List<MatchResult> words = WORD.matcher(reading.text()).results().toList();
    List<Found<String>> found = new ArrayList<>();
    for (int start = 0; start < words.size(); start++) {
      findAt(words, start, found);
    }
    return found;
  }

  /** Longest names win over names they contain. */
  private void findAt(List<MatchResult> words, int start, List<Found<String>> found) {
    for (Name name : names) {
      int end = start + name.words().size();
      if (!name.words().isEmpty()
          && end <= words.size()
          && fits(name.words(), words.subList(start, end))) {
        add(new Found<>(words.get(start).start(), words.get(end - 1).end(), name.id()), found);
      }
    }
  }

  private static void add(Found<String> next, List<Found<String>> found) {
    boolean within = found.stream()
        .anyMatch(other -> contains(other, next)
            && !(other.length() == next.length() && !other.value().equals(next.value())));
    if (!within) {
      found.removeIf(other -> contains(next, other) && next.length() > other.length());
      found.add(next);
    }
  }

  private static boolean contains(Found<String> outer, Found<String> inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  private static boolean fits(List<String> name, List<MatchResult> said) {
    for (int i = 0; i < name.size(); i++) {
      if (!fits(name.get(i), said.get(i).group())) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String name, String said) {
    return name.equals(said) || (name.length() >= LETTERS_FOR_A_SLIP && isOneSlipAway(name, said));
  }

  static boolean isOneSlipAway(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int same = 0;
    while (same < shorter && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    String restA = a.substring(same);
    String restB = b.substring(same);
    return tail(restA, 1).equals(tail(restB, 1))
        || tail(restA, 1).equals(restB)
        || restA.equals(tail(restB, 1))
        || areSwapped(restA, restB);
  }

  private static boolean areSwapped(String a, String b) {
    return a.length() > 1
        && b.length() > 1
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0)
        && tail(a, 2).equals(tail(b, 2));
  }

  private static String tail(String text, int from) {
    return text.substring(Math.min(from, text.length()));
  }
}
