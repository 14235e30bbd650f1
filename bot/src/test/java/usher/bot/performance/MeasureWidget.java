package usher.bot.performance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import usher.bot.together.House;
import usher.handoff.browser.Browsers;

/** Prints how fast the widget opens on somebody's page, for visitors with nothing in their caches. Nothing is asserted. Argument: how many visitors. */
public final class MeasureWidget {
  private static final PrintStream OUT = System.out;
  private static final String PAGE =
      "<!doctype html><html lang=en><title>Somebody's page</title><script type=module src=/widget.js></script><main><h1>Hello</h1></main>";
  private static final String THERE =
      "async () => { while (!(document.querySelector('usher-chat')?.shadowRoot?.querySelector('.launcher')?.offsetHeight > 0)) await new Promise(requestAnimationFrame);"
          + " return performance.now(); }";
  private static final String OPENED =
      "async () => { const root = document.querySelector('usher-chat').shadowRoot, begin = performance.now();"
          + " const until = async test => { while (!test()) await new Promise(requestAnimationFrame); return performance.now() - begin; };"
          + " root.querySelector('.launcher').click();"
          + " return [await until(() => root.querySelector('form textarea')?.offsetHeight > 0), await until(() => root.querySelector('.message.bot'))]; }";

  private final List<Double> there = new ArrayList<>();
  private final List<Double> opened = new ArrayList<>();
  private final List<Double> greeted = new ArrayList<>();

  private MeasureWidget() {}

  public static void main(String[] arguments) {
    var visitors = Integer.parseInt(arguments[0]);
    var measure = new MeasureWidget();
    try (var house = House.open("--usher.web.limits.openings=1000");
        var browsers = new Browsers()) {
      for (var visitor = 0; visitor < visitors; visitor++) {
        measure.visit(browsers, house.address());
        browsers.leave();
      }
    }
    measure.print("launcher is there, from the page's navigation", measure.there);
    measure.print("field to write in, from the click", measure.opened);
    measure.print("greeting, from the click", measure.greeted);
  }

  private void visit(Browsers browsers, String address) {
    var page = browsers.open(new Browser.NewContextOptions().setLocale("en-GB"));
    page.route(
        "**/somebodys-page",
        route ->
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(PAGE)));
    page.navigate(
        address + "/somebodys-page",
        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    there.add(((Number) page.evaluate(THERE)).doubleValue());
    var times = (List<?>) page.evaluate(OPENED);
    opened.add(((Number) times.get(0)).doubleValue());
    greeted.add(((Number) times.get(1)).doubleValue());
  }

  private void print(String what, List<Double> millis) {
    var sorted = millis.stream().sorted().toList();
    OUT.printf(
        "%s: p50 %.0f ms, p95 %.0f ms, first %.0f ms%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get((int) (sorted.size() * 0.95)),
        millis.getFirst());
  }
}
