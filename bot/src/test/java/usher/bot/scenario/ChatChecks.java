package usher.bot.scenario;

import static org.assertj.core.api.Assertions.assertThat;

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
        .orElseThrow(() -> new AssertionError("nobody wrote: " + wanted));

    line.texts("choices")
        .forEach(choice -> assertThat(Chat.choices(message)).as("choices").contains(choice));
    line.texts("article")
        .forEach(
            article -> assertThat(Chat.words(message)).as("article").contains("[" + article + "]"));
    line.texts("not")
        .forEach(other -> assertThat(Chat.words(message)).doesNotContainIgnoringCase(other));
    assertThat(message.at("/channelData/usher/secret").asBoolean(false))
        .as("asks for a secret")
        .isEqualTo(Boolean.parseBoolean(line.text("secret")));
    if (line.has("by")) {
      assertThat(message.at("/channelData/usher/name").asString(""))
          .as("who writes")
          .isEqualTo(line.text("by"));
    }
    if (line.has("number")) {
      assertThat(hasNumber(message))
          .as("a record number with a right check digit in: " + Chat.words(message))
          .isTrue();
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
    chat.next(shown -> shown.path("name").asString("").equals("usher/owner")
            && shown.at("/value/owner").asString("").equals(owner))
        .orElseThrow(() -> new AssertionError("the conversation never went to: " + owner));
  }

  /** The user has spoken and the bot has not. */
  static void quiet(Chat chat) {
    assertThat(chat.sinceLastWords().stream().filter(ChatChecks::isMessage).map(Chat::words))
        .as("said since the user's last words")
        .isEmpty();
  }

  /** How often something was shown in the whole talk. */
  static void told(Chat chat, Scenario.Line line) {
    var times = chat.history().stream()
        .filter(shown -> !Chat.byUser(shown) && Play.fits(Chat.words(shown), line.text()))
        .count();
    assertThat(times)
        .as("times that was told: " + line.text())
        .isEqualTo(Long.parseLong(line.text("times")));
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
