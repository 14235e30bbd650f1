package usher.bot.channel.web;

import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Eraser;
import usher.bot.conversation.Language;

/** The web channel before a {@link ScriptedDesk}, on a free port of this machine. */
final class WebServer implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final int port;

  private WebServer(ConfigurableApplicationContext context) {
    this.context = context;
    this.port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  static WebServer start(String... settings) {
    var fixed = Stream.of(
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--management.server.port=-1",
        "--spring.main.banner-mode=off",
        "--logging.level.root=WARN");
    var given = Stream.of(settings).map(setting -> setting.split("=", 2)[0]).toList();
    var arguments = Stream.concat(
            fixed.filter(setting -> !given.contains(setting.split("=", 2)[0])), Stream.of(settings))
        .toArray(String[]::new);
    return new WebServer(
        new SpringApplicationBuilder(Around.class, WebConfiguration.class).run(arguments));
  }

  ScriptedDesk desk() {
    return context.getBean(ScriptedDesk.class);
  }

  MovingClock clock() {
    return context.getBean(MovingClock.class);
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    context.close();
  }

  /** Alone with a browser: keeps the scripted desk open to be looked at. */
  public static void main(String... settings) {
    var server = start(settings);
    System.out.println(server.address());
  }

  @EnableAutoConfiguration
  static class Around {
    @Bean
    ScriptedDesk desk() {
      return new ScriptedDesk();
    }

    /** A page of somebody who lets nothing in. */
    @Bean
    RouterFunction<ServerResponse> strictPage() {
      return RouterFunctions.route()
          .GET(
              "/strict",
              _ -> ServerResponse.ok()
                  .contentType(MediaType.TEXT_HTML)
                  .header(
                      "Content-Security-Policy",
                      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws:; img-src 'self'")
                  .bodyValue(
                      "<!doctype html><html lang=en><title>Strict</title><link rel=icon href=/icon.svg><script type=module src=/widget.js></script><main><h1>Strict</h1></main>"))
          .build();
    }

    @Bean
    MovingClock clock() {
      return new MovingClock();
    }

    @Bean
    Eraser eraser(ScriptedDesk desk) {
      return desk::erase;
    }

    @Bean
    ArticlePages articlePages() {
      return (language, article) ->
          Mono.just(article).filter("vpn-setup"::equals).map(_ -> page(language));
    }

    private static ArticlePages.Page page(Language language) {
      return language.equals(Language.CHINESE)
          ? new ArticlePages.Page(
              "在自己的电脑上设置 VPN",
              "<p>下载 eduVPN，选择<strong>校园网</strong>，然后用您的工号登录。</p>",
              "最近复核：2026-10-01")
          : new ArticlePages.Page(
              "Set up the VPN <on> your own computer",
              "<p>You need the VPN to reach the library's journals and your files from outside the campus.</p><h2>Steps</h2><ol><li>Download <strong>eduVPN</strong>.</li>"
                  + "<li>Choose <em>Campus network</em>.</li><li>Sign in with your staff number.</li></ol><h2>If it does not work</h2><p>When it says <code>AUTH_FAILED</code>, your password has expired.</p>",
              "Last reviewed: 2026-10-01");
    }
  }
}
