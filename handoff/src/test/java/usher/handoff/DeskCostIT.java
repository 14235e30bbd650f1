package usher.handoff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one more line costs the desk's page, in counts rather than time: calls and loops of its scripts, changes of its
 *  document, boxes laid out and elements styled anew. */
final class DeskCostIT {
  private static final int MEASURED = 20;
  private static final double ALLOWED = 1.2;

  /** Not the queue's, whose clock ticks whatever is said. */
  private static final List<String> SCRIPTS =
      List.of("desk.js", "conversation.js", "talk.js", "dom.js", "api.js");

  @RegisterExtension
  static final DeskPages DESK = new DeskPages();

  private int lines;

  @Test
  void isTheSameAfterAThousandLinesAsAfterAHundred() {
    var page = DESK.withConversation("agent1");
    var devtools = page.context().newCDPSession(page);
    devtools.send("Profiler.enable");
    watchChanges(page);

    upTo(100, page);
    var early = measured(page, devtools);
    upTo(1_000, page);
    var late = measured(page, devtools);

    System.out.println("one more line: " + early + " after 100 lines, " + late + " after 1,000");
    assertThat(
            List.of(early.script(), early.changes(), early.boxes(), early.styled(), early.drawn()))
        .allSatisfy(count -> assertThat(count).isPositive());
    assertThat(late.script()).as("script work").isLessThanOrEqualTo(ALLOWED * early.script());
    assertThat(late.changes()).as("changes").isLessThanOrEqualTo(ALLOWED * early.changes());
    assertThat(late.boxes()).as("boxes laid out").isLessThanOrEqualTo(ALLOWED * early.boxes());
    assertThat(late.drawn()).as("lines laid out").isLessThanOrEqualTo(ALLOWED * early.drawn());
    assertThat(late.styled()).as("elements styled").isLessThanOrEqualTo(ALLOWED * early.styled());
  }

  /** Of one line, on average.
   *  @param drawn lines that are laid out at all, at the end */
  private record Cost(double script, double changes, double boxes, double styled, double drawn) {}

  private Cost measured(Page page, CDPSession devtools) {
    oneMore(page);
    page.evaluate("() => { window.changes = 0; }");
    devtools.send("Profiler.startPreciseCoverage", counting());
    page.context().browser().startTracing(page, timeline());

    IntStream.range(0, MEASURED).forEach(_ -> oneMore(page));

    var trace = trace(page.context().browser());
    var script = scriptWork(devtools);
    devtools.send("Profiler.stopPreciseCoverage");
    var changes = ((Number) page.evaluate("() => window.changes")).doubleValue();
    return new Cost(
        script / MEASURED,
        changes / MEASURED,
        sum(trace, "Layout", "beginData", "dirtyObjects") / MEASURED,
        sum(trace, "UpdateLayoutTree", "elementCount") / MEASURED,
        drawn(page));
  }

  /** Browsers pass over what is far away. */
  private static double drawn(Page page) {
    var count = page.evaluate("""
        () => [...document.querySelectorAll('.lines .text')]
          .filter(text => text.checkVisibility({ contentVisibilityAuto: true })).length
        """);
    return ((Number) count).doubleValue();
  }

  private void upTo(int wanted, Page page) {
    DESK.house().talk("h1", wanted - lines - 1);
    lines = wanted - 1;
    oneMore(page);
    page.waitForFunction(
        "() => { const main = document.querySelector('main'); return main.scrollTop + main.clientHeight > main.scrollHeight - 300; }");
  }

  private void oneMore(Page page) {
    lines++;
    DESK.house().userSays("h1", "Line " + lines + ": it still does not work.");
    assertThat(page.locator(".lines li")).hasCount(lines);
  }

  private static void watchChanges(Page page) {
    page.evaluate("""
        () => new MutationObserver(all => {
          for (const one of all) window.changes += 1 + one.addedNodes.length + one.removedNodes.length;
        }).observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true, characterData: true })
        """);
  }

  private static JsonObject counting() {
    return new Gson().toJsonTree(Map.of("callCount", true, "detailed", true)).getAsJsonObject();
  }

  private static Browser.StartTracingOptions timeline() {
    return new Browser.StartTracingOptions().setCategories(List.of("devtools.timeline"));
  }

  private static JsonArray trace(Browser browser) {
    return JsonParser.parseString(new String(browser.stopTracing(), UTF_8))
        .getAsJsonObject()
        .getAsJsonArray("traceEvents");
  }

  private static double sum(JsonArray trace, String event, String... path) {
    return objects(trace)
        .filter(one -> one.get("name").getAsString().equals(event))
        .mapToDouble(one -> figure(one.getAsJsonObject("args"), path))
        .sum();
  }

  /** Not every event of a name has figures. */
  private static double figure(JsonObject arguments, String... path) {
    JsonElement found = arguments;
    for (var name : path) {
      if (found == null || !found.isJsonObject()) {
        return 0;
      }
      found = found.getAsJsonObject().get(name);
    }
    return found == null ? 0 : found.getAsDouble();
  }

  private static double scriptWork(CDPSession devtools) {
    return objects(devtools.send("Profiler.takePreciseCoverage").getAsJsonArray("result"))
        .filter(script -> SCRIPTS.stream()
            .anyMatch(name -> script.get("url").getAsString().endsWith("/page/" + name)))
        .flatMap(script -> objects(script.getAsJsonArray("functions")))
        .flatMap(function -> objects(function.getAsJsonArray("ranges")))
        .mapToDouble(range -> range.get("count").getAsDouble())
        .sum();
  }

  private static Stream<JsonObject> objects(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
  }
}
