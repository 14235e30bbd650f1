package usher.bot.nlu.details;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import usher.bot.conversation.Detail;
import usher.bot.conversation.Detail.Kind;

/** Finds every typed detail of an utterance, in English and Chinese alike. What is part of something larger of another kind is left out, except that
 *  a date with a time is also given as each. Thread-safe; the time it takes grows with the text, so callers bound it. */
public final class SlotFinder {
  private static final Set<String> MONTH_FIRST = Set.of("US", "CA", "PH");

  private final Choices choices;
  private final Phones phones;
  private final boolean monthFirst;

  /** @param choices all values of all the desk's lists
   *  @param country ISO 3166 code of the desk's country, for phones without a country code and the order of day and month */
  public SlotFinder(List<Choice> choices, String country) {
    this.choices = new Choices(choices);
    this.phones = new Phones(country);
    this.monthFirst = MONTH_FIRST.contains(country);
  }

  /** In the order of the text.
   *  @param now resolves relative dates; half-named ones are the next to come */
  public List<Detail> find(String text, ZonedDateTime now) {
    if (text.isBlank()) {
      return List.of();
    }
    var reading = Reading.of(text);
    List<Detail> details = new ArrayList<>();
    details.addAll(NetworkNames.find(text));
    add(Kind.EMAIL, Emails.find(reading), reading, details);
    add(Kind.RECORD_NUMBER, RecordNumbers.find(reading), reading, details);
    add(Kind.PHONE, phones.find(reading), reading, details);
    details.addAll(new Moments(now, monthFirst).find(reading));
    add(Kind.DURATION, Durations.find(reading.text()), reading, details);
    Numbers.find(reading)
        .forEach(number -> details.add(new Detail(
            Kind.NUMBER,
            text.substring(number.start(), number.end()),
            number.value(),
            number.start())));
    add(Kind.CHOICE, choices.find(reading), reading, details);
    return details.stream()
        .filter(detail -> details.stream().noneMatch(other -> hides(other, detail)))
        .sorted(Comparator.comparingInt(Detail::start))
        .toList();
  }

  private static void add(
      Kind kind, List<Found<String>> found, Reading reading, List<Detail> details) {
    found.forEach(one -> details.add(reading.detail(kind, one)));
  }

  /** A smaller thing inside a larger: the digits of a date, the date within an e-mail address. */
  private static boolean hides(Detail larger, Detail smaller) {
    boolean inside = larger.start() <= smaller.start()
        && end(smaller) <= end(larger)
        && larger.text().length() > smaller.text().length();
    return inside
        && switch (larger.kind()) {
          case URL, IP -> true;
          case EMAIL, RECORD_NUMBER, PHONE ->
            smaller.kind() != Kind.CHOICE || larger.kind() == Kind.EMAIL;
          case DATE_TIME -> smaller.kind() == Kind.NUMBER;
          case DATE, TIME, DURATION ->
            smaller.kind() == Kind.NUMBER || smaller.kind() == larger.kind();
          case CHOICE, NUMBER -> smaller.kind() == Kind.NUMBER;
        };
  }

  private static int end(Detail detail) {
    return detail.start() + detail.text().length();
  }
}
