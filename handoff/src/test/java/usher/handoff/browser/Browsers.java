package usher.handoff.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A browser whose pages tell what they complain about. */
public final class Browsers implements AutoCloseable {
  public static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private final Playwright playwright;
  private final Browser browser;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  public Browsers() {
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    this.playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var how = new BrowserType.LaunchOptions()
        .setExecutablePath(CHROMIUM)
        .setArgs(List.of("--no-sandbox"));
    this.browser = playwright.chromium().launch(how);
  }

  /** Leaves a class of tests out, loudly, where there is no browser; in CI there must be one.
   *  @param what the tests look at: {@code the agents' desk} */
  public static void needed(String what) {
    if (Files.isExecutable(CHROMIUM)) {
      return;
    }
    assertThat(System.getenv("CI"))
        .as("in CI there must be a browser at " + CHROMIUM)
        .isNotEqualTo("true");
    System.err.println("\n*** LEFT OUT: the browser tests of %s, for there is no browser at %s\n"
        .formatted(what, CHROMIUM));
    Assumptions.abort("no browser at " + CHROMIUM);
  }

  /** A page of its own visitor: nothing is shared with other pages. */
  public Page visit(String address, Browser.NewContextOptions visitor) {
    var page = open(visitor);
    page.navigate(address);
    return page;
  }

  /** An empty page of its own visitor. */
  public Page open(Browser.NewContextOptions visitor) {
    var context = browser.newContext(visitor);
    context.setDefaultTimeout(20_000);
    contexts.add(context);
    return listened(context.newPage());
  }

  /** One more page of the same visitor. */
  public Page another(Page page) {
    return listened(page.context().newPage());
  }

  private Page listened(Page page) {
    page.onConsoleMessage(message -> note(message.type(), message.text()));
    page.onPageError(complaints::add);
    return page;
  }

  /** What keeps people out of the page as it is now shown, as axe finds it; empty when nothing does. */
  public static List<String> barriers(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .map(rule -> rule.getId() + " " + rule.getNodes())
            .toList();
  }

  /** Takes back what a test has brought about on purpose, and says how often it was complained of. */
  public long expected(String part) {
    var brought =
        complaints.stream().filter(complaint -> complaint.contains(part)).toList();
    complaints.removeAll(brought);
    return brought.size();
  }

  /** What the pages have complained about since the last time; they are closed. */
  public List<String> leave() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    var all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  private void note(String type, String text) {
    if (type.equals("error")) {
      complaints.add(text);
    }
  }

  @Override
  public void close() {
    playwright.close();
  }
}
