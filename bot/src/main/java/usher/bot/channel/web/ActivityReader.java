package usher.bot.channel.web;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import usher.bot.conversation.InputId;
import usher.bot.conversation.Language;
import usher.bot.inquiry.IntentId;

/** Reads the activities that clients post. Every method fails with a {@link Refusal} where the activity cannot be taken. */
final class ActivityReader {
  private static final int LONGEST_ID = 150;
  private static final int LONGEST_SECRET = 200;
  /** Keeps ids that clients make up apart from those of timers, agents and the desk itself. */
  private static final String CLIENT = "dl:";

  private static final String OURS = "web:";

  private static final Pattern TOPIC = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");

  private final int longestText;

  ActivityReader(int longestText) {
    this.longestText = longestText;
  }

  Posted read(JsonNode activity) {
    var input = input(activity);
    var type = Json.text(activity, "type");
    return switch (type) {
      case "" -> throw Refusal.missing("type");
      case "message" -> new Posted.Said(input, words(activity));
      case "event" -> event(activity, input);
      case "typing" -> new Posted.Writing(input);
      case "endOfConversation" -> new Posted.Left(input);
      default -> new Posted.Ignored(input);
    };
  }

  /** What the client called its message; empty when it did not name it. */
  static String clientActivityId(InputId input) {
    return input.value().startsWith(CLIENT) ? input.value().substring(CLIENT.length()) : "";
  }

  /** Two or three letters out of a tag such as {@code zh-CN}; English where there is none. */
  static Language language(String tag) {
    var code = Locale.forLanguageTag(tag.strip()).getLanguage();
    return code.matches("[a-z]{2,3}") ? new Language(code) : Language.ENGLISH;
  }

  private Posted event(JsonNode activity, InputId input) {
    return switch (Json.text(activity, "name")) {
      case "usher/secret" -> new Posted.Secret(input, secret(activity));
      case "usher/language" ->
        new Posted.LanguageChosen(input, language(required(activity, "value")));
      case "usher/topic" -> new Posted.Topic(input, topic(activity));
      case "usher/rating" -> new Posted.Rated(input, stars(activity));
      case "usher/read" -> new Posted.Seen(input);
      case "usher/forget" -> new Posted.Forget(input);
      default -> new Posted.Ignored(input);
    };
  }

  private static IntentId topic(JsonNode activity) {
    var topic = required(activity, "value");
    if (!TOPIC.matcher(topic).matches()) {
      throw Refusal.badArgument("The value of usher/topic is the id of an intent");
    }
    return new IntentId(topic);
  }

  private static int stars(JsonNode activity) {
    var stars = activity.path("value").asInt(0);
    if (stars < 1 || stars > 5) {
      throw Refusal.badArgument("The value of usher/rating is a number from 1 to 5");
    }
    return stars;
  }

  private String words(JsonNode activity) {
    var text = Json.text(activity, "text");
    var words =
        text.isBlank() && activity.path("value").isString() ? Json.text(activity, "value") : text;
    if (words.isBlank()) {
      throw activity.path("attachments").isEmpty() ? Refusal.missing("text") : Refusal.noFiles();
    }
    if (words.codePointCount(0, words.length()) > longestText) {
      throw Refusal.tooBig("A message has at most " + longestText + " characters");
    }
    return words;
  }

  private static String secret(JsonNode activity) {
    var value = required(activity, "value");
    if (value.length() > LONGEST_SECRET) {
      throw Refusal.tooBig("A secret has at most " + LONGEST_SECRET + " characters");
    }
    return value;
  }

  private static String required(JsonNode activity, String property) {
    var value = Json.text(activity, property);
    if (value.isBlank()) {
      throw Refusal.missing(property);
    }
    return value;
  }

  private static InputId input(JsonNode activity) {
    var given = Json.text(activity.path("channelData"), "clientActivityID");
    if (given.length() > LONGEST_ID) {
      throw Refusal.badArgument(
          "channelData.clientActivityID has at most " + LONGEST_ID + " characters");
    }
    return new InputId(given.isBlank() ? OURS + UUID.randomUUID() : CLIENT + given);
  }
}
