package usher.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.DeskEvent;
import usher.bot.conversation.HeardEvent;
import usher.bot.conversation.Language;
import usher.bot.conversation.LifeEvent;
import usher.bot.conversation.PersonId;
import usher.bot.inquiry.IntentId;

/** Requests in, bytes out. */
class DirectLineTest {
  private static final String NEXT_KEY = "the-next-key-of-the-site-is-here-already";
  private static final String SITE_KEY = "a-site-key-of-more-than-32-characters";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static WebServer server;

  @BeforeAll
  static void start() {
    server = WebServer.start(
        "--usher.web.secrets=usher-demo",
        "--usher.web.site-keys=" + SITE_KEY + ",next=" + NEXT_KEY,
        "--usher.web.limits.openings=1000",
        "--usher.web.answer-within=300ms",
        "--usher.web.origins=https://portal.example.edu");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void givesATokenForTheSecret() {
    var answer = post("/tokens/generate", "usher-demo", "{\"user\":{\"id\":\"u1\"}}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).path("expires_in").asInt()).isEqualTo(1800);
    assertThat(json(answer).path("conversationId").asString()).matches("\\d\\d-[0-9a-v]{26}");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
  }

  @Test
  void givesATokenToAnyoneWhereThatIsAllowed() {
    assertThat(post("/tokens/generate", null, "").statusCode()).isEqualTo(200);
  }

  @Test
  void refreshesATokenForTheSameConversation() {
    var first = json(post("/tokens/generate", "usher-demo", "{\"user\":{\"id\":\"u1\"}}"));

    var second = json(post("/tokens/refresh", first.path("token").asString(), ""));

    assertThat(second.path("conversationId")).isEqualTo(first.path("conversationId"));
    assertThat(post("/conversations", second.path("token").asString(), "").statusCode())
        .isEqualTo(201);
  }

  @Test
  void doesNotRefreshASecret() {
    assertRefused(post("/tokens/refresh", "usher-demo", ""), 403, "Forbidden");
  }

  @Test
  void refusesWhoShowsNothing() {
    assertRefused(post("/tokens/refresh", null, ""), 401, "Unauthorized");
  }

  @Test
  void refusesAForgedToken() {
    assertRefused(post("/conversations", "x.y.z", ""), 403, "Forbidden");
  }

  @Test
  void startsOnceAndGoesOnAfterwards() {
    var token = json(post("/tokens/generate", "usher-demo", "")).path("token").asString();

    var first = post("/conversations", token, "");
    var second = post("/conversations", token, "");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(json(second).path("conversationId")).isEqualTo(json(first).path("conversationId"));
    assertThat(json(first).path("streamUrl").asString())
        .startsWith("ws://127.0.0.1:")
        .contains("/stream?");
  }

  @Test
  void beginsInTheLanguageOfTheClient() {
    post(
        "/conversations",
        "usher-demo",
        "{\"locale\":\"zh-CN\",\"user\":{\"id\":\"language-test\"}}");

    var begun = server.desk().begun().stream()
        .filter(b -> b.address().equals("language-test"))
        .findFirst()
        .orElseThrow();
    assertThat(begun.language()).isEqualTo(Language.CHINESE);
  }

  @Test
  void believesAPageThatVouchesForItsUser() {
    var vouched =
        Json.object().put("sub", "1001").put("exp", server.clock().instant().getEpochSecond() + 60);
    var jwt = Jwt.sign(vouched, SITE_KEY.getBytes(java.nio.charset.StandardCharsets.UTF_8));

    post(
        "/conversations",
        "usher-demo",
        "{\"user\":{\"id\":\"vouched\",\"token\":\"" + jwt + "\"}}");

    var begun = server.desk().begun().stream()
        .filter(b -> b.address().equals("vouched"))
        .findFirst()
        .orElseThrow();
    assertThat(begun.person()).isEqualTo(new PersonId("1001"));
    assertThat(begun.assurance()).isEqualTo(Assurance.PIN);
  }

  @Test
  void refusesAPageThatVouchesWithAKeyNobodyKnows() {
    var vouched =
        Json.object().put("sub", "1001").put("exp", server.clock().instant().getEpochSecond() + 60);
    var jwt = Jwt.sign(
        vouched,
        "another-key-of-more-than-32-characters".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertRefused(
        post("/tokens/generate", null, "{\"user\":{\"token\":\"" + jwt + "\"}}"), 403, "Forbidden");
  }

  @Test
  void knowsTwoKeysOfASiteAtOnceEachUnderItsId() {
    assertThat(vouched("", SITE_KEY).statusCode()).isEqualTo(200);
    assertThat(vouched("next", NEXT_KEY).statusCode()).isEqualTo(200);
    assertRefused(vouched("last", NEXT_KEY), 403, "Forbidden");
    assertRefused(vouched("next", SITE_KEY), 403, "Forbidden");
  }

  private static HttpResponse<String> vouched(String keyId, String key) {
    var header = Json.object().put("alg", "HS256");
    if (!keyId.isEmpty()) {
      header.put("kid", keyId);
    }
    var jwt = signed(header.toString(), "1001", 60, key);
    return post("/tokens/generate", null, "{\"user\":{\"token\":\"" + jwt + "\"}}");
  }

  private static String signed(String header, String person, long life, String key) {
    var claims = Json.object()
        .put("sub", person)
        .put("exp", server.clock().instant().getEpochSecond() + life);
    return SiteTokensFixture.sign(header, claims.toString(), key);
  }

  @Test
  void renewsATokenForAWhileAfterItsEndButLetsItOpenNothing() {
    var open = open();

    server.clock().moveOn(Duration.ofHours(9));
    var posted = post(open.activities(), open.token(), message("good morning", "m1"));
    var renewed = post("/tokens/refresh", open.token(), "");

    assertRefused(posted, 403, "TokenExpired");
    var token = json(renewed).path("token").asString();
    assertThat(post(open.activities(), token, message("good morning", "m1")).statusCode())
        .isEqualTo(200);
    server.clock().moveOn(Duration.ofHours(16));
    assertRefused(post("/tokens/refresh", open.token(), ""), 403, "TokenExpired");
  }

  @Test
  void renewsALateTokenOfAKnownUserOnlyWhenTheSiteVouchesAgain() {
    var first = json(vouched("next", NEXT_KEY)).path("token").asString();
    server.clock().moveOn(Duration.ofHours(1));

    assertRefused(post("/tokens/refresh", first, ""), 403, "TokenExpired");
    assertRefused(post("/tokens/refresh", first, vouching("1002")), 403, "TokenExpired");
    assertThat(post("/tokens/refresh", first, vouching("1001")).statusCode()).isEqualTo(200);
  }

  private static String vouching(String person) {
    var header = Json.object().put("alg", "HS256").put("kid", "next").toString();
    return "{\"user\":{\"token\":\"" + signed(header, person, 60, NEXT_KEY) + "\"}}";
  }

  @Test
  void passesOnTopicAndRating() {
    var open = open();

    post(open.activities(), open.token(), event("usher/topic", "\"vpn-trouble\"", "t1"));
    post(open.activities(), open.token(), event("usher/rating", "4", "r1"));

    assertThat(taken("dl:t1"))
        .isEqualTo(new HeardEvent.IntentChosen(new IntentId("vpn-trouble"), "vpn-trouble"));
    assertThat(taken("dl:r1")).isEqualTo(new DeskEvent.FeedbackGiven(4));
    assertRefused(
        post(open.activities(), open.token(), event("usher/topic", "\"No Topic\"", "t2")),
        400,
        "BadArgument");
    assertRefused(
        post(open.activities(), open.token(), event("usher/rating", "6", "r2")),
        400,
        "BadArgument");
  }

  @Test
  void erasesAConversationOnItsUsersWish() {
    var open = open();

    var erased = post(open.activities(), open.token(), event("usher/forget", "true", "f1"));

    assertThat(erased.statusCode()).isEqualTo(200);
    assertRefused(get(open.activities(), open.token()), 404, "NotFound");
  }

  private static String event(String name, String value, String id) {
    return "{\"type\":\"event\",\"name\":\"%s\",\"value\":%s,\"channelData\":{\"clientActivityID\":\"%s\"}}"
        .formatted(name, value, id);
  }

  @Test
  void servesTheWidgetAsOneSmallModuleThatAnyPageMayUse() {
    var script = send(HttpRequest.newBuilder(URI.create(server.address() + "/widget.js"))
        .header("Origin", "https://anywhere.example"));
    var again = send(HttpRequest.newBuilder(URI.create(server.address() + "/widget.js"))
        .header("If-None-Match", script.headers().firstValue("etag").orElseThrow()));

    assertThat(script.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .hasSizeBetween(20_000, 60 * 1024);
    assertThat(script.body()).doesNotContain("\nimport ", "\nexport ", "innerHTML", "eval(");
    assertThat(script.headers().firstValue("content-type").orElse(""))
        .startsWith("text/javascript");
    assertThat(script.headers().firstValue("access-control-allow-origin")).hasValue("*");
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void leadsToTheSameArticleInTheOtherLanguage() {
    var english =
        send(HttpRequest.newBuilder(URI.create(server.address() + "/articles/en/vpn-setup")));

    assertThat(english.body())
        .contains(
            "<link rel=\"alternate\" hreflang=\"zh-CN\" href=\"/articles/zh/vpn-setup\">",
            "lang=\"zh-CN\" title=\"在自己的电脑上设置 VPN\">中文</a>");
  }

  @Test
  void givesBackWhatWasSaidAndAnswered() {
    var open = open();

    var posted = post(open.activities(), open.token(), message("my vpn is down", "m1"));

    var set = json(get(open.activities() + "?watermark=1-1", open.token()));
    var echo = set.path("activities").get(0);
    var answer = set.path("activities").get(1);
    assertThat(echo.path("text").asString()).isEqualTo("my vpn is down");
    assertThat(echo.path("id").asString()).isEqualTo(json(posted).path("id").asString());
    assertThat(echo.path("from").path("role").asString()).isEqualTo("user");
    assertThat(echo.path("channelData").path("clientActivityID").asString()).isEqualTo("m1");
    assertThat(answer.path("replyToId").asString()).isEqualTo(echo.path("id").asString());
    assertThat(answer.path("textFormat").asString()).isEqualTo("markdown");
  }

  @Test
  void showsAnArticleAsAHeroCardWithALink() {
    var open = open();

    post(open.activities(), open.token(), message("vpn", "m1"));

    var card = json(get(open.activities(), open.token()))
        .path("activities")
        .get(3)
        .path("attachments")
        .get(0);
    assertThat(card.path("contentType").asString())
        .isEqualTo("application/vnd.microsoft.card.hero");
    assertThat(card.path("content").path("buttons").get(0).path("value").asString())
        .isEqualTo(server.address() + "/articles/en/vpn-setup");
  }

  @Test
  void suggestsActionsOnTheLastMessage() {
    var open = open();

    post(open.activities(), open.token(), message("vpn", "m1"));

    var last = json(get(open.activities(), open.token())).path("activities").get(4);
    assertThat(last.path("inputHint").asString()).isEqualTo("expectingInput");
    assertThat(last.path("suggestedActions").path("actions").toString())
        .isEqualTo(
            "[{\"type\":\"imBack\",\"title\":\"Yes\",\"value\":\"Yes\"},{\"type\":\"imBack\",\"title\":\"No\",\"value\":\"No\"}]");
  }

  @Test
  void givesOnlyWhatCameAfterTheWatermark() {
    var open = open();
    var watermark = json(get(open.activities(), open.token())).path("watermark").asString();

    post(open.activities(), open.token(), message("hi", "m1"));

    var set = json(get(open.activities() + "?watermark=" + watermark, open.token()));
    assertThat(set.path("activities").size()).isEqualTo(2);
    var later = json(
        get(open.activities() + "?watermark=" + set.path("watermark").asString(), open.token()));
    assertThat(later.path("activities").size()).isZero();
    assertThat(later.path("watermark")).isEqualTo(set.path("watermark"));
  }

  @Test
  void passesASecretOnOnlyWhenItWasAskedFor() {
    var open = open();

    post(open.activities(), open.token(), secret("4711", "early"));
    post(open.activities(), open.token(), message("reset my password", "m1"));
    post(open.activities(), open.token(), secret("4711", "asked"));

    assertThat(taken("dl:early")).isEqualTo(new HeardEvent.SecretEntered());
    assertThat(taken("dl:asked")).isInstanceOf(HeardEvent.UtteranceHeard.class);
    assertThat(get(open.activities(), open.token()).body())
        .doesNotContain("4711")
        .contains("••••", "\"secret\":true");
  }

  @Test
  void tellsTheChosenLanguage() {
    var open = open();

    post(
        open.activities(),
        open.token(),
        "{\"type\":\"event\",\"name\":\"usher/language\",\"value\":\"zh-CN\",\"channelData\":{\"clientActivityID\":\"zh1\"}}");

    assertThat(taken("dl:zh1")).isEqualTo(new HeardEvent.LanguageChosen(Language.CHINESE));
  }

  @Test
  void endsTheConversationForAUserWhoLeaves() {
    var open = open();

    post(
        open.activities(),
        open.token(),
        "{\"type\":\"endOfConversation\",\"channelData\":{\"clientActivityID\":\"end1\"}}");

    assertThat(taken("dl:end1")).isEqualTo(new LifeEvent.ConversationEnded("left"));
  }

  @Test
  void endsWithAnEndOfConversation() {
    var open = open();

    post(open.activities(), open.token(), message("bye", "m1"));

    var activities = json(get(open.activities(), open.token())).path("activities");
    assertThat(activities.get(activities.size() - 1).path("type").asString())
        .isEqualTo("endOfConversation");
  }

  @Test
  void kindlyIgnoresWhatItDoesNotKnow() {
    var open = open();

    var typing = post(open.activities(), open.token(), "{\"type\":\"typing\"}");
    var update = post(open.activities(), open.token(), "{\"type\":\"conversationUpdate\"}");
    var event = post(
        open.activities(),
        open.token(),
        "{\"type\":\"event\",\"name\":\"webchat/join\",\"value\":{\"language\":\"en\"}}");

    assertThat(typing.statusCode()).isEqualTo(200);
    assertThat(update.statusCode()).isEqualTo(200);
    assertThat(event.statusCode()).isEqualTo(200);
    assertThat(json(get(open.activities(), open.token())).path("activities").size())
        .isEqualTo(1);
  }

  @Test
  void doesNotWaitForASlowTurn() {
    var open = open();

    var answer = post(open.activities(), open.token(), message("slow", "m1"));
    var before = json(get(open.activities(), open.token())).path("activities").size();
    server.desk().patience.tryEmitEmpty();
    var after = json(get(open.activities(), open.token())).path("activities").size();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(before).isEqualTo(1);
    assertThat(after).isEqualTo(3);
  }

  @Test
  void saysThatTheDeskIsBroken() {
    var open = open();

    assertRefused(post(open.activities(), open.token(), message("boom", "m1")), 502, "BotError");
  }

  @Test
  void refusesTheTokenOfAnotherConversation() {
    assertRefused(get(open().activities(), open().token()), 403, "Forbidden");
  }

  @Test
  void knowsNoConversationThatNeverBegan() {
    var never = "/conversations/07-00000000000000000000000000/activities";

    assertRefused(get(never, "usher-demo"), 404, "NotFound");
    assertRefused(get("/conversations/abc123/activities", "usher-demo"), 404, "NotFound");
    assertRefused(post(never, "usher-demo", message("hi", "m1")), 404, "NotFound");
  }

  @Test
  void refusesWhatIsNoActivity() {
    var open = open();

    assertRefused(post(open.activities(), open.token(), "[]"), 400, "BadArgument");
    assertRefused(post(open.activities(), open.token(), "{"), 400, "BadArgument");
    assertRefused(
        post(open.activities(), open.token(), "{\"text\":\"no type\"}"), 400, "MissingProperty");
    assertRefused(
        post(open.activities(), open.token(), "{\"type\":\"message\"}"), 400, "MissingProperty");
    assertRefused(
        post(open.activities(), open.token(), "{\"type\":\"message\",\"text\":{\"$ne\":1}}"),
        400,
        "MissingProperty");
    assertRefused(
        post(
            open.activities(),
            open.token(),
            "{\"type\":\"message\",\"x\":" + "[".repeat(40) + "]".repeat(40) + "}"),
        400,
        "BadArgument");
    assertRefused(get(open.activities() + "?watermark=%2A", open.token()), 400, "BadArgument");
  }

  @Test
  void refusesWhatIsTooLong() {
    var open = open();

    assertRefused(
        post(open.activities(), open.token(), message("字".repeat(4001), "m1")),
        413,
        "MessageSizeTooBig");
    assertRefused(
        post(open.activities(), open.token(), message("x".repeat(70_000), "m2")),
        413,
        "MessageSizeTooBig");
    assertThat(post(open.activities(), open.token(), message("字".repeat(4000), "m3"))
            .statusCode())
        .isEqualTo(200);
  }

  @Test
  void takesNoFiles() {
    var open = open();

    assertRefused(
        post(open.activities().replace("/activities", "/upload?userId=u"), open.token(), "x"),
        415,
        "UnsupportedMediaType");
  }

  @Test
  void slowsDownWhoIsTooFast() {
    var open = open();

    var last = post(open.activities(), open.token(), "{\"type\":\"typing\"}");
    for (int i = 0; i < 200 && last.statusCode() == 200; i++) {
      last = post(open.activities(), open.token(), "{\"type\":\"typing\"}");
    }

    assertRefused(last, 429, "ThrottledRequest");
  }

  @Test
  void knowsNoOtherPaths() {
    assertRefused(get("/session/getsessionid", "usher-demo"), 404, "NotFound");
  }

  @Test
  void hearsOnlyPagesThatMaySpeak() {
    assertRefused(fromPage("https://evil.example"), 403, "Forbidden");
    assertThat(fromPage("https://portal.example.edu")
            .headers()
            .firstValue("access-control-allow-origin"))
        .hasValue("https://portal.example.edu");
  }

  @Test
  void sendsPagesUnderAStrictPolicy() {
    var page =
        send(HttpRequest.newBuilder(URI.create(server.address() + "/articles/en/vpn-setup")));

    assertThat(page.headers().firstValue("content-security-policy").orElse(""))
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.body())
        .contains("Set up the VPN &lt;on&gt; your own computer")
        .contains("<h2>Steps</h2>");
  }

  @Test
  void saysSoWhenThereIsNoSuchArticle() {
    assertThat(send(HttpRequest.newBuilder(URI.create(server.address() + "/articles/zh/none")))
            .statusCode())
        .isEqualTo(404);
  }

  private record Open(String activities, String token) {}

  private static Open open() {
    var answer = json(post("/conversations", "usher-demo", "{\"user\":{\"id\":\"u1\"}}"));
    return new Open(
        "/conversations/" + answer.path("conversationId").asString() + "/activities",
        answer.path("token").asString());
  }

  private static Object taken(String input) {
    return server.desk().taken().stream()
        .filter(i -> i.id().value().equals(input))
        .findFirst()
        .orElseThrow()
        .what();
  }

  private static String message(String text, String id) {
    var message = Json.object().put("type", "message").put("text", text);
    message.putObject("channelData").put("clientActivityID", id);
    return message.toString();
  }

  private static String secret(String value, String id) {
    var event = Json.object().put("type", "event").put("name", "usher/secret").put("value", value);
    event.putObject("channelData").put("clientActivityID", id);
    return event.toString();
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(json(answer).path("error").path("code").asString()).isEqualTo(code);
    assertThat(json(answer).path("error").path("message").asString()).isNotBlank();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Json.MAPPER.readTree(answer.body());
  }

  private static HttpResponse<String> fromPage(String origin) {
    return send(
        HttpRequest.newBuilder(URI.create(server.address() + "/v3/directline/tokens/generate"))
            .header("Origin", origin)
            .POST(BodyPublishers.noBody()));
  }

  private static HttpResponse<String> post(String path, String bearer, String body) {
    return send(request(path, bearer)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> get(String path, String bearer) {
    return send(request(path, bearer));
  }

  private static HttpRequest.Builder request(String path, String bearer) {
    var request = HttpRequest.newBuilder(URI.create(server.address() + "/v3/directline" + path));
    return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
