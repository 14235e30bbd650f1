package usher.bot.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.ConversationId;
import usher.handoff.browser.Browsers;

/** The widget and the start page in a browser, before a scripted desk. */
class WidgetIT {
  private static final Path PICTURES = Path.of("target", "pictures");

  private static final Consumer<Route> PRETENDS_TO_BE_BROKEN =
      route -> route.fulfill(new Route.FulfillOptions()
          .setStatus(502)
          .setContentType("application/json")
          .setBody("{\"error\":{\"code\":\"BotError\",\"message\":\"later\"}}"));

  private static final String IS_AT_THE_END = "log => log.scrollHeight > log.clientHeight"
      + " && log.scrollHeight - log.clientHeight - log.scrollTop < 2";

  private static WebServer server;
  private static Browsers browsers;

  private Page page;

  @BeforeAll
  static void start() {
    Browsers.needed("the widget");
    server = WebServer.start("--usher.web.limits.openings=1000", "--usher.web.origins=*");
    browsers = new Browsers();
  }

  @AfterAll
  static void stop() {
    if (browsers != null) {
      browsers.close();
      server.close();
    }
  }

  @BeforeEach
  void openABrowser() {
    open(new Browser.NewContextOptions().setViewportSize(1280, 860).setLocale("en-GB"));
  }

  @AfterEach
  void closeTheBrowser() {
    if (browsers != null) {
      assertThat(browsers.leave()).isEmpty();
    }
  }

  @Test
  void isHelpedInEnglish() {
    visit("/");

    say("My VPN does not connect");

    assertThat(log()).containsText("Most VPN trouble goes away like this");
    assertThat(log().getByRole(AriaRole.LISTITEM)).hasCount(3);
    assertThat(chat().getByRole(AriaRole.LINK, byName("Set up the VPN")))
        .hasAttribute("href", server.address() + "/articles/en/vpn-setup");
    assertThat(choice("Yes")).isVisible();
    picture("chat-light");
  }

  @Test
  void isHelpedInChinese() {
    visit("/");
    chat().getByRole(AriaRole.BUTTON, byName("切换到中文")).click();

    say("VPN 连不上");

    assertThat(log()).containsText("大多数 VPN 问题可以这样解决");
    assertThat(choice("是")).isVisible();
    assertThat(chat().getByRole(AriaRole.HEADING, byName("服务台"))).isVisible();
    picture("chat-chinese");
  }

  @Test
  void speaksTheLanguageOfThePage() {
    visit("/");

    page.locator("#language").click();

    assertThat(page.getByRole(
            AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1).setName("能自己解决")))
        .isVisible();
    assertThat(log()).containsText("您好");
  }

  @Test
  void sendsAChoiceThatIsPressed() {
    visit("/");

    choice("VPN trouble").click();

    assertThat(log()).containsText("Did that help?");
    assertThat(choice("VPN trouble")).hasCount(0);
  }

  @Test
  void keepsTheOrderOfTheLog() {
    visit("/");
    say("said before the greeting came");
    assertThat(log()).containsText("You said: said before the greeting came");

    var bubbles = log().locator(".bubble").allInnerTexts();

    assertThat(bubbles).hasSize(3);
    assertThat(bubbles.get(0)).startsWith("Hello!");
    assertThat(bubbles.get(1)).isEqualTo("said before the greeting came");
  }

  /** A keyboard, or choices that come late, take room from below. */
  @Test
  void staysAtTheEndWhenRoomIsTakenFromBelow() {
    visit("/");
    say("My VPN does not connect");
    assertThat(choice("Yes")).isVisible();
    say("My VPN does not connect");
    assertThat(log().locator(".message.user")).hasCount(2);
    assertThat(choice("Yes")).isVisible();
    log().evaluate("log => { log.scrollTop = log.scrollHeight; }");
    page.waitForCondition(this::isAtTheEnd);
    var before = log().boundingBox().height;

    page.setViewportSize(1280, 560);

    page.waitForCondition(() -> log().boundingBox().height < before - 100);
    page.waitForCondition(this::isAtTheEnd);
  }

  private boolean isAtTheEnd() {
    return Boolean.TRUE.equals(log().evaluate(IS_AT_THE_END));
  }

  @Test
  void hidesASecret() {
    visit("/");
    say("I forgot my password");
    var field = chat().locator("input[type=password]");
    assertThat(field).isVisible();
    picture("secret");

    field.fill("4711");
    field.press("Enter");

    assertThat(log()).containsText("Your password is reset");
    assertThat(log()).containsText("••••");
    assertThat(log()).not().containsText("4711");
    assertThat(composer()).isVisible();
  }

  @Test
  void offersADayToChoose() {
    visit("/");
    say("Book a car");

    chat().locator("input[type=date]").fill("2026-11-30");
    chat().locator("input[type=date]").press("Enter");

    assertThat(log()).containsText("You said: 2026-11-30");
  }

  @Test
  void showsWhoWrites() {
    visit("/");
    chat().getByRole(AriaRole.BUTTON, byName("Talk to a person")).click();
    assertThat(log()).containsText("You are first in the queue");
    assertThat(chat()).containsText("Waiting for a person");

    server
        .desk()
        .personSays(conversation(), "Anna", "Hello, this is Anna. I can see what you tried.");

    assertThat(log()).containsText("Hello, this is Anna.");
    assertThat(chat().locator(".badge")).hasText("Person");
    assertThat(chat().locator(".state")).hasText("Anna is writing with you");
    picture("person");
  }

  @Test
  void goesOnAfterAReload() {
    visit("/");
    say("remember me");
    assertThat(log()).containsText("You said: remember me");

    page.reload();

    assertThat(log()).containsText("You said: remember me");
    assertThat(
            log().getByText("You said: remember me", new Locator.GetByTextOptions().setExact(true)))
        .hasCount(1);
  }

  @Test
  void tellsTheDesksNumberWhenItIsOutOfReachAndSendsLaterWhatWasSaid() {
    visit("/");
    assertThat(log()).containsText("I am Usher");
    page.locator("usher-chat").evaluate("chat => chat.setAttribute('phone', '+49 30 5550 1000')");
    page.route("**/activities", PRETENDS_TO_BE_BROKEN);
    say("are you there");
    assertThat(chat().locator(".banner"))
        .containsText("The service desk cannot be reached right now");
    assertThat(chat().getByRole(AriaRole.LINK, byName("Call +49 30 5550 1000")))
        .hasAttribute("href", "tel:+493055501000");

    page.unroute("**/activities");

    assertThat(log()).containsText("You said: are you there");
    assertThat(log().getByText("You said: are you there")).hasCount(1);
    assertThat(chat().locator(".banner")).isHidden();
    browsers.expected("");
  }

  @Test
  void sendsLaterWhatWasWrittenOffline() {
    visit("/");
    assertThat(log()).containsText("I am Usher");
    page.context().setOffline(true);
    assertThat(chat().locator(".banner")).isVisible();
    say("written offline");

    page.context().setOffline(false);

    assertThat(log()).containsText("You said: written offline");
    assertThat(log().getByText("You said: written offline")).hasCount(1);
    assertThat(chat().locator(".banner")).isHidden();
    browsers.expected("");
  }

  @Test
  void endsAndStartsAgain() {
    visit("/");
    say("bye");
    assertThat(chat()).containsText("This conversation has ended.");

    chat().getByRole(AriaRole.BUTTON, byName("Start again")).click();

    assertThat(composer()).isFocused();
    assertThat(log()).containsText("I am Usher");
    assertThat(log()).not().containsText("bye");
  }

  @Test
  void canBeUsedWithKeysAlone() {
    visit("/articles/en/vpn-setup");
    page.addScriptTag(new Page.AddScriptTagOptions().setUrl("/widget.js").setType("module"));
    var launcher = page.getByRole(AriaRole.BUTTON, byPageName("Chat with us"));
    launcher.focus();
    page.keyboard().press("Enter");
    assertThat(composer()).isFocused();
    assertThat(choice("VPN trouble")).isVisible();
    picture("corner");

    page.keyboard().type("two");
    page.keyboard().press("Shift+Enter");
    page.keyboard().type("lines");
    page.keyboard().press("Enter");
    assertThat(log()).containsText("You said: two");
    say("vpn");
    assertThat(choice("Yes")).isVisible();
    page.keyboard().press("ArrowUp");
    assertThat(choice("Yes")).isFocused();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter");
    assertThat(log()).containsText("You said: No");
    assertThat(composer()).isFocused();
    page.keyboard().press("Escape");

    assertThat(launcher).isFocused();
  }

  @Test
  void worksOnAPageOfAnotherSite() {
    open(new Browser.NewContextOptions().setBypassCSP(true));
    page.navigate(server.address().replace("127.0.0.1", "localhost") + "/articles/en/vpn-setup");
    page.addScriptTag(new Page.AddScriptTagOptions()
        .setUrl(server.address() + "/widget.js?lang=zh")
        .setType("module"));

    page.getByRole(AriaRole.BUTTON, byPageName("在线咨询")).click();
    say("hello");

    assertThat(log()).containsText("您说的是");
  }

  @Test
  void showsOnlyHarmlessMarkdown() {
    visit("/");

    say(
        "<img src=x onerror=alert(1)> **bold** `code` [bad](javascript:alert(1)) [good](https://example.edu/a) https://example.edu/b.");

    var answer = log().locator(".bot .bubble").last();
    assertThat(answer).containsText("<img src=x onerror=alert(1)>");
    assertThat(answer.locator("img")).hasCount(0);
    assertThat(answer.locator("strong")).hasText("bold");
    assertThat(answer.locator("code")).hasText("code");
    assertThat(answer.locator("a")).hasCount(2);
    assertThat(answer.locator("a").last()).hasAttribute("href", "https://example.edu/b");
  }

  @Test
  void hasNothingThatKeepsPeopleOut() {
    visit("/");
    say("vpn");
    assertThat(choice("Yes")).isVisible();
    assertAccessible();

    chat().getByRole(AriaRole.BUTTON, byName("切换到中文")).click();
    say("密码");
    assertThat(chat().locator("input[type=password]")).isVisible();
    assertAccessible();

    visit("/articles/en/vpn-setup");
    assertAccessible();
    picture("article");
  }

  @Test
  void hasNothingThatKeepsPeopleOutInTheDark() {
    open(new Browser.NewContextOptions()
        .setViewportSize(1280, 860)
        .setColorScheme(ColorScheme.DARK));
    visit("/");
    say("vpn");
    assertThat(choice("Yes")).isVisible();

    assertAccessible();
    picture("chat-dark");
  }

  @Test
  void fillsAPhone() {
    open(new Browser.NewContextOptions()
        .setViewportSize(390, 844)
        .setDeviceScaleFactor(2)
        .setHasTouch(true));
    visit("/");
    assertThat(log()).containsText("I am Usher");
    picture("phone-page");
    visit("/articles/en/vpn-setup");
    page.addScriptTag(
        new Page.AddScriptTagOptions().setUrl("/widget.js?resumes=no").setType("module"));
    page.getByRole(AriaRole.BUTTON, byPageName("Chat with us")).click();

    say("vpn");

    assertThat(choice("Yes")).isVisible();
    assertThat(chat().locator(".panel").boundingBox().width).isEqualTo(390);
    picture("phone");
  }

  private void open(Browser.NewContextOptions options) {
    page = browsers.open(options);
  }

  private void visit(String path) {
    page.navigate(server.address() + path);
  }

  private void say(String text) {
    composer().fill(text);
    composer().press("Enter");
  }

  private Locator chat() {
    return page.locator("usher-chat");
  }

  private Locator log() {
    return chat().getByRole(AriaRole.LOG);
  }

  private Locator composer() {
    return chat().locator("textarea");
  }

  private Locator choice(String label) {
    return chat()
        .locator(".choices")
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true));
  }

  private ConversationId conversation() {
    var saved =
        (String) page.evaluate("() => localStorage.getItem('usher:' + location.origin + ':')");
    var id = Pattern.compile("\"conversationId\":\"([^\"]+)\"")
        .matcher(saved)
        .results()
        .findFirst()
        .orElseThrow();
    return new ConversationId(id.group(1));
  }

  private static Locator.GetByRoleOptions byName(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions byPageName(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private void assertAccessible() {
    assertThat(Browsers.barriers(page)).isEmpty();
  }

  private void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }
}
