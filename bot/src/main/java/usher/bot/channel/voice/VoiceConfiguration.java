package usher.bot.channel.voice;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import usher.bot.channel.FrontDoor;
import usher.bot.communication.Wording;
import usher.bot.conversation.DeliveryTarget;
import usher.bot.desk.DeskFolder;
import usher.bot.desk.DeskRule;
import usher.bot.redis.Redis;
import usher.bot.relay.Relay;
import usher.bot.selfhelp.ShortMemory;
import usher.bot.validation.ValidationSettings;
import usher.ivr.CallHandler;
import usher.ivr.CallState;
import usher.ivr.Telephony;
import usher.ivr.menu.Menu;
import usher.ivr.menu.MenuWalker;
import usher.ivr.menu.Patience;
import usher.ivr.menu.Phrases;
import usher.ivr.twilio.CallbackUrl;
import usher.ivr.twilio.ProviderAccount;
import usher.ivr.twilio.TwilioTelephony;
import usher.ivr.twilio.VoiceRoutes;
import usher.ivr.twilio.VoiceSettings;

/** Puts the phone together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TwilioSettings.class)
class VoiceConfiguration {
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

  @Bean
  ProviderAccount providerAccount(TwilioSettings settings) {
    var sid = settings.accountSid().isBlank() ? null : settings.accountSid();
    return new ProviderAccount(sid, settings.authToken(), settings.number(), URI.create(settings.api()));
  }

  @Bean
  CallState callState(Redis redis) {
    return new RedisCallState(redis);
  }

  @Bean
  CallHandler callHandler(FrontDoor door, Wording wording, Relay relay, ValidationSettings settings) {
    return new VoiceDesk(door, new VoiceReplies(wording), relay::whisper, settings.pepper());
  }

  @Bean
  RouterFunction<ServerResponse> voiceRoutes(
      ProviderAccount account, CallbackUrl urls, Menu menu, CallState state, CallHandler handler, DeskFolder desk, Clock clock) {
    var settings = VoiceSettings.usual(desk.info().home().phone());
    var phrases = Phrases.builtIn();
    return new VoiceRoutes(account, urls, settings, new MenuWalker(menu, phrases, Patience.USUAL), phrases, state, handler, clock).routes();
  }

  @Bean
  Telephony telephony(ProviderAccount account, CallbackUrl urls) {
    return new TwilioTelephony(WebClient.create(), account, urls);
  }

  @Bean
  DeliveryTarget agentCalls(Telephony telephony, ShortMemory memory) {
    return new AgentCalls(telephony, key -> memory.putIfAbsent("usher:rung:" + key, "1", REMEMBERED));
  }
}
