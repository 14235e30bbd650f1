package usher.bot.communication;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import usher.bot.conversation.Language;
import usher.bot.conversation.Reply;
import usher.bot.conversation.Words;

/** Turns text keys and arguments into sentences, for eyes and ears at once. */
public final class Wording {
  private final Texts texts;
  private final Names names;

  public Wording(Texts texts, Names names) {
    this.texts = texts;
    this.names = names;
  }

  /** One part per text, in order. */
  public List<Reply.Part> say(List<Words> words, Language language) {
    return words.stream().<Reply.Part>map(one -> say(one, language)).toList();
  }

  /** A key without a text is said as it is: odd words are better than none. An argument that is not given leaves a dash. */
  public Reply.Part.Text say(Words words, Language language) {
    var text =
        texts.find(words.key(), language).orElseGet(() -> new Text(words.key(), words.key()));
    return new Reply.Part.Text(
        fill(text.web(), words.args(), language, false),
        Spoken.plain(fill(text.voice(), words.args(), language, true)));
  }

  /** A short text for eyes, such as a button's label. */
  public String label(String key, Language language) {
    return say(Words.of(key), language).markdown();
  }

  /** What a reference stands for, for eyes. */
  public String named(String reference, Language language) {
    return value(reference, language, false);
  }

  private String fill(String pattern, Map<String, String> args, Language language, boolean aloud) {
    return Text.ARGUMENT
        .matcher(pattern)
        .replaceAll(hit ->
            Matcher.quoteReplacement(value(args.getOrDefault(hit.group(1), "–"), language, aloud)));
  }

  /** What an argument stands for, see {@link Words}. */
  private String value(String argument, Language language, boolean aloud) {
    var slash = argument.indexOf('/');
    if (!argument.startsWith("@") || slash < 0) {
      return aloud ? argument : Markdown.escaped(argument);
    }
    var kind = argument.substring(1, slash);
    var id = argument.substring(slash + 1);
    return switch (kind) {
      case "date" -> date(id, language, aloud);
      case "time" -> time(id, language);
      case "date-time" -> dateTime(id, language, aloud);
      case "record" -> aloud ? Spoken.digits(id, language) : id;
      case "phone" -> aloud ? Spoken.phone(id, language) : id;
      case "list" -> list(id, language, aloud);
      case "text" ->
        texts.find(id, language).map(text -> aloud ? text.voice() : text.web()).orElse(id);
      default -> names.name(kind, id, language).orElse(id);
    };
  }

  /** Several references in a row: {@code @list/date/2026-11-27;site/main}. */
  private String list(String several, Language language, boolean aloud) {
    return Stream.of(several.split(";"))
        .map(one -> value("@" + one, language, aloud))
        .collect(Collectors.joining(language.equals(Language.CHINESE) ? "，" : ", "));
  }

  private static String date(String iso, Language language, boolean aloud) {
    try {
      return day(LocalDate.parse(iso), language, aloud);
    } catch (DateTimeException _) {
      return iso;
    }
  }

  private static String time(String iso, Language language) {
    try {
      return LocalTime.parse(iso)
          .format(
              DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language.locale()));
    } catch (DateTimeException _) {
      return iso;
    }
  }

  private static String dateTime(String iso, Language language, boolean aloud) {
    try {
      var moment = LocalDateTime.parse(iso);
      return day(moment.toLocalDate(), language, aloud) + " "
          + time(moment.toLocalTime().toString(), language);
    } catch (DateTimeException _) {
      return iso;
    }
  }

  /** With the weekday, so that a wrong date is noticed; the year is for eyes only. */
  private static String day(LocalDate date, Language language, boolean aloud) {
    var full = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language.locale());
    if (language.equals(Language.ENGLISH)) {
      full = DateTimeFormatter.ofPattern(
          aloud ? "EEEE, d MMMM" : "EEEE, d MMMM yyyy", language.locale());
    } else if (language.equals(Language.CHINESE) && aloud) {
      full = DateTimeFormatter.ofPattern("M月d日EEEE", language.locale());
    }
    return date.format(full);
  }
}
