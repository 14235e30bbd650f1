package usher.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import usher.bot.redis.Signals;

/** The jar as users start it, with the Redis that it carries. */
@Timeout(240)
@EnabledOnOs(OS.LINUX)
class PackagedAppIT {
  private static final String CARD = "4111111111111111";
  private static final String WRONG_PIN = "8642";
  private final Path data = PackagedApp.freshFolder();
  private final HttpClient http = HttpClient.newHttpClient();

  /** Redis gets longer than users wait: the disk of a busy test machine may stand still for seconds, which would be one more line. */
  @Test
  void greetsServesKeepsSecretsToItselfAndEndsQuietlyOnCtrlC() throws Exception {
    try (var app = PackagedApp.start(data, "--usher.redis.limit=10s")) {
      var greeting = app.lines();
      var health = http.send(HttpRequest.newBuilder(app.health()).build(), BodyHandlers.ofString());
      var redis = Signals.serverIn(data.resolve("redis"));

      var answer = new ChatClient(app).say(app, "How do I use the VPN while travelling?");
      tellSecrets(app);
      app.signal("INT");
      var code = app.awaitEnd();

      assertThat(greeting)
          .hasSizeLessThanOrEqualTo(12)
          .anyMatch(line -> line.contains(data.toString()));
      assertThat(health.body()).contains("UP");
      assertThat(answer).contains("VPN");
      assertThat(code).isEqualTo(130);
      assertThat(redis.isAlive()).isFalse();
      assertThat(app.lines()).noneMatch(line -> line.matches(".*(WARN|ERROR|Exception|\\sat ).*"));
      assertThat(app.lines())
          .filteredOn(line -> line.contains("Usher is stopping"))
          .hasSize(1);
      assertThat(app.output()).doesNotContain(WRONG_PIN).doesNotContain(CARD);
      assertThat(PackagedApp.isWritten("VPN while travelling", data))
          .as("words are kept")
          .isTrue();
      assertThat(PackagedApp.isWritten(WRONG_PIN, data))
          .as("the PIN is kept nowhere")
          .isFalse();
      assertThat(PackagedApp.isWritten(CARD, data))
          .as("the card is kept nowhere")
          .isFalse();
    }
  }

  /** A wrong PIN as a secret entry, and as words where the PIN is asked for; the number of a card in the middle of words. */
  private static void tellSecrets(PackagedApp app) throws Exception {
    var entering = new ChatClient(app);
    entering.say(app, "I'd like to book a car for tomorrow");
    entering.say(app, "1001");
    entering.enterSecret(app, WRONG_PIN);
    var typing = new ChatClient(app);
    typing.say(app, "I'd like to book a car for tomorrow");
    typing.say(app, "1001");
    typing.say(app, WRONG_PIN);
    var resetting = new ChatClient(app);
    resetting.say(app, "I forgot my password");
    resetting.say(app, "my card is " + CARD);
  }

  @Test
  void leavesNoRedisBehindWhenItIsKilledAndGoesOnWhereItWas() throws Exception {
    var chat = killedAfterOneTurn();

    try (var app = PackagedApp.start(data)) {
      assertThat(chat.saidByUser(app)).contains("What are your opening hours?");
      assertThat(chat.say(app, "How do I use the VPN while travelling?")).contains("VPN");
    }
  }

  private ChatClient killedAfterOneTurn() throws Exception {
    try (var app = PackagedApp.start(data)) {
      var chat = new ChatClient(app);
      chat.say(app, "What are your opening hours?");
      awaitSync();
      var redis = Signals.serverIn(data.resolve("redis"));

      app.signal("KILL");

      redis.onExit().get(5, TimeUnit.SECONDS);
      app.awaitEnd();
      return chat;
    }
  }

  /** What was said a moment ago is in the file already. */
  private void awaitSync() throws Exception {
    ChatClient.await(() -> PackagedApp.isWritten("opening hours", data), written -> written);
  }

  @Test
  void tellsOpenSocketsToComeBackWhenItIsStopped() throws Exception {
    try (var app = PackagedApp.start(data)) {
      var closed = new CompletableFuture<Integer>();
      http.newWebSocketBuilder()
          .buildAsync(URI.create(stream(app)), new Closing(closed))
          .join();

      var began = System.nanoTime();
      app.signal("TERM");

      assertThat(closed.get(10, TimeUnit.SECONDS)).isEqualTo(1012);
      assertThat(app.awaitEnd()).isEqualTo(143);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(12));
    }
  }

  private String stream(PackagedApp app) throws Exception {
    var start = HttpRequest.newBuilder(app.at("/v3/directline/conversations"))
        .header("Authorization", "Bearer usher-demo")
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString("{}"))
        .build();
    var body = http.send(start, BodyHandlers.ofString()).body();
    var path = body.replaceFirst("(?s).*\"streamUrl\"\\s*:\\s*\"wss?://[^/]*([^\"]*)\".*", "$1");
    return app.at(path).toString().replaceFirst("http", "ws");
  }

  private record Closing(CompletableFuture<Integer> code) implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      code.complete(status);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable fault) {
      code.completeExceptionally(fault);
    }
  }

  @Test
  void saysThatTheFolderIsInUse() throws Exception {
    try (var first = PackagedApp.start(data);
        var second = PackagedApp.begin(data)) {
      assertThat(second.awaitEnd()).isEqualTo(1);
      assertThat(second.output())
          .contains("in use by another Usher", "--usher.data=FOLDER")
          .doesNotContain("\tat ", "usher.redis.url");
      assertThat(http.send(HttpRequest.newBuilder(first.health()).build(), BodyHandlers.ofString())
              .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void saysThatRedisCannotBeReached() throws Exception {
    try (var app = PackagedApp.begin(data, "--usher.redis.url=redis://:hidden@127.0.0.1:1")) {
      assertThat(app.awaitEnd()).isEqualTo(1);
      assertThat(app.output())
          .contains("Redis at redis://…@127.0.0.1:1 cannot be used", "usher.redis.url")
          .doesNotContain("\tat ", "hidden");
    }
  }

  @Test
  void saysWhatIsWrongWithADesk() throws Exception {
    var desk = DeskCopy.of(
        data.resolveSibling(data.getFileName() + "-desk"),
        yaml -> yaml + "\nfavourite-colour: blue\n");
    try (var app = PackagedApp.begin(data, "--usher.desk=" + desk);
        var missing = PackagedApp.begin(data, "--usher.desk=" + data.resolve("nowhere"))) {
      assertThat(app.awaitEnd()).isEqualTo(1);
      assertThat(app.output())
          .containsPattern("desk\\.yaml:\\d+")
          .contains("favourite-colour")
          .doesNotContain("\tat ");
      assertThat(missing.awaitEnd()).isEqualTo(1);
      assertThat(missing.output()).contains("there is no folder").doesNotContain("\tat ");
    }
  }

  @Test
  void refusesEachSecretOfTheDemoForAnyOtherDesk() throws Exception {
    var desk = DeskCopy.of(
        data.resolveSibling(data.getFileName() + "-desk"),
        yaml -> yaml.replaceFirst("(?m)^demo:\\s*true", "demo: false"));
    try (var app = PackagedApp.begin(data, "--usher.desk=" + desk)) {
      assertThat(app.awaitEnd()).isEqualTo(1);
      assertThat(app.output())
          .contains(
              "usher.web.secrets",
              "usher.twilio.auth-token",
              "usher.agents.cookie-key",
              "usher.validation.pepper",
              "agent1",
              "agent2")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void checksAFolder() throws Exception {
    var good = DeskCopy.of(data.resolve("good"), yaml -> yaml);
    var bad = DeskCopy.of(data.resolve("bad"), yaml -> yaml + "\nfavourite-colour: blue\n");
    try (var inOrder = PackagedApp.command("check", good.toString(), "--quick");
        var mistaken = PackagedApp.command("check", bad.toString());
        var missing = PackagedApp.command("check", data.resolve("nowhere").toString());
        var asked = PackagedApp.command("--help");
        var mistyped = PackagedApp.command("chek", good.toString())) {
      assertThat(inOrder.awaitEnd()).as(inOrder.output()).isZero();
      assertThat(mistaken.awaitEnd()).isEqualTo(1);
      assertThat(mistaken.output())
          .containsPattern("desk\\.yaml:\\d+")
          .contains("favourite-colour");
      assertThat(missing.awaitEnd()).isEqualTo(2);
      assertThat(asked.awaitEnd()).isZero();
      assertThat(asked.output()).contains("--usher.desk=FOLDER", "commands: check");
      assertThat(mistyped.awaitEnd()).isEqualTo(2);
      assertThat(mistyped.output())
          .contains(
              "no command 'chek'; known are check, import, backup, restore, hash, route, test, evaluate");
    }
    assertThat(Files.exists(good)).isTrue();
  }

  @Test
  void importsARasaProject() throws Exception {
    var desk = DeskCopy.of(data.resolve("from-rasa"), yaml -> yaml);
    var shop = Path.of("src", "test", "resources", "rasa", "shop");
    var project = shop.toString();
    try (var imported = PackagedApp.command("import", "rasa", project, "--to", desk.toString());
        var explained = PackagedApp.command("import", "--help");
        var missing = PackagedApp.command("import", "rasa", "nowhere", "--to", desk.toString())) {
      assertThat(imported.awaitEnd()).as(imported.output()).isZero();
      assertThat(imported.lines().getLast()).startsWith("{").contains("\"intents\":2");
      assertThat(explained.awaitEnd()).isZero();
      assertThat(explained.output()).contains("import rasa FOLDER --to DESK");
      assertThat(missing.awaitEnd()).isEqualTo(2);
      assertThat(missing.output()).contains("there is no folder nowhere");
    }
    try (var checked = PackagedApp.command("check", desk.toString(), "--quick")) {
      assertThat(checked.awaitEnd()).as(checked.output()).isZero();
    }
  }
}
