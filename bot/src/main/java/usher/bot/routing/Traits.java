package usher.bot.routing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import usher.bot.folder.Codes;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.Mood;
import usher.bot.conversation.Move;
import usher.bot.inquiry.Fact;
import usher.bot.inquiry.Inquiry;

/** What rules can look at, as values of conditions: {@value #NAMES}, {@code group.<id>} of a proved person (yes or no), and {@code slot.<name>} of the
 *  inquiry that is open. What is not known is not there. */
final class Traits {
  static final String NAMES =
      "reason kind service intent offering impact urgency confidence language channel identity site country distress turns day time";
  static final String GROUP = "group.";
  static final String SLOT = "slot.";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Instant at;
  private final Map<String, Fact> values = new LinkedHashMap<>();

  private Traits(Instant at) {
    this.at = at;
  }

  /** By name, as rules have them. */
  static Map<String, Fact> of(
      Conversation soFar, Move.HandOff move, Meant meant, Circumstances circumstances) {
    var traits = new Traits(circumstances.now());
    traits.add("reason", Codes.of(move.reason()));
    traits.matter(meant);
    traits.contact(soFar);
    traits.moment(circumstances.now().atZone(circumstances.zone()));
    traits.add("country", circumstances.country());
    if (soFar.who().isProved()) {
      circumstances
          .groups()
          .forEach(group ->
              traits.add(GROUP + group, soFar.who().groups().contains(group) ? "yes" : "no"));
    }
    soFar
        .topInquiry()
        .map(Inquiry::facts)
        .orElse(Map.of())
        .forEach((name, fact) -> traits.values.put(SLOT + name, fact));
    return traits.values;
  }

  /** What lies outside the conversation.
   *  @param country of the person, ISO 3166; empty when it is not known
   *  @param groups all that the directory has */
  record Circumstances(Instant now, ZoneId zone, String country, List<String> groups) {}

  private void matter(Meant meant) {
    add("kind", meant.kind());
    add("service", meant.service());
    add("intent", meant.intent());
    add("offering", meant.offering());
    add("impact", meant.impact());
    add("urgency", meant.urgency());
    add("confidence", meant.intent().isEmpty() ? "" : decimal(meant.confidence()));
  }

  private void contact(Conversation soFar) {
    add("language", soFar.contact().language().code());
    add("channel", soFar.contact().channel().code());
    add("identity", Codes.of(soFar.who().assurance()));
    add("site", soFar.who().site() == null ? "" : soFar.who().site());
    var moods = soFar.hearing().moods();
    add(
        "distress",
        decimal(
            moods.isEmpty() ? 0 : moods.stream().mapToDouble(Mood::level).max().orElse(0)));
    add("turns", Integer.toString(soFar.contact().turns()));
  }

  private void moment(ZonedDateTime there) {
    add(
        "day",
        there
            .getDayOfWeek()
            .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
            .toLowerCase(Locale.ROOT));
    add("time", TIME.format(there));
  }

  private void add(String name, String value) {
    if (!value.isEmpty()) {
      values.put(name, new Fact(value, Fact.Source.DIRECTORY, "desk", 1, "", at));
    }
  }

  private static String decimal(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }
}
