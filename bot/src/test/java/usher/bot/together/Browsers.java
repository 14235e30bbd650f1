package usher.bot.together;

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
import org.assertj.core.api.Assertions;
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

  public static boolean areThere() {
    return Files.isExecutable(CHROMIUM);
  }

  /** Leaves tests out, loudly, where there is no browser; in CI there must be one.
   *  @param what is left out */
  public static void need(String what) {
    if (!areThere()) {
      Assertions.assertThat(System.getenv("CI"))
          .as("in CI there must be a browser at " + CHROMIUM)
          .isNotEqualTo("true");
      System.err.println(
          "\n*** LEFT OUT: " + what + ", for there is no browser at " + CHROMIUM + "\n");
      Assumptions.abort("no browser at " + CHROMIUM);
    }
  }

  /** A page of its own visitor: nothing is shared with other pages. */
  public Page visit(String address, Browser.NewContextOptions visitor) {
    var context = browser.newContext(visitor);
    context.setDefaultTimeout(20_000);
    contexts.add(context);
    var page = context.newPage();
    page.onConsoleMessage(message -> note(message.type(), message.text()));
    page.onPageError(complaints::add);
    page.navigate(address);
    return page;
  }

  /** What keeps people out of the page as it is now shown, as axe finds it; empty when nothing does. */
  public static List<String> barriers(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .map(rule -> rule.getId() + " " + rule.getNodes())
            .toList();
  }

  /** What the pages have complained about since the last time; they are closed. */
  public List<String> leave() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    var all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  /** Being a stranger to the desk before the login is no fault of its page. */
  private void note(String type, String text) {
    if (type.equals("error") && !text.contains("401")) {
      complaints.add(text);
    }
  }

  @Override
  public void close() {
    playwright.close();
  }
}
