package usher.bot.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;

/** The forms of {@code usher.redis.url}, against a real server that lets in only who knows the password, and behind TLS. */
@Timeout(60)
class RedisUrlTest {
  private static final Path FOLDER =
      Path.of("target", "redis", "url-" + UUID.randomUUID()).toAbsolutePath();
  private static final String USERS = """
      user default on >master-key ~* &* +@all
      user desk on >desk-key ~usher:* &usher:* +@all -@dangerous +info
      save ""
      """;
  private static ServerForTests server;
  private static PrivateAuthority authority;
  private static BadLine tls;
  private final ApplicationContextRunner app =
      new ApplicationContextRunner().withUserConfiguration(RedisConfiguration.class);

  @BeforeAll
  static void start() throws Exception {
    server = ServerForTests.start(FOLDER, "master-key", USERS);
    authority = new PrivateAuthority(FOLDER.resolve("authority"));
    tls = BadLine.behindTls(server.port(), authority.server());
  }

  @AfterAll
  static void stop() throws Exception {
    tls.close();
    server.close();
  }

  private void run(String settings, ContextConsumer<AssertableApplicationContext> what) {
    app.withPropertyValues(settings.split(" ")).run(what);
  }

  private static void serves(AssertableApplicationContext context) {
    var redis = context.getBean(Redis.class);

    redis.commands().set("usher:kept", "kept").block();
    assertThat(redis.commands().get("usher:kept").block()).isEqualTo("kept");
    assertThat(redis.description()).doesNotContain("key");
  }

  private static ContextConsumer<AssertableApplicationContext> refuses(String why) {
    return context -> assertThat(context.getStartupFailure())
        .hasMessageContaining(why)
        .hasMessageNotContaining("-key");
  }

  private static String plain(String user) {
    return "usher.redis.url=redis://%s127.0.0.1:%d".formatted(user, server.port());
  }

  private static String secured(int port) {
    return "usher.redis.url=rediss://:master-key@127.0.0.1:%d".formatted(port);
  }

  @Test
  void bringsThePassword() {
    run(plain(":master-key@"), RedisUrlTest::serves);
  }

  @Test
  void bringsAUserWithFewerRights() {
    run(plain("desk:desk-key@"), RedisUrlTest::serves);
  }

  @Test
  void leavesThePasswordToASettingOfItsOwn() {
    run(plain("") + " usher.redis.password=master-key", RedisUrlTest::serves);
    run(plain("desk@") + " usher.redis.password=desk-key", RedisUrlTest::serves);
  }

  @Test
  void isRefusedWithAWrongPassword() {
    run(plain(":another-key@"), refuses("cannot be used: WRONGPASS"));
  }

  @Test
  void speaksTlsWithAServerOfAPrivateAuthority() {
    run(secured(tls.port()) + " usher.redis.ca=" + authority.certificate(), RedisUrlTest::serves);
  }

  @Test
  void trustsNoServerThatNobodyKnownHasCertified() {
    run(secured(tls.port()), refuses("unable to find valid certification path"));
  }

  @Test
  void saysThatTheAuthoritysFileIsMissing() {
    run(
        secured(tls.port()) + " usher.redis.ca=" + FOLDER.resolve("nowhere.pem"),
        refuses("nowhere.pem, but it cannot be read; expected a PEM file"));
  }

  @Test
  void saysThatTheAuthoritysFileHoldsNoCertificate() throws Exception {
    var empty = Files.writeString(FOLDER.resolve("empty.pem"), "nothing of the kind");

    run(
        secured(tls.port()) + " usher.redis.ca=" + empty,
        refuses("empty.pem, but it holds no certificate"));
  }
}
