package usher.handoff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import reactor.netty.DisposableServer;
import usher.handoff.browser.Browsers;

/** Agents' pages in a browser, before in-memory twins: a desk anew for each test, with one user waiting. A page that
 *  complains of anything the test has not expected makes the test fail. */
final class DeskPages
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private static final Path PICTURES = Path.of("target", "pictures");

  private Browsers browsers;
  private DeskPreview house;
  private DisposableServer server;

  @Override
  public void beforeAll(ExtensionContext context) {
    Browsers.needed("the agents' desk");
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    browsers = new Browsers();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    house = new DeskPreview();
    server = house.serve(0);
    house.open("h1", HandoffReason.DISTRESS, "Password reset code does not arrive");
  }

  /** Being a stranger at first, and a wrong password, are no faults of the page. */
  @Override
  public void afterEach(ExtensionContext context) {
    browsers.expected("status of 401");
    var complaints = browsers.leave();
    server.disposeNow();
    assertThat(complaints).as("complaints of the pages").isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (browsers != null) {
      browsers.close();
    }
  }

  DeskPreview house() {
    return house;
  }

  /** Breaks every connection and does something before the desk is there again. */
  void down(Runnable meanwhile) {
    var port = server.port();
    house.cut(server);
    meanwhile.run();
    server = house.serve(port);
  }

  /** Takes back complaints that the test has brought about, and says how many there were. */
  long expected(String complaint) {
    return browsers.expected(complaint);
  }

  Page withConversation(String agent) {
    var page = loggedIn(agent);
    row(page, "Password reset code").click();
    button(page, "Accept").click();
    assertThat(field(page)).isVisible();
    return page;
  }

  Page loggedIn(String agent) {
    var page = visit(ColorScheme.LIGHT);
    enter(page, agent, "demo");
    assertThat(row(page, "Password reset code")).isVisible();
    assertThat(page.getByText("Live", new Page.GetByTextOptions().setExact(true)))
        .isVisible();
    return page;
  }

  /** One more page of the same agent. */
  Page withNewPage(Page page) {
    var another = browsers.another(page);
    another.navigate(page.url());
    assertThat(row(another, "Password reset code")).isVisible();
    return another;
  }

  static void enter(Page page, String agent, String password) {
    page.getByLabel("Agent").fill(agent);
    page.getByLabel("Password").fill(password);
    page.getByLabel("Password").press("Enter");
  }

  Page visit(ColorScheme scheme) {
    var visitor = new Browser.NewContextOptions()
        .setViewportSize(1440, 1000)
        .setLocale("en-GB")
        .setReducedMotion(ReducedMotion.REDUCE)
        .setColorScheme(scheme);
    return browsers.visit("http://127.0.0.1:" + server.port() + "/desk", visitor);
  }

  static Locator row(Page page, String headline) {
    return page.locator(".row").filter(new Locator.FilterOptions().setHasText(headline));
  }

  static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator field(Page page) {
    return page.locator("#line");
  }

  static void accessible(Page page) {
    assertThat(Browsers.barriers(page)).as("accessibility").isEmpty();
  }

  static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }
}
