package usher.bot.nlu.details;

import java.util.List;
import java.util.Optional;

/** E-mail addresses in lower case, also as they are said: "anna dot weber at uni dot example". */
final class Emails {
  private static final String NAME = "[\\p{Alnum}](?:[\\p{Alnum}_%+-]|\\.(?!\\.)){0,63}";
  private static final String HOST =
      "(?:[\\p{Alnum}](?:[\\p{Alnum}-]{0,61}[\\p{Alnum}])?\\.){1,6}[a-z]{2,24}";
  private static final List<Phrase<String>> PHRASES = List.of(
      Phrase.of(
          "(?<![\\p{Alnum}._%+-])" + NAME + "@" + HOST + "(?![\\p{Alnum}@-])",
          m -> Optional.of(m.group())),
      Phrase.of(
          "(?<![\\p{Alnum}._%+-])" + NAME + "@\\[(?:\\d{1,3}\\.){3}\\d{1,3}\\]",
          m -> Optional.of(m.group())),
      Phrase.of(
          "\\b([a-z][\\p{Alnum}]{0,30}(?: (?:dot|point|underscore|dash) [\\p{Alnum}]{1,30}){0,3}) at ([\\p{Alnum}-]{1,40}(?: dot [a-z]{2,24}){1,3})\\b",
          m -> Optional.of(written(m.group(1)) + "@" + written(m.group(2)))));

  private Emails() {}

  static List<Found<String>> find(Reading reading) {
    return Phrase.find(reading.text(), PHRASES);
  }

  private static String written(String said) {
    return said.replaceAll(" (?:dot|point) ", ".")
        .replace(" underscore ", "_")
        .replace(" dash ", "-");
  }
}
