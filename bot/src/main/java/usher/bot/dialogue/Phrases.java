package usher.bot.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import usher.bot.conversation.Words;
import usher.bot.inquiry.Fact;
import usher.bot.inquiry.Inquiry;

/** Texts of a flow with what is known put in; values that have a name or a form in the user's language are left as references. */
final class Phrases {
  /** Numbers of records as actions give them back: partition, counter, check digit. */
  private static final Pattern RECORD = Pattern.compile("[0-9]{2}-[0-9]{3,}-[0-9]");

  private static final Pattern REFERENCE =
      Pattern.compile("@(?:list|text|date|site|service|choice|phone)/[^\\s]+");

  private Phrases() {}

  static Words words(Flow flow, Inquiry inquiry, String key) {
    var args = new LinkedHashMap<String, String>();
    for (var name : flow.arguments().getOrDefault(key, List.of())) {
      inquiry
          .fact(name)
          .filter(fact -> !fact.value().isEmpty())
          .ifPresent(fact -> args.put(name, argument(flow, inquiry, name, fact)));
    }
    return new Words(key, args);
  }

  /** The value as it is put into a sentence, also where its flow is no longer known. */
  static String argument(Optional<Flow> flow, Inquiry inquiry, String name, Fact fact) {
    return flow.map(known -> argument(known, inquiry, name, fact)).orElseGet(() -> given(fact));
  }

  private static String argument(Flow flow, Inquiry inquiry, String name, Fact fact) {
    return flow.slot(name)
        .map(slot -> slot.options().fetched()
            ? Fetched.choices(slot, inquiry).getOrDefault(fact.value(), plain(fact.value()))
            : argument(flow, slot, fact.value()))
        .orElseGet(() -> given(fact));
  }

  private static String argument(Flow flow, SlotSpec slot, String value) {
    return switch (slot.kind()) {
      case CHOICE ->
        slot.options().sites()
            ? "@site/" + value
            : "@choice/%s.%s.%s".formatted(flow.offering(), slot.name(), value);
      case DATE -> "@date/" + value;
      case TIME -> "@time/" + value;
      case DATE_TIME -> "@date-time/" + value;
      case RECORD_NUMBER -> "@record/" + value;
      case YES_NO -> "@text/" + value;
      case PHONE -> "@phone/" + value;
      case TEXT, NUMBER, DURATION, EMAIL -> plain(value);
    };
  }

  /** What an action gives back may be a reference already. */
  private static String given(Fact fact) {
    if (fact.saidBy() == Fact.Source.ACTION && REFERENCE.matcher(fact.value()).matches()) {
      return fact.value();
    }
    return RECORD.matcher(fact.value()).matches() ? "@record/" + fact.value() : plain(fact.value());
  }

  /** A user's own @ at the beginning is no reference. */
  private static String plain(String value) {
    return value.startsWith("@") ? " " + value : value;
  }
}
