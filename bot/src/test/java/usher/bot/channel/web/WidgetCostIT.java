package usher.bot.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.ArrayList;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import usher.handoff.browser.Browsers;

/** What one more message costs, in a short conversation and in a very long one: counted, not timed. */
class WidgetCostIT {
  private static final String COUNT = """
      window.touched = 0;
      for (const kind of [Element, DocumentFragment, Document]) {
        const find = kind.prototype.querySelectorAll;
        kind.prototype.querySelectorAll = function (what) { const found = find.call(this, what); window.touched += found.length; return found; };
      }
      customElements.whenDefined('usher-chat').then(() => new MutationObserver(changes => {
        for (const change of changes) window.touched += 1 + change.addedNodes.length + change.removedNodes.length;
      }).observe(document.querySelector('usher-chat').shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true }));
      """;

  private static WebServer server;
  private static Browsers browsers;

  @BeforeAll
  static void start() {
    Browsers.needed("the widget's cost");
    server = WebServer.start("--usher.web.limits.messages=10000", "--usher.web.limits.burst=10000");
    browsers = new Browsers();
  }

  @AfterAll
  static void stop() {
    if (browsers != null) {
      browsers.close();
      server.close();
    }
  }

  private record Cost(long steps, long touched) {}

  @Test
  void isTheSameForTheThousandthMessageAsForTheHundredth() {
    var visitor = new Visitor(browsers.visit(server.address() + "/icon.svg", Visitor.laptop()));
    visitor.page().addInitScript(COUNT);
    visitor.page().navigate(server.address() + "/");
    assertThat(visitor.choice("VPN trouble")).isVisible();
    var profiler = profiler(visitor);

    cost(visitor, profiler, "warming");
    fill(visitor, 100);
    var hundredth = cost(visitor, profiler, "hundredth");
    fill(visitor, 1_000);
    var thousandth = cost(visitor, profiler, "thousandth");

    System.out.println("one more message: at 100 " + hundredth + ", at 1,000 " + thousandth);
    assertThat(hundredth.steps()).isPositive();
    assertThat((double) thousandth.steps() / hundredth.steps()).isLessThanOrEqualTo(1.2);
    assertThat((double) thousandth.touched() / hundredth.touched()).isLessThanOrEqualTo(1.2);
  }

  @Test
  void opensWithTwoRequestsAndASocket() {
    var page = browsers.visit(server.address() + "/articles/en/vpn-setup", Visitor.laptop());
    var visitor = new Visitor(page).withWidget("/widget.js");
    assertThat(visitor.launcher()).isVisible();
    var asked = new ArrayList<String>();
    page.onRequest(request -> asked.add(request.url().replaceFirst(".*/directline/", "")));
    page.onWebSocket(socket -> asked.add("socket"));

    visitor.launcher().click();
    assertThat(visitor.choice("VPN trouble")).isVisible();

    assertThat(asked).containsExactly("tokens/generate", "conversations", "socket");
  }

  /** Until there are so many messages. */
  private static void fill(Visitor visitor, int messages) {
    var there = visitor.log().locator(".message").count();
    for (int i = there; i < messages; i++) {
      server.desk().personSays(visitor.conversation(), "Anna", "Line " + i);
    }
    assertThat(visitor.log().locator(".message")).hasCount(messages);
  }

  /** Of ten messages and their answers. */
  private static Cost cost(Visitor visitor, CDPSession profiler, String name) {
    profiler.send("Profiler.takePreciseCoverage");
    visitor.page().evaluate("() => { window.touched = 0; }");
    for (int i = 0; i < 10; i++) {
      visitor.say(name + " " + i);
      assertThat(visitor.line("You said: " + name + " " + i)).isVisible();
    }
    var touched = ((Number) visitor.page().evaluate("() => window.touched")).longValue();
    return new Cost(steps(profiler.send("Profiler.takePreciseCoverage")), touched);
  }

  private static CDPSession profiler(Visitor visitor) {
    var profiler = visitor.page().context().newCDPSession(visitor.page());
    var how = new JsonObject();
    how.addProperty("callCount", true);
    how.addProperty("detailed", false);
    profiler.send("Profiler.enable");
    profiler.send("Profiler.startPreciseCoverage", how);
    return profiler;
  }

  /** How often any function of the widget's script was run. */
  private static long steps(JsonObject coverage) {
    return StreamSupport.stream(coverage.getAsJsonArray("result").spliterator(), false)
        .map(script -> script.getAsJsonObject())
        .filter(script -> script.get("url").getAsString().endsWith("/widget.js"))
        .flatMap(
            script -> StreamSupport.stream(script.getAsJsonArray("functions").spliterator(), false))
        .flatMap(function -> StreamSupport.stream(
            function.getAsJsonObject().getAsJsonArray("ranges").spliterator(), false))
        .mapToLong(range -> range.getAsJsonObject().get("count").getAsLong())
        .sum();
  }
}
