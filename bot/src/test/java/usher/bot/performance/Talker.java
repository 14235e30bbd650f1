package usher.bot.performance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** One chat over Direct Line, as any client would hold it. */
final class Talker {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern ID = Pattern.compile("\"conversationId\":\"([^\"]+)\"");
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

  private final String conversations;
  private final String conversation;
  private final String token;

  private Talker(String conversations, String conversation, String token) {
    this.conversations = conversations;
    this.conversation = conversation;
    this.token = token;
  }

  static Talker open(String address) {
    var conversations = address + "/v3/directline/conversations";
    var opened = post(conversations, "usher-demo", "{}");
    return new Talker(conversations, first(ID, opened), first(TOKEN, opened));
  }

  String conversation() {
    return conversation;
  }

  /** Returns when the turn is recorded. */
  void say(String text) {
    post(
        activities(),
        token,
        "{\"type\":\"message\",\"from\":{\"id\":\"u\"},\"locale\":\"en\",\"text\":\"%s\"}"
            .formatted(text));
  }

  /** A turn in which nothing has to be understood or searched. */
  void chooseLanguage() {
    post(
        activities(),
        token,
        "{\"type\":\"event\",\"name\":\"usher/language\",\"value\":\"en\",\"from\":{\"id\":\"u\"}}");
  }

  /** Bytes of all activities so far, as a client gets them. */
  int bytesRead() {
    var request = HttpRequest.newBuilder(URI.create(activities()))
        .header("Authorization", "Bearer " + token)
        .build();
    return send(request).length();
  }

  /** Posts and gives the body back; anything but success is a fault of the measurement. */
  static String post(String address, String token, String json) {
    var request = HttpRequest.newBuilder(URI.create(address))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json))
        .build();
    return send(request);
  }

  private static String send(HttpRequest request) {
    try {
      var answer = CLIENT.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException("%s was answered with %d: %s"
            .formatted(request.uri(), answer.statusCode(), answer.body()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String activities() {
    return conversations + "/" + conversation + "/activities";
  }

  private static String first(Pattern pattern, String json) {
    return pattern.matcher(json).results().findFirst().orElseThrow().group(1);
  }
}
