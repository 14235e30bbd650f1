package usher.ivr;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import usher.ivr.menu.MenuFixture;
import usher.ivr.menu.MenuWalker;
import usher.ivr.menu.Phrases;
import usher.ivr.simulator.Hooks;
import usher.ivr.simulator.SimulatedAccount;
import usher.ivr.simulator.SimulatedProvider;
import usher.ivr.simulator.SimulatorRoutes;
import usher.ivr.simulator.WebClientPort;
import usher.ivr.twilio.CallbackUrl;
import usher.ivr.twilio.ProviderAccount;
import usher.ivr.twilio.TwilioTelephony;
import usher.ivr.twilio.Voice;
import usher.ivr.twilio.VoiceRoutes;
import usher.ivr.twilio.VoiceSettings;

/** A real server on a free port: the desk's webhooks, the provider in small and its REST API. */
public final class VoiceServer implements AutoCloseable {
  public static final String ACCOUNT = "AC00000000000000000000000000000000";
  public static final String TOKEN = "demo-auth-token";
  public static final String NUMBER = "+49305550100";

  public final ScriptedDesk desk = new ScriptedDesk();
  public final CallState state;
  public final URI base;
  public final SimulatedProvider provider;
  public final Telephony telephony;
  private final DisposableServer server;
  private RouterFunction<ServerResponse> routes = RouterFunctions.route()
      .GET("/none", request -> ServerResponse.ok().build())
      .build();

  public VoiceServer() {
    this(new InMemoryCallState(), MenuFixture.walker(MenuFixture.menu()), Duration.ofSeconds(3));
  }

  public VoiceServer(CallState state, MenuWalker walker, Duration answerWithin) {
    this.state = state;
    var handler = RouterFunctions.toHttpHandler(request -> routes.route(request));
    server = HttpServer.create()
        .host("127.0.0.1")
        .port(0)
        .handle(new ReactorHttpHandlerAdapter(handler))
        .bindNow();
    base = URI.create("http://localhost:" + server.port());
    var urls = new CallbackUrl(base);
    var account = new ProviderAccount(ACCOUNT, TOKEN, NUMBER, base.resolve("/provider"));
    var hooks = new Hooks(urls.voice(), urls.status(), urls.fallback());
    var web = WebClient.create();
    provider = new SimulatedProvider(
        new SimulatedAccount(ACCOUNT, TOKEN, hooks), new WebClientPort(web), Clock.systemUTC());
    telephony = new TwilioTelephony(web, account, urls);
    var settings = new VoiceSettings(answerWithin, 2, Duration.ofSeconds(12), NUMBER, Voice.USUAL);
    var voice = new VoiceRoutes(
        account, urls, settings, walker, Phrases.builtIn(), state, desk, Clock.systemUTC());
    routes = voice.routes().and(new SimulatorRoutes("/provider", provider).routes());
  }

  /** More routes on the same server. */
  public void mount(RouterFunction<ServerResponse> more) {
    routes = routes.and(more);
  }

  @Override
  public void close() {
    server.disposeNow();
  }
}
