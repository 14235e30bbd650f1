package usher.bot.rehearsal;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import usher.bot.record.RecordNumber;

/** What a script expects to be shown in the chat. */
final class ChatChecks {
  private static final Pattern NUMBER = Pattern.compile("\\d{2}-\\d{4,}-\\d");

  private ChatChecks() {}

  /** The next message with these words; then what else was said of it. */
  static JsonNode shows(Chat chat, Scenario.Line line) {
    var wanted = line.has("has") ? line.text("has") : line.text();
    var message = chat.next(shown -> isMessage(shown) && Play.fits(Chat.words(shown), wanted))
        .orElseThrow(() -> new Difference("nobody wrote: " + wanted));

    line.texts("choices")
        .forEach(
            choice -> Difference.unlessAmong("choices", Chat.choices(message), List.of(choice)));
    line.texts("article")
        .forEach(article ->
            Difference.unlessContains("article", Chat.words(message), "[" + article + "]"));
    line.texts("not")
        .forEach(other -> Difference.unless(
            !Play.fits(Chat.words(message), other),
            "not wanted: %s, found %s".formatted(other, Chat.words(message))));
    Difference.unlessEqual(
        "asks for a secret",
        message.at("/channelData/usher/secret").asBoolean(false),
        Boolean.parseBoolean(line.text("secret")));
    if (line.has("by")) {
      Difference.unlessEqual(
          "who writes", message.at("/channelData/usher/name").asString(""), line.text("by"));
    }
    if (line.has("number")) {
      Difference.unless(
          hasNumber(message),
          "wanted a record number with a right check digit in: " + Chat.words(message));
    }
    return message;
  }

  /** The first record number in what was shown. */
  static String number(JsonNode message) {
    return NUMBER
        .matcher(Chat.words(message))
        .results()
        .findFirst()
        .orElseThrow()
        .group();
  }

  static void owner(Chat chat, String owner) {
    var went = chat.next(shown -> shown.path("name").asString("").equals("usher/owner")
        && shown.at("/value/owner").asString("").equals(owner));
    Difference.unless(went.isPresent(), "the conversation never went to: " + owner);
  }

  /** The user has spoken and the bot has not. */
  static void quiet(Chat chat) {
    var said = chat.sinceLastWords().stream()
        .filter(ChatChecks::isMessage)
        .map(Chat::words)
        .toList();
    Difference.unlessEqual("said since the user's last words", said, List.of());
  }

  /** How often something was shown in the whole talk. */
  static void told(Chat chat, Scenario.Line line) {
    var times = chat.history().stream()
        .filter(shown -> !Chat.byUser(shown) && Play.fits(Chat.words(shown), line.text()))
        .count();
    Difference.unlessEqual(
        "times that was told: " + line.text(), times, Long.parseLong(line.text("times")));
  }

  private static boolean isMessage(JsonNode shown) {
    return shown.path("type").asString("").equals("message");
  }

  private static boolean hasNumber(JsonNode message) {
    return NUMBER
        .matcher(Chat.words(message))
        .results()
        .anyMatch(found -> RecordNumber.read(found.group()).isPresent());
  }
}
