package usher.bot.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import usher.bot.redis.EmbeddedRedis;
import usher.bot.redis.RedisForTests;

/** Two nodes of one desk, with a folder each: what is changed at one is so at the other, and nobody comes in who should not. */
@Timeout(300)
class AdminNodesIT {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Path DEMO = Path.of("src/main/resources/desk/demo");
  private static final Path PLACE =
      Path.of("target", "desks", UUID.randomUUID().toString()).toAbsolutePath();
  private static final String KIM = """
      {"id":"kim","name":"Kim","languages":["en"],"teams":["it"],"phone":"","capacity":"2",\
      "password":"seven green apples","admin":false,"why":"joins us"}""";

  private static EmbeddedRedis redis;
  private static House here;
  private static House there;
  private static House guarded;

  @BeforeAll
  @Timeout(300)
  static void open() throws IOException {
    redis = EmbeddedRedis.start(PLACE.resolve("redis"));
    here = node("here");
    there = node("there");
    guarded = node("guarded");
  }

  @AfterAll
  static void close() {
    guarded.close();
    there.close();
    here.close();
    redis.close();
  }

  @Test
  void letsANewcomerInAtBothNodesUntilTheyArePaused() throws IOException {
    var admin = admin(here);

    assertThat(admin.change("agent", KIM).statusCode()).isEqualTo(200);

    var kimHere = new AdminClerk(here);
    assertThat(kimHere.login("kim", "seven green apples").statusCode()).isEqualTo(200);
    untilInStep(admin, admin(there));
    var kimThere = new AdminClerk(there);
    assertThat(kimThere.login("kim", "seven green apples").statusCode()).isEqualTo(200);
    assertThat(kimThere.state().statusCode()).isEqualTo(403);

    assertThat(file("there", "teams.yaml"))
        .contains("agents: [agent1, agent2, kim]", "password: \"pbkdf2$")
        .doesNotContain("seven green apples");
    assertThat(admin.state().body()).contains("joins us").doesNotContain("pbkdf2", "green apples");

    admin.change("agent-pause", "{\"id\":\"kim\",\"why\":\"\"}");
    untilInStep(admin, admin(there));
    assertThat(kimHere.state().statusCode()).isEqualTo(401);
    assertThat(kimThere.state().statusCode()).isEqualTo(401);
    assertThat(kimThere.login("kim", "seven green apples").statusCode()).isEqualTo(401);
  }

  @Test
  void losesNoChangeOfTwoWhoPressAtOnceAndNoComment() throws IOException {
    var one = admin(here);
    var other = admin(there);

    var both = List.of(
        CompletableFuture.supplyAsync(() -> one.change("holiday", holiday("2031-01-01"))),
        CompletableFuture.supplyAsync(() -> other.change("holiday", holiday("2031-01-02"))));

    assertThat(both).allSatisfy(done -> assertThat(done.join().statusCode()).isEqualTo(200));
    untilInStep(one, other);
    assertThat(file("here", "teams.yaml"))
        .isEqualTo(file("there", "teams.yaml"))
        .contains(
            "2031-01-01", "2031-01-02", "# Campus IT and the cars", "# Lecture recordings are new");
  }

  @Test
  void keepsWhatWasWrittenByHandAtTheOtherNode() throws IOException {
    var outages = PLACE.resolve("there").resolve("outages.yaml");
    Files.writeString(outages, "# Told by the house.\n" + Files.readString(outages));
    var admin = admin(here);
    until(
        () -> admin.state().body().contains("\"what\":\"file-edited\",\"about\":\"outages.yaml\""));
    untilInStep(admin, admin(there));

    admin.change("outage", """
        {"service":"vpn","sites":[],"from":"2026-11-25T08:00","until":"","why":"",\
        "text":{"en":"The VPN rests.","zh":"VPN 暂停。"}}""");

    untilInStep(admin, admin(there));
    assertThat(file("there", "outages.yaml")).contains("# Told by the house.", "The VPN rests.");
    assertThat(file("here", "outages.yaml")).isEqualTo(file("there", "outages.yaml"));
  }

  @Test
  void changesNothingForForeignPagesThoughTheCookieComesAlong() {
    var admin = admin(here);
    var before = admin.version();

    assertThat(admin.send("POST", "holiday", holiday("2032-01-01")).statusCode())
        .isEqualTo(403);
    assertThat(admin
            .send("POST", "holiday", holiday("2032-01-01"), "Origin", "https://evil.example")
            .statusCode())
        .isEqualTo(403);
    assertThat(admin
            .send(
                "POST",
                "holiday",
                holiday("2032-01-01"),
                "Origin",
                "https://evil.example",
                "X-Usher-Desk",
                "1")
            .statusCode())
        .isEqualTo(403);
    assertThat(admin.send("GET", "holiday", "").statusCode()).isGreaterThanOrEqualTo(400);

    assertThat(admin.version()).isEqualTo(before);
    assertThat(admin.login("agent1", "demo").headers().firstValue("Set-Cookie").orElse(""))
        .contains("HTTPOnly", "SameSite=Strict");
    assertThat(admin.page().headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors 'none'", "script-src 'self'");
  }

  @Test
  void refusesWhatIsTooLong() {
    var tooLong = "x".repeat(300_000);

    assertThat(admin(here).change("holiday", "{\"date\":\"" + tooLong + "\"}").statusCode())
        .isEqualTo(413);
  }

  /** At a node of its own: this address has to wait there afterwards. */
  @Test
  void slowsDownWhoGuessesPasswords() {
    var guesser = new AdminClerk(guarded);
    for (var guess = 0; guess < 10; guess++) {
      assertThat(guesser.login("agent1", "guess" + guess).statusCode()).isEqualTo(401);
    }

    assertThat(guesser.login("agent1", "demo").statusCode()).isEqualTo(429);
  }

  private static String holiday(String day) {
    return "{\"date\":\"" + day + "\",\"team\":\"\",\"why\":\"\"}";
  }

  private static AdminClerk admin(House house) {
    var clerk = new AdminClerk(house);
    assertThat(clerk.login("agent1", "demo").statusCode()).isEqualTo(200);
    return clerk;
  }

  private static void untilInStep(AdminClerk one, AdminClerk other) {
    until(() -> one.version() == other.version());
  }

  private static void until(BooleanSupplier holds) {
    Flux.interval(Duration.ofMillis(50))
        .onBackpressureDrop()
        .filter(_ -> holds.getAsBoolean())
        .blockFirst(LONGEST);
  }

  private static String file(String node, String name) throws IOException {
    return Files.readString(PLACE.resolve(node).resolve(name));
  }

  private static House node(String name) throws IOException {
    var folder = PLACE.resolve(name);
    try (var files = Files.walk(DEMO)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = folder.resolve(DEMO.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return House.open(
        "--usher.desk=" + folder,
        "--usher.live.look=500ms",
        "--usher.redis.url=" + RedisForTests.url(redis));
  }
}
