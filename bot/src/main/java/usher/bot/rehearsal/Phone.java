package usher.bot.rehearsal;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunctions;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import usher.ivr.simulator.Hooks;
import usher.ivr.simulator.LineState;
import usher.ivr.simulator.SimulatedAccount;
import usher.ivr.simulator.SimulatedCall;
import usher.ivr.simulator.SimulatedProvider;
import usher.ivr.simulator.SimulatorRoutes;
import usher.ivr.simulator.WebClientPort;

/** The telephony provider, outside the application: posts signed webhooks to it and takes its orders by REST. */
final class Phone implements AutoCloseable {
  static final String ACCOUNT = "AC00000000000000000000000000scenes";
  static final String TOKEN = "token-of-the-scenarios";
  private static final String NUMBER = "+493055501000";

  private final SimulatedProvider provider;
  private final DisposableServer server;

  /** @param desk the application's public address */
  Phone(String desk) {
    var hooks = new Hooks(
        URI.create(desk + "/twilio/voice"),
        URI.create(desk + "/twilio/voice/status"),
        URI.create(desk + "/twilio/voice/fallback"));
    this.provider = new SimulatedProvider(
        new SimulatedAccount(ACCOUNT, TOKEN, hooks),
        new WebClientPort(WebClient.create()),
        Clock.systemUTC());
    var routes = RouterFunctions.toHttpHandler(new SimulatorRoutes("", provider).routes());
    this.server = HttpServer.create()
        .host("localhost")
        .port(0)
        .handle(new ReactorHttpHandlerAdapter(routes))
        .bindNow();
  }

  /** Base of the REST API. */
  String api() {
    return "http://localhost:" + server.port();
  }

  SimulatedCall call(String from) {
    return Optional.ofNullable(provider.call(from, NUMBER).toFuture().join()).orElseThrow();
  }

  /** The call that rings at a phone; empty when none rings in time. */
  Optional<SimulatedCall> ringingAt(String phone) {
    return Await.until(
        () -> provider.at(phone).filter(call -> call.state() == LineState.RINGING),
        new LinkedBlockingQueue<>());
  }

  @Override
  public void close() {
    server.disposeNow();
  }
}
