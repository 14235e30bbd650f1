package usher.handoff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.netty.DisposableServer;

/** The agents' page in a browser, before in-memory twins. */
final class DeskPageIT {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path PICTURES = Path.of("target", "pictures");

  private static Playwright playwright;
  private static Browser browser;

  private final DeskPreview house = new DeskPreview();
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private DisposableServer server;

  @BeforeAll
  static void startBrowser() {
    needsABrowser();
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser = playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions()
            .setExecutablePath(CHROMIUM)
            .setArgs(List.of("--no-sandbox")));
  }

  private static void needsABrowser() {
    if (Files.isExecutable(CHROMIUM)) {
      return;
    }
    assertThat(System.getenv("CI"))
        .as("in CI there must be a browser at " + CHROMIUM)
        .isNotEqualTo("true");
    System.err.println(
        "\n*** LEFT OUT: the browser tests of the agents' desk, for there is no browser at "
            + CHROMIUM + "\n");
    Assumptions.abort("no browser at " + CHROMIUM);
  }

  @AfterAll
  static void stopBrowser() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void openTheDesk() {
    server = house.serve(0);
    house.open("h1", HandoffReason.DISTRESS, "Password reset code does not arrive");
  }

  @AfterEach
  void closeTheDesk() {
    contexts.forEach(BrowserContext::close);
    server.disposeNow();
    assertThat(complaints).filteredOn(complaint -> !isARefusal(complaint)).isEmpty();
  }

  /** A desk that says no answers 409, and 403 for what was closed a moment ago. Browsers note every such answer; whether the note comes before the page closes is chance. */
  private static boolean isARefusal(String complaint) {
    return complaint.contains("status of 409") || complaint.contains("status of 403");
  }

  @Test
  void takesOverByKeyboardAloneAndWrapsUpWithOneKey() {
    var page = loggedIn("agent1");
    house.userSays("h1", "The code has not come.");

    row(page, "Password reset code").press("Enter");
    assertThat(page.getByText("Distress 0.86 reached the limit")).isVisible();
    assertThat(page.getByText("The code has not come.")).isVisible();
    button(page, "Accept").press("Enter");
    assertThat(field(page)).isFocused();
    page.keyboard().type("Hello, I am Lin.");
    page.keyboard().press("Enter");
    assertThat(page.locator(".lines [data-who=agent]")).containsText("Hello, I am Lin.");
    button(page, "Wrap up").press("Enter");
    assertThat(button(page, "Save")).isFocused();
    page.keyboard().press("Enter");

    assertThat(page.locator("#said")).hasText("Wrapped up.");
    assertThat(page.locator(".row")).hasCount(0);
  }

  @Test
  void goesBackToTheBotAndCorrectsWhatWasUnderstood() {
    var page = withConversation("agent1");

    button(page, "Back to the bot").click();
    page.getByLabel("What have you done?").fill("Sent a new code");
    button(page, "Give back").click();
    button(page, "Wrap up").click();
    page.getByRole(AriaRole.COMBOBOX).selectOption("vpn-broken");
    button(page, "Save").click();

    assertThat(page.locator(".row")).hasCount(0);
  }

  @Test
  void asksWhichItWasBeforeACorrectionIsSaved() {
    var page = withConversation("agent1");

    button(page, "Wrap up").click();
    page.getByText("No, it was").click();
    button(page, "Save").click();

    assertThat(page.getByText("Please choose what it was.")).isVisible();
  }

  @Test
  void drawsAttentionToANewHandoff() {
    var page = loggedIn("agent1");

    house.open("h2", HandoffReason.CRISIS, "Says there is smoke in Hall 4");

    assertThat(row(page, "smoke in Hall 4")).isVisible();
    assertThat(page).hasTitle("(2) Usher desk");
    assertThat(page.locator("#said")).hasText("New: Crisis: Says there is smoke in Hall 4");
  }

  @Test
  void tellsTheSlowerOfTwoAgents() {
    var slower = loggedIn("agent2");
    row(slower, "Password reset code").click();
    assertThat(button(slower, "Accept")).isVisible();

    withConversation("agent1");

    assertThat(slower.locator(".toast")).hasText("This conversation is no longer waiting.");
    assertThat(slower.locator(".row")).hasCount(0);
  }

  @Test
  void showsWhatTheUserWritesAtOnceAndAsTextOnly() {
    var page = withConversation("agent1");

    house.userSays("h1", "<img src=x onerror=alert(1)> <b>bold</b>");

    assertThat(page.locator(".lines .text").last())
        .hasText("<img src=x onerror=alert(1)> <b>bold</b>");
    assertThat(page.locator(".lines img, .lines b")).hasCount(0);
  }

  @Test
  void keepsTheLineWhenTheServerCannotBeReached() {
    var page = withConversation("agent1");
    page.route("**/say", route -> route.abort());

    field(page).fill("Do not lose this");
    field(page).press("Enter");

    assertThat(page.locator(".toast")).hasText("No connection. Nothing was lost; try again.");
    assertThat(field(page)).hasValue("Do not lose this");
    complaints.removeIf(complaint -> complaint.contains("ERR_FAILED"));
  }

  @Test
  void asksForTheLoginAgainWhenTheSessionIsOver() {
    var page = withConversation("agent1");
    contexts.getFirst().clearCookies();

    field(page).fill("Hello");
    field(page).press("Enter");

    assertThat(page.getByLabel("Password")).isVisible();
  }

  @Test
  void connectsAgainAndShowsWhatWasMissed() {
    var page = loggedIn("agent1");
    var port = server.port();

    house.cut(server);
    assertThat(page.getByText("Connecting again")).isVisible();
    house.open("h2", HandoffReason.ASKED, "Opened in the meantime");
    server = house.serve(port);

    assertThat(row(page, "Opened in the meantime"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
    complaints.clear();
  }

  @Test
  void speaksChinese() {
    var page = withConversation("agent1");

    button(page, "中文").click();

    assertThat(page.getByText("转人工原因")).isVisible();
    assertThat(button(page, "交还机器人")).isVisible();
    assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
    picture(page, "desk-chinese");
  }

  @Test
  void refusesAWrongPasswordKindly() {
    var page = visit(ColorScheme.LIGHT);

    enter(page, "agent1", "wrong");

    assertThat(page.getByText("Agent or password is wrong.")).isVisible();
    assertThat(page.getByLabel("Password")).isFocused();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void canBeUsedByEverybody(ColorScheme scheme) {
    var page = visit(scheme);
    accessible(page);
    enter(page, "agent1", "demo");
    assertThat(row(page, "Password reset code")).isVisible();
    accessible(page);
    row(page, "Password reset code").click();
    button(page, "Accept").click();
    assertThat(field(page)).isVisible();
    accessible(page);
    picture(page, "desk-" + scheme.name().toLowerCase(Locale.ROOT));
    button(page, "Wrap up").click();
    assertThat(button(page, "Save")).isVisible();
    accessible(page);
  }

  private Page withConversation(String agent) {
    var page = loggedIn(agent);
    row(page, "Password reset code").click();
    button(page, "Accept").click();
    assertThat(field(page)).isVisible();
    return page;
  }

  private Page loggedIn(String agent) {
    var page = visit(ColorScheme.LIGHT);
    enter(page, agent, "demo");
    assertThat(row(page, "Password reset code")).isVisible();
    assertThat(page.getByText("Live", new Page.GetByTextOptions().setExact(true)))
        .isVisible();
    return page;
  }

  private static void enter(Page page, String agent, String password) {
    page.getByLabel("Agent").fill(agent);
    page.getByLabel("Password").fill(password);
    page.getByLabel("Password").press("Enter");
  }

  private Page visit(ColorScheme scheme) {
    var context = browser.newContext(new Browser.NewContextOptions()
        .setViewportSize(1440, 1000)
        .setLocale("en-GB")
        .setColorScheme(scheme));
    contexts.add(context);
    var page = context.newPage();
    page.onConsoleMessage(message -> complain(message.type(), message.text()));
    page.onPageError(complaints::add);
    page.navigate("http://127.0.0.1:" + server.port() + "/desk");
    return page;
  }

  /** Being a stranger at first, and a wrong password, are no faults of the page. */
  private void complain(String type, String text) {
    if (type.equals("error") && !text.contains("401")) {
      complaints.add(text);
    }
  }

  private static Locator row(Page page, String headline) {
    return page.locator(".row").filter(new Locator.FilterOptions().setHasText(headline));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator field(Page page) {
    return page.locator("#line");
  }

  private static void accessible(Page page) {
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations).as("accessibility").isEmpty();
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }
}
