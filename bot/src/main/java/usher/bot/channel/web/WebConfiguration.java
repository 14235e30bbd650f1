package usher.bot.channel.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import org.springframework.web.server.WebFilter;
import reactor.netty.http.server.WebsocketServerSpec;
import usher.bot.channel.FrontDoor;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Eraser;
import usher.bot.conversation.Signs;
import usher.bot.desk.DeskFolder;

/** Puts the web channel together. Needs a {@link FrontDoor}, a {@link ConversationLog} and {@link ArticlePages}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration {

  @Bean
  Site site(@Value("${usher.public-url:}") String publicUrl, ObjectProvider<DeskFolder> desk) {
    return new Site(
        publicUrl, desk.stream().findFirst().map(WebConfiguration::told).orElse(Told.NOTHING));
  }

  private static Told told(DeskFolder desk) {
    var info = desk.info();
    return new Told(info.home().phone(), info.name(), info.notices().privacy());
  }

  @Bean
  RouterFunction<ServerResponse> directLine(
      WebSettings settings,
      Site site,
      FrontDoor door,
      ConversationLog log,
      Eraser eraser,
      Signs signs,
      LastCall lastCall,
      ObjectProvider<Clock> clocks) {
    var clock = clocks.getIfAvailable(Clock::systemUTC);
    var limits = settings.limits();
    var passes = new Passes(settings, clock);
    var doorkeeper = new Doorkeeper(settings, passes);
    var siteTokens = new SiteTokens(settings.siteKeys(), clock);
    var openings = new RateLimit(limits.openings(), limits.openings() * 10, clock);
    var pace = new RateLimit(limits.messages(), limits.burst(), clock);
    var intake = new Intake(door, log, eraser, signs, settings.answerWithin(), clock);
    var tokens = new TokenHandler(settings, site, doorkeeper, passes, siteTokens, openings);
    return new DirectLineRoutes(
            tokens,
            new ConversationHandler(settings, site, tokens, doorkeeper, passes, intake),
            new ActivityHandler(settings, site, doorkeeper, pace, intake, log),
            new StreamHandler(
                site, doorkeeper, log, signs, sockets(limits.frame()), lastCall, limits.silence()))
        .routes();
  }

  @Bean
  RouterFunction<ServerResponse> widget() {
    return new WidgetRoutes(WidgetScript.joined()).routes();
  }

  @Bean
  LastCall lastCall() {
    return new LastCall();
  }

  @Bean
  RouterFunction<ServerResponse> articles(ArticlePages pages) throws IOException {
    return new ArticleRoutes(
            pages,
            new ClassPathResource("usher/bot/channel/web/article.html")
                .getContentAsString(StandardCharsets.UTF_8))
        .routes();
  }

  @Bean
  WebFilter originRule(WebSettings settings, Site site) {
    var own = Stream.of(site.origin()).filter(origin -> !origin.isEmpty());
    return new OriginRule(Stream.concat(settings.origins().stream(), own).toList());
  }

  @Bean
  WebFilter pageHeaders() {
    return new PageHeaders();
  }

  private static WebSocketService sockets(int frame) {
    return new HandshakeWebSocketService(new ReactorNettyRequestUpgradeStrategy(
        WebsocketServerSpec.builder().maxFramePayloadLength(frame)));
  }
}
