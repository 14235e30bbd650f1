package usher.bot.nlu.details;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Times of the day in English and Chinese. Without "am", "pm" or a part of the day the hour stays what was said. */
final class Times {
  private static final String PART =
      "(?: ?,? ?(?:in the |at |this |tomorrow |of the )?(morning|afternoon|evening|night|midnight|noon)\\b)";
  private static final String HALF = "(?: ?([ap])(?:\\.? ?m\\b\\.?|\\b(?= *$)))";
  private static final String LEAD =
      "(?:\\b(?:in the |this |tomorrow )?(morning|afternoon|evening|night),? (?:at )?)?";
  private static final String CHINESE_PART =
      "(?:(凌晨|清晨|早上|早晨|今晨|今早|明早|上午|早|晨|中午|正午|下午|午后|午後|傍晚|晚上|今晚|明晚|夜里|夜晚|半夜|晚)(?:的|[,， ])?)?";

  private static final List<Phrase<LocalTime>> PHRASES = List.of(
      Phrase.of(
          LEAD + "(?<![\\d:.,/-])(\\d{1,2})[:h](\\d{2})(?::(\\d{2}))?(?![\\d:])" + HALF + "?" + PART
              + "?",
          m -> time(m, 2, 3, 4, 5, 6, 1)),
      Phrase.of(
          "(?<![\\d:.,/-])(\\d{1,2})\\.(\\d{2})" + HALF,
          m -> half(number(m, 1), number(m, 2), m.group(3))),
      Phrase.of(
          "(?<![\\d:.,/-])(\\d{1,2})" + HALF + PART + "?(?! ?\\d)",
          m -> half(number(m, 1), 0, m.group(2))),
      Phrase.of(
          "(?<![\\d:.,/-])(\\d{1,2}) (\\d{2})" + HALF,
          m -> half(number(m, 1), number(m, 2), m.group(3))),
      Phrase.of(
          "(?<![\\d:.,/-])(\\d{1,2}) ([0-5]\\d)" + PART,
          m -> part(number(m, 1), number(m, 2), m.group(3))),
      Phrase.of(
          LEAD
              + "(?<=\\b(?:at|for|to|by|until|till|from|around|about|night|evening|morning|afternoon) |\\bat )(\\d{1,2}) ([0-5]\\d)\\b(?![\\d:/.-]| \\d)",
          m -> part(number(m, 2), number(m, 3), m.group(1))),
      Phrase.of(
          "(?<![\\d:.,/-])(\\d{1,2}) ?o ?' ?clock" + HALF + "?" + PART + "?",
          m -> m.group(2) != null
              ? half(number(m, 1), 0, m.group(2))
              : part(number(m, 1), 0, m.group(3))),
      Phrase.of(
          "(?<!\\b(?:from|between) )\\b(?:a )?(half|quarter|\\d{1,2}(?= min)|(?:5|10|20|25)(?= (?:past|to|after|till|before) \\d))(?: minutes?| mins?)? (past|after|to|till|before) (\\d{1,2})(?! ?(?:days|weeks|hours|minutes|[/.-]\\d))(?::00)?"
              + HALF + "?" + PART + "?",
          Times::relative),
      Phrase.of("(?<![\\d:.,/-])(\\d{1,2})" + PART, m -> part(number(m, 1), 0, m.group(2))),
      Phrase.of("(?<![\\d:.,/-])(\\d{1,2})-?ish\\b", m -> of(number(m, 1), 0)),
      Phrase.of(
          LEAD
              + "(?<=\\b(?:at|around|by|until|till|before|after|about|from) |(?:morning|afternoon|evening|night) at |(?:morning|afternoon|evening|night) )(\\d{1,2})\\b"
              + "(?! ?(?:%|percent|people|persons|euros?|dollars?|minutes?|mins?|hours?|days?|weeks?|months?|years?|times?|cars?|seats?|on the)|[:/.,-]?\\d|(?:st|nd|rd|th)\\b| \\d)",
          m -> part(number(m, 2), 0, m.group(1))),
      Phrase.of(
          "(?<=\\b(?:from|between) \\d{1,2} (?:to|and|till|until) )(\\d{1,2})\\b(?![:/.,-]?\\d| ?(?:%|percent|people|minutes?|mins?|hours?|days?|weeks?|[ap]\\.?m))",
          m -> of(number(m, 1), 0)),
      Phrase.of("\\b(?:mid[ -]?day|noon|12 noon|lunch ?time)\\b", m -> of(12, 0)),
      Phrase.of("\\bmid-?night\\b", m -> of(0, 0)),
      Phrase.of("\\bmid-?morning\\b", m -> of(10, 0)),
      Phrase.of("\\bmid-?afternoon\\b", m -> of(14, 0)),
      Phrase.of(
          CHINESE_PART
              + "(?<![\\d快慢多少有差])(\\d{1,2}) ?[点點时時](?:钟|整)?(?:过)?(?:(半)|(\\d)刻|(\\d{1,2})分?)?(?:(\\d{1,2})秒)?(?!多|儿)",
          Times::chinese),
      Phrase.of(
          CHINESE_PART + "(?<![\\d:.])(\\d{1,2})[:：](\\d{2})(?::(\\d{2}))?(?![\\d:])",
          m -> chinesePart(number(m, 2), number(m, 3), m.group(1))),
      Phrase.of("(?:中午|正午)(?!\\d)", m -> of(12, 0)),
      Phrase.of("(?:午夜|半夜)(?!\\d)", m -> of(0, 0)));

  private static final Set<String> LATE =
      Set.of("下午", "午后", "午後", "傍晚", "晚上", "今晚", "明晚", "夜里", "夜晚", "晚");
  private static final Set<String> NOON = Set.of("中午", "正午");

  private Times() {}

  static List<Found<LocalTime>> find(String text) {
    return Phrase.find(text, PHRASES);
  }

  private static Optional<LocalTime> time(
      MatchResult m, int hour, int minute, int second, int half, int part, int lead) {
    var time = m.group(half) != null
        ? half(number(m, hour), number(m, minute), m.group(half))
        : part(
            number(m, hour),
            number(m, minute),
            m.group(part) != null ? m.group(part) : m.group(lead));
    return time.map(
        t -> m.group(second) == null ? t : t.withSecond(Math.min(59, number(m, second))));
  }

  private static Optional<LocalTime> half(int hour, int minute, @Nullable String half) {
    if (half == null || hour > 12) {
      return of(hour, minute);
    }
    return of(hour % 12 + (half.equals("p") ? 12 : 0), minute);
  }

  private static Optional<LocalTime> part(int hour, int minute, @Nullable String part) {
    return switch (part) {
      case "afternoon", "evening" -> of(hour < 12 ? hour + 12 : hour, minute);
      case "night" -> of(hour >= 5 && hour < 12 ? hour + 12 : hour == 12 ? 0 : hour, minute);
      case "morning" -> of(hour == 12 ? 0 : hour, minute);
      case null, default -> of(hour, minute);
    };
  }

  private static Optional<LocalTime> relative(MatchResult m) {
    int minutes = m.group(1).equals("half") ? 30 : m.group(1).equals("quarter") ? 15 : number(m, 1);
    boolean before = !m.group(2).equals("past") && !m.group(2).equals("after");
    var hour =
        m.group(4) != null ? half(number(m, 3), 0, m.group(4)) : part(number(m, 3), 0, m.group(5));
    return minutes > 59
        ? Optional.empty()
        : hour.map(h -> before ? h.minusMinutes(minutes) : h.plusMinutes(minutes));
  }

  private static Optional<LocalTime> chinese(MatchResult m) {
    int minute = m.group(3) != null
        ? 30
        : m.group(4) != null ? 15 * number(m, 4) : m.group(5) != null ? number(m, 5) : 0;
    return chinesePart(number(m, 2), minute, m.group(1));
  }

  private static Optional<LocalTime> chinesePart(int hour, int minute, @Nullable String part) {
    boolean late = part != null && (LATE.contains(part) || (hour < 6 && NOON.contains(part)));
    return of(late && hour < 12 ? hour + 12 : hour, minute);
  }

  private static Optional<LocalTime> of(int hour, int minute) {
    return hour == 24 && minute == 0
        ? Optional.of(LocalTime.MIDNIGHT)
        : hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }

  private static int number(MatchResult m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
