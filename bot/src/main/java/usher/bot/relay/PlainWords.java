package usher.bot.relay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import usher.bot.communication.Names;
import usher.bot.conversation.Language;
import usher.bot.inquiry.Inquiry;
import usher.bot.inquiry.Tried;

/** What the log says in ids and figures, put for people who have ten seconds to read it. */
final class PlainWords {
  /** Characters of a step, which may be several sentences. */
  private static final int LONGEST = 90;

  private final Names names;

  PlainWords(Names names) {
    this.names = names;
  }

  /** {@code very-distressed-turn level=0.99 reasons=word:fed up,model} becomes {@code Very distressed turn · level 0.99 · reasons: fed up, model}. */
  static String rule(String written) {
    var parts = written.split(" (?=[a-z-]+=)");
    var first = parts[0].replace('-', ' ');
    var rest = Arrays.stream(parts).skip(1).map(PlainWords::figure);
    var all = Stream.concat(Stream.of(first), rest).collect(Collectors.joining(" · "));
    return all.isEmpty() ? all : all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
  }

  /** The label of a value that was chosen from a list; the value itself otherwise. */
  String value(Inquiry inquiry, String slot, String value, Language language) {
    var offering = inquiry.way().offering();
    return offering == null
        ? value
        : names
            .name("choice", "%s.%s.%s".formatted(offering, slot, value), language)
            .orElse(value);
  }

  /** What was tried; empty for a step of the desk's own that says nothing to a person. */
  Optional<String> tried(Tried one, Language language) {
    var parts = one.what().split(":", 2);
    return switch (parts[0]) {
      case "article" ->
        Optional.of("“" + names.name("article", parts[1], language).orElse(parts[1]) + "”");
      case "step" -> names.name("step", parts[1], language).map(PlainWords::cut);
      case "action" -> Optional.of(parts[1].replace('-', ' '));
      default -> Optional.empty();
    };
  }

  private static String cut(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1).strip() + "…";
  }

  private static String figure(String part) {
    var pair = part.split("=", 2);
    var name = pair[0].replace('-', ' ');
    return pair[0].equals("reasons")
        ? name + ": " + pair[1].replace("word:", "").replace(",", ", ")
        : name + " " + pair[1];
  }
}
