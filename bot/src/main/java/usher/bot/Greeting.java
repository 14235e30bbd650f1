package usher.bot;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import usher.bot.channel.voice.TwilioSettings;
import usher.bot.desk.DeskFolder;
import usher.bot.redis.Redis;

/** What the console shows when everything is ready: what runs, where, which desk, where data lies. */
@Component
class Greeting {
  private final DeskFolder desk;
  private final Redis redis;
  private final Path data;
  private final boolean phonePage;
  private final String address;

  Greeting(
      DeskFolder desk,
      Redis redis,
      TwilioSettings telephony,
      @Value("${usher.public-url}") String address,
      @Value("${usher.data}") Path data) {
    this.desk = desk;
    this.redis = redis;
    this.data = data;
    this.phonePage = telephony.hasPhonePage(desk.info().demo());
    this.address = address;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof ReactiveWebServerApplicationContext context
        && context.getWebServer() != null) {
      var management = context.getEnvironment().getProperty("local.management.port", "-");
      System.out.print(lines(context.getWebServer().getPort(), management, seconds(event)));
    }
  }

  /** Open chats are told to come back, and turns that are under way get their time. */
  @EventListener
  void leaving(ContextClosedEvent event) {
    var context = event.getApplicationContext();
    if (context instanceof ReactiveWebServerApplicationContext && context.getParent() == null) {
      System.out.println("Usher is stopping; that may take some fifteen seconds.");
    }
  }

  private static double seconds(ApplicationReadyEvent event) {
    var taken = event.getTimeTaken();
    return taken == null ? 0 : taken.toMillis() / 1000.0;
  }

  private String lines(int port, String management, double seconds) {
    var local = address.isBlank() || address.contains("//localhost");
    var here = local ? "http://localhost:" + port : address.replaceAll("/+$", "");
    return """

        Usher is ready after %.1f s.
          chat        %s/
          agents      %s/desk%s
          admin       %s/admin%s
          phone       %s
          health      http://localhost:%s/actuator/health
          desk        %s, %d intents, %d offerings, %d articles
          data        %s
          state       %s

        """.formatted(
            seconds,
            here,
            here,
            desk.info().demo() ? "   (agent1 or agent2, password demo)" : "",
            here,
            desk.info().demo() ? "   (agent1)" : "   (agents with roles: [admin])",
            phonePage ? here + "/phone" : "the provider, who calls " + webhook(),
            management,
            desk.info().id(),
            desk.catalogue().intents().size(),
            desk.catalogue().offerings().size(),
            desk.articles().size(),
            data.toAbsolutePath().normalize(),
            redis.description());
  }

  private String webhook() {
    return address.replaceAll("/+$", "") + "/twilio/voice";
  }
}
