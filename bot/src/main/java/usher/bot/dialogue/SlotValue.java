package usher.bot.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import usher.bot.conversation.Detail;
import usher.bot.conversation.Signal;
import usher.bot.conversation.Understanding;

/** Reads the value of a slot from what was said. */
final class SlotValue {
  private static final int LONGEST_TEXT = 500;

  private SlotValue() {}

  /** The answer to a question for the slot; empty when it is none. */
  static Optional<String> ofAnswer(SlotSpec slot, String text, Understanding understood) {
    return switch (slot.kind()) {
      case TEXT -> Optional.of(text.strip()).filter(words -> !words.isEmpty()).map(SlotValue::cut);
      case YES_NO -> yesNo(understood);
      case CHOICE ->
        named(slot, text).or(() -> ofDetails(slot, understood)).or(() -> within(slot, text));
      case NUMBER, DATE, TIME, DATE_TIME, DURATION, PHONE, EMAIL, RECORD_NUMBER ->
        ofDetails(slot, understood);
    };
  }

  /** The first detail that fits the slot. */
  static Optional<String> ofDetails(SlotSpec slot, Understanding understood) {
    return switch (slot.kind()) {
      case TEXT, YES_NO -> Optional.empty();
      case CHOICE ->
        of(understood, Detail.Kind.CHOICE)
            .filter(id -> slot.option(id).isPresent())
            .findFirst();
      case DATE -> of(understood, Detail.Kind.DATE).findFirst().or(() -> half(understood, 0));
      case TIME -> of(understood, Detail.Kind.TIME).findFirst().or(() -> half(understood, 1));
      case DATE_TIME ->
        of(understood, Detail.Kind.DATE_TIME).findFirst().or(() -> both(understood));
      case NUMBER -> of(understood, Detail.Kind.NUMBER).findFirst();
      case DURATION -> of(understood, Detail.Kind.DURATION).findFirst();
      case PHONE ->
        understood.details().stream()
            .filter(Detail::isDialable)
            .map(Detail::value)
            .findFirst();
      case EMAIL -> of(understood, Detail.Kind.EMAIL).findFirst();
      case RECORD_NUMBER -> of(understood, Detail.Kind.RECORD_NUMBER).findFirst();
    };
  }

  private static Stream<String> of(Understanding understood, Detail.Kind kind) {
    return understood.details().stream().filter(detail -> detail.kind() == kind).map(Detail::value);
  }

  private static Optional<String> half(Understanding understood, int which) {
    return of(understood, Detail.Kind.DATE_TIME)
        .map(moment -> moment.split("T"))
        .filter(parts -> parts.length == 2)
        .map(parts -> parts[which])
        .findFirst();
  }

  private static Optional<String> both(Understanding understood) {
    var time = of(understood, Detail.Kind.TIME).findFirst();
    return of(understood, Detail.Kind.DATE)
        .findFirst()
        .flatMap(date -> time.map(at -> date + "T" + at));
  }

  private static Optional<String> yesNo(Understanding understood) {
    if (understood.has(Signal.YES) == understood.has(Signal.NO)) {
      return Optional.empty();
    }
    return Optional.of(understood.has(Signal.YES) ? "yes" : "no");
  }

  /** The whole answer is an option's id, one of its words, or its place in the list: keypads have digits only. */
  private static Optional<String> named(SlotSpec slot, String text) {
    var said = text.strip().toLowerCase(Locale.ROOT);
    var options = slot.options().list();
    var place = Ordinals.place(text, options.size());
    if (place.isPresent()) {
      return Optional.of(options.get(place.getAsInt()).id());
    }
    return options.stream()
        .filter(option -> words(option).anyMatch(said::equals))
        .map(Option::id)
        .findFirst();
  }

  /** Exactly one option is named somewhere in the answer. */
  private static Optional<String> within(SlotSpec slot, String text) {
    var said = text.toLowerCase(Locale.ROOT);
    var found = slot.options().list().stream()
        .filter(option -> words(option).anyMatch(said::contains))
        .map(Option::id)
        .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static Stream<String> words(Option option) {
    var words = option.words().values().stream().flatMap(List::stream);
    return Stream.concat(Stream.of(option.id()), words).map(word -> word.toLowerCase(Locale.ROOT));
  }

  private static String cut(String words) {
    return words.length() <= LONGEST_TEXT
        ? words
        : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_TEXT)));
  }
}
