package usher.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import usher.bot.desk.Command;

/** The newcomer's walk, word for word as {@code docs/first-hour.md} has it. */
@Timeout(180)
class FirstHourTest {
  private static final Path DEMO = Path.of("src/main/resources/desk/demo");
  private static final Path DESK =
      Path.of("target", "first-hour", UUID.randomUUID().toString()).toAbsolutePath();

  private static FirstHourDocument page;
  private static RunningDesk desk;

  @BeforeAll
  @Timeout(300)
  static void follow() throws IOException {
    page = FirstHourDocument.read();
    copy();
    page.follow(DESK);
    var exports = page.exports();
    desk = new RunningDesk(
        "--usher.desk=" + DESK,
        "--usher.public-url=https://desk.example.org",
        "--usher.twilio.account-sid=" + exports.get("USHER_TWILIO_ACCOUNT_SID"),
        "--usher.twilio.auth-token=" + exports.get("USHER_TWILIO_AUTH_TOKEN"),
        "--usher.twilio.number=" + exports.get("USHER_TWILIO_NUMBER"));
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  /** Without the advice on examples, which takes minutes of a busy machine and has tests of its own. */
  @Test
  void leavesADeskInOrder() {
    var said = new ByteArrayOutputStream();

    var code = command("check")
        .run(
            List.of("--quick", DESK.toString()),
            new PrintStream(said, true, StandardCharsets.UTF_8));

    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }

  @Test
  void answersAsThePageSays() throws Exception {
    var dialogues = page.blocks("chat");

    assertThat(dialogues).hasSize(2);
    for (var dialogue : dialogues) {
      hold(dialogue);
    }
  }

  private static void hold(FirstHourDocument.Block dialogue) throws Exception {
    var chat = desk.chat();
    var number = 0;
    for (var line : dialogue.lines()) {
      var words = line.split(" ", 2)[1].strip();
      if (line.startsWith("you")) {
        assertThat(chat.say("line-" + number++, words).statusCode()).isEqualTo(200);
      } else {
        assertThat(chat.everything()).contains(words);
      }
    }
  }

  @Test
  void answersInChineseToo() throws Exception {
    var chat = desk.chat();

    for (var line : List.of("我想申请储物柜", "1002", "1357", "主校区")) {
      chat.say(UUID.randomUUID().toString(), line);
    }

    assertThat(chat.everything()).contains("门卫已为您备好钥匙");
  }

  @Test
  void letsTheProviderInAndNobodyElse() throws Exception {
    var greeted = desk.webhook(page.form(), signature(page.signed()));
    var refused = desk.webhook(page.form(), signature(page.signed() + "?"));

    assertThat(greeted.statusCode()).isEqualTo(200);
    assertThat(greeted.body()).contains("<Gather action=\"https://desk.example.org/twilio/voice");
    assertThat(refused.statusCode()).isEqualTo(403);
  }

  @Test
  void isShortAndNamesWhatIsThere() {
    assertThat(page.lines()).isLessThanOrEqualTo(200);
    assertThat(page.links()).isNotEmpty().allSatisfy(link -> assertThat(link).exists());
    assertThat(page.commands()).contains("check", "backup", "restore");
    assertThat(page.commands()).allSatisfy(name -> assertThat(command(name)).isNotNull());
  }

  /** As {@code openssl dgst -sha1 -hmac} and {@code openssl base64} do. */
  private static String signature(String signed) throws Exception {
    var token = page.exports().getOrDefault("USHER_TWILIO_AUTH_TOKEN", "");
    var mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
  }

  private static Command command(String name) {
    return BotApplication.commands().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no command " + name));
  }

  private static void copy() throws IOException {
    try (var files = Files.walk(DEMO)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = DESK.resolve(DEMO.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
