package usher.bot.nlu.details;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import usher.bot.conversation.Detail;
import usher.bot.conversation.Detail.Kind;

/** Dates, times, and the two together. A date with a time is found three times: as both and as each, since either may be what was asked for. */
final class Moments {
  private static final Pattern GAP =
      Pattern.compile("[ ,.t]*(?:(?:at|on|for|in the|the|的|在|,)[ ,]*){0,4}");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter EXACT_TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final ZonedDateTime now;
  private final boolean monthFirst;

  Moments(ZonedDateTime now, boolean monthFirst) {
    this.now = now;
    this.monthFirst = monthFirst;
  }

  List<Detail> find(Reading reading) {
    String text = reading.text();
    var dates = dates(text);
    var times = Times.find(text);
    var both = new ArrayList<>(joined(text, dates, times));
    both.addAll(fromNow(text));
    List<Detail> details = new ArrayList<>();
    both.forEach(found -> details.add(reading.detail(Kind.DATE_TIME, words(found))));
    dates.forEach(date -> details.add(reading.detail(
        Kind.DATE, new Found<>(date.start(), date.end(), date.value().toString()))));
    times.stream()
        .filter(time -> dates.stream().noneMatch(date -> swallows(date, time)))
        .forEach(time -> details.add(reading.detail(
            Kind.TIME, new Found<>(time.start(), time.end(), format(time.value())))));
    return details;
  }

  private List<Found<LocalDate>> dates(String text) {
    List<Found<LocalDate>> dates =
        new ArrayList<>(new EnglishDates(now.toLocalDate(), monthFirst).find(text));
    new ChineseDates(now.toLocalDate())
        .find(text).stream()
            .filter(date -> dates.stream().noneMatch(date::overlaps))
            .forEach(dates::add);
    dates.sort(Comparator.comparingInt(Found::start));
    return dates;
  }

  private static boolean swallows(Found<?> date, Found<?> time) {
    return date.start() <= time.start() && time.end() <= date.end();
  }

  private static List<Found<LocalDateTime>> joined(
      String text, List<Found<LocalDate>> dates, List<Found<LocalTime>> times) {
    List<Found<LocalDateTime>> joined = new ArrayList<>();
    for (var date : dates) {
      times.stream()
          .filter(time -> !swallows(date, time) && areTogether(text, date, time))
          .findFirst()
          .ifPresent(time -> joined.add(new Found<>(
              Math.min(date.start(), time.start()),
              Math.max(date.end(), time.end()),
              date.value().atTime(time.value()))));
    }
    return joined;
  }

  private static boolean areTogether(String text, Found<?> a, Found<?> b) {
    boolean inOrder = a.start() <= b.start();
    var first = inOrder ? a : b;
    var second = inOrder ? b : a;
    return first.end() >= second.start()
        || GAP.matcher(text).region(first.end(), second.start()).matches();
  }

  /** "now", "in two hours", 半小时后. */
  private List<Found<LocalDateTime>> fromNow(String text) {
    return Phrase.find(
        text,
        List.of(
            Phrase.of(
                "\\b(?:right now|now|asap|immediately)\\b|现在|立刻|马上|此刻", m -> Optional.of(said())),
            Phrase.of(
                "\\bin (?:about )?(\\d{1,4}|an?|half an) ?(hours?|hrs?|h|minutes?|mins?)\\b",
                this::later),
            Phrase.of("(\\d{1,4}|半)(?:个)?(小时|钟头|分钟)(?:以|之)?[后後]", this::later)));
  }

  private Optional<LocalDateTime> later(MatchResult m) {
    boolean hours =
        m.group(2).startsWith("h") || m.group(2).startsWith("小") || m.group(2).startsWith("钟");
    String count = m.group(1);
    if (count.startsWith("half") || count.equals("半")) {
      return Optional.of(said().plusMinutes(30));
    }
    long number = count.startsWith("a") ? 1 : Long.parseLong(count);
    return Optional.of(hours ? said().plusHours(number) : said().plusMinutes(number));
  }

  private LocalDateTime said() {
    return now.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
  }

  private static Found<String> words(Found<LocalDateTime> found) {
    return new Found<>(
        found.start(),
        found.end(),
        found.value().toLocalDate() + "T" + format(found.value().toLocalTime()));
  }

  private static String format(LocalTime time) {
    return time.format(time.getSecond() == 0 ? TIME : EXACT_TIME);
  }
}
