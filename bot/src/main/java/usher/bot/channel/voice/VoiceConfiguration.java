package usher.bot.channel.voice;

import io.lettuce.core.SetArgs;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import usher.bot.channel.FrontDoor;
import usher.bot.channel.Whispers;
import usher.bot.communication.Wording;
import usher.bot.conversation.DeliveryTarget;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.DeskRule;
import usher.bot.redis.Redis;
import usher.bot.validation.ValidationSettings;
import usher.ivr.CallHandler;
import usher.ivr.CallState;
import usher.ivr.Telephony;
import usher.ivr.menu.Menu;
import usher.ivr.menu.MenuWalker;
import usher.ivr.menu.Patience;
import usher.ivr.menu.Phrases;
import usher.ivr.phone.PhoneRoutes;
import usher.ivr.simulator.Hooks;
import usher.ivr.simulator.SimulatedAccount;
import usher.ivr.simulator.SimulatedProvider;
import usher.ivr.simulator.SimulatorRoutes;
import usher.ivr.simulator.WebClientPort;
import usher.ivr.twilio.CallbackUrl;
import usher.ivr.twilio.ProviderAccount;
import usher.ivr.twilio.TwilioTelephony;
import usher.ivr.twilio.VoiceRoutes;
import usher.ivr.twilio.VoiceSettings;

/** Puts the phone together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TwilioSettings.class)
class VoiceConfiguration {
  /** Of the phone page's provider. */
  private static final String DEMO_ACCOUNT = "AC0000000000000000000000000000demo";

  private static final String PHONE_PROVIDER = "/phone/provider";
  private static final String CALLER = "+493055502000";
  private static final Duration REMEMBERED = Duration.ofDays(1);

  @Bean
  Menu mainMenu(DeskFolder desk) {
    return Menus.main(desk);
  }

  @Bean
  DeskRule menuRule() {
    return new MenuRule();
  }

  @Bean
  CallbackUrl callbackUrl(@Value("${usher.public-url}") URI publicUrl) {
    return new CallbackUrl(publicUrl);
  }

  /** Who may call us: whoever signs with the token and, where one is configured, names the account. */
  @Bean
  ProviderAccount providerAccount(TwilioSettings settings) {
    return new ProviderAccount(
        settings.sid(), settings.authToken(), settings.number(), URI.create(settings.api()));
  }

  @Bean
  RouterFunction<ServerResponse> phonePage(
      TwilioSettings settings, DeskFolder desk, CallbackUrl urls, Clock clock) throws IOException {
    if (!settings.hasPhonePage(desk.info().demo())) {
      var frame = new ClassPathResource("usher/bot/channel/voice/number.html")
          .getContentAsString(StandardCharsets.UTF_8);
      return new NumberPage(frame, settings.number()).routes();
    }
    var account = new SimulatedAccount(
        DEMO_ACCOUNT,
        settings.authToken(),
        new Hooks(urls.voice(), urls.status(), urls.fallback()));
    var provider = new SimulatedProvider(account, new WebClientPort(WebClient.create()), clock);
    return new PhoneRoutes(provider, CALLER, settings.number())
        .routes()
        .and(new SimulatorRoutes(PHONE_PROVIDER, provider).routes());
  }

  @Bean
  CallState callState(Redis redis) {
    return new RedisCallState(redis);
  }

  @Bean
  CallHandler callHandler(
      FrontDoor door, Wording wording, Whispers whispers, ValidationSettings settings) {
    return new VoiceDesk(door, new VoiceReplies(wording), whispers, settings.pepper());
  }

  @Bean
  RouterFunction<ServerResponse> voiceRoutes(
      ProviderAccount account,
      CallbackUrl urls,
      Menu menu,
      CallState state,
      CallHandler handler,
      DeskFolder desk,
      Clock clock) {
    var settings = VoiceSettings.usual(desk.info().home().phone());
    var phrases = Phrases.builtIn();
    return new VoiceRoutes(
            account,
            urls,
            settings,
            new MenuWalker(menu, phrases, Patience.USUAL),
            phrases,
            state,
            handler,
            clock)
        .routes();
  }

  /** Whom we call through: a demo desk has the phone page for a provider; a desk without an account calls nobody. */
  @Bean
  Telephony telephony(TwilioSettings settings, DeskFolder desk, CallbackUrl urls) {
    if (settings.hasPhonePage(desk.info().demo())) {
      var page = new ProviderAccount(
          DEMO_ACCOUNT,
          settings.authToken(),
          settings.number(),
          urls.voice().resolve(PHONE_PROVIDER));
      return new TwilioTelephony(WebClient.create(), page, urls);
    }
    return settings.sid() == null
        ? new NoTelephony()
        : new TwilioTelephony(WebClient.create(), providerAccount(settings), urls);
  }

  @Bean
  DeliveryTarget agentCalls(Telephony telephony, Redis redis) {
    return new AgentCalls(
        telephony,
        key -> redis
            .commands()
            .set("usher:rung:" + key, "1", SetArgs.Builder.nx().px(REMEMBERED))
            .hasElement());
  }
}
