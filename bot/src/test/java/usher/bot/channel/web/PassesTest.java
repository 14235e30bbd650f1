package usher.bot.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.PersonId;

class PassesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Pass PASS =
      new Pass(ConversationId.random(), "u1", new PersonId("1001"), List.of("https://a.example"));
  private static final String KEY = "a-site-key-of-more-than-32-characters";

  @Test
  void readsWhatAnotherNodeWrote() {
    var token = passes(NOW, "s1").token(PASS);

    assertThat(passes(NOW, "s1").read(token)).isEqualTo(PASS);
  }

  @Test
  void readsTokensOfTheSecretThatIsBeingReplaced() {
    var token = passes(NOW, "old").token(PASS);

    assertThat(passes(NOW, "new", "old").read(token)).isEqualTo(PASS);
    assertThatThrownBy(() -> passes(NOW, "new").read(token)).hasMessageContaining("not valid here");
  }

  @Test
  void refusesATokenThatHasExpired() {
    var token = passes(NOW, "s1").token(PASS);

    assertThat(passes(NOW.plusSeconds(1799), "s1").read(token)).isEqualTo(PASS);
    assertThatThrownBy(() -> passes(NOW.plusSeconds(1800), "s1").read(token))
        .hasMessageContaining("expired");
  }

  @Test
  void opensNothingButAStreamWithAStreamsToken() {
    var passes = passes(NOW, "s1");

    assertThat(passes.readStream(passes.streamToken(PASS))).isEqualTo(PASS);
    assertThatThrownBy(() -> passes.read(passes.streamToken(PASS))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> passes.readStream(passes.token(PASS))).isInstanceOf(Refusal.class);
  }

  @Test
  void refusesAChangedToken() {
    var parts = passes(NOW, "s1").token(PASS).split("\\.");
    var claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("1001", "1002");
    var changed = parts[0] + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8)) + "."
        + parts[2];

    assertThatThrownBy(() -> passes(NOW, "s1").read(changed)).isInstanceOf(Refusal.class);
  }

  @Test
  void refusesATokenWithoutASignature() {
    var header = Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
    var unsigned = header + "." + passes(NOW, "s1").token(PASS).split("\\.")[1] + ".";

    assertThatThrownBy(() -> passes(NOW, "s1").read(unsigned)).isInstanceOf(Refusal.class);
  }

  @Test
  void believesNoSiteForMoreThanADayOrForOthers() {
    var sites = new SiteTokens(List.of(KEY), clock(NOW));

    assertThat(sites.read(site(60, "usher"))).isEqualTo(new PersonId("1001"));
    assertThatThrownBy(() -> sites.read(site(0, "usher"))).hasMessageContaining("expired");
    assertThatThrownBy(() -> sites.read(site(90_000, "usher")))
        .hasMessageContaining("more than a day");
    assertThatThrownBy(() -> sites.read(site(60, "payroll"))).hasMessageContaining("somebody else");
  }

  private static String site(long life, String audience) {
    var claims = Json.object()
        .put("sub", "1001")
        .put("aud", audience)
        .put("exp", NOW.getEpochSecond() + life);
    return Jwt.sign(claims, KEY.getBytes(UTF_8));
  }

  private static Passes passes(Instant now, String... secrets) {
    var limits = new WebSettings.Limits(1, 1, 1, 1, 1, 1, Duration.ofSeconds(1));
    var settings = new WebSettings(
        List.of(secrets),
        "",
        List.of(),
        true,
        List.of(),
        Duration.ofMinutes(30),
        Duration.ofHours(24),
        Duration.ofMinutes(1),
        Duration.ofSeconds(2),
        limits);
    return new Passes(settings, clock(now));
  }

  private static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }
}
