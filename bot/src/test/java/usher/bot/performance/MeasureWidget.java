package usher.bot.performance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import usher.bot.together.House;
import usher.handoff.browser.Browsers;

/**
 * Prints how fast the widget opens on somebody's page (another origin), for visitors with nothing in their caches. Nothing is asserted. Arguments: how many
 * visitors, and by how much their processors are slowed down ({@code 4} is a middling phone).
 */
public final class MeasureWidget {
  private static final PrintStream OUT = System.out;
  private static final String PAGE =
      "<!doctype html><html lang=en><title>Somebody's page</title><script type=module src=%s/widget.js></script><main><h1>Hello</h1></main>";
  private static final String SHOWN =
      "async ([step, test]) => { const root = () => document.querySelector('usher-chat')?.shadowRoot, begin = step === 'click' ? performance.now() : 0;"
          + " if (step === 'click') root().querySelector('.launcher').click();"
          + " const times = []; for (const one of test) { while (!(root()?.querySelector(one)?.offsetHeight > 0)) { await new Promise(requestAnimationFrame);"
          + " if (performance.now() - begin > 20000) throw new Error(one + ' is not in ' + root()?.innerHTML.slice(0, 3000)); }"
          + " times.push(performance.now() - begin); } return times; }";

  private final List<Double> there = new ArrayList<>();
  private final List<Double> opened = new ArrayList<>();
  private final List<Double> greeted = new ArrayList<>();

  private MeasureWidget() {}

  public static void main(String[] arguments) throws IOException {
    var visitors = Integer.parseInt(arguments[0]);
    var slower = Integer.parseInt(arguments[1]);
    var measure = new MeasureWidget();
    var site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var own = "http://localhost:" + site.getAddress().getPort();
    try (var house = House.open("--usher.web.limits.openings=1000", "--usher.web.origins=" + own);
        var browsers = new Browsers()) {
      serve(site, PAGE.formatted(house.address()));
      for (var visitor = 0; visitor < visitors; visitor++) {
        measure.visit(browsers, own, slower);
        browsers.leave();
      }
    } finally {
      site.stop(0);
    }
    OUT.printf("%d visitors, processor slowed down %d times%n", visitors, slower);
    print("launcher is there, from the page's navigation", measure.there);
    print("field to write in, from the click", measure.opened);
    print("greeting, from the click", measure.greeted);
  }

  private static void serve(HttpServer site, String page) {
    var body = page.getBytes(StandardCharsets.UTF_8);
    site.createContext("/", exchange -> {
      try (exchange) {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      }
    });
    site.start();
  }

  private void visit(Browsers browsers, String address, int slower) {
    var page = browsers.open(new Browser.NewContextOptions().setLocale("en-GB"));
    var protocol = page.context().newCDPSession(page);
    var rate = new com.google.gson.JsonObject();
    rate.addProperty("rate", slower);
    protocol.send("Emulation.setCPUThrottlingRate", rate);
    page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    there.add(times(page, "navigation", ".launcher").getFirst());
    var times = times(page, "click", "form textarea", ".message.bot");
    opened.add(times.getFirst());
    greeted.add(times.getLast());
  }

  private static List<Double> times(Page page, String step, String... tests) {
    var times = (List<?>) page.evaluate(SHOWN, List.of(step, List.of(tests)));
    return times.stream().map(time -> ((Number) time).doubleValue()).toList();
  }

  private static void print(String what, List<Double> millis) {
    var sorted = millis.stream().sorted().toList();
    OUT.printf(
        "| %s | %.0f ms | %.0f ms | %.0f ms |%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get((int) (sorted.size() * 0.95)),
        millis.getFirst());
  }
}
