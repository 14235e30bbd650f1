package usher.bot.together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import usher.handoff.browser.Browsers;

/** The help pages in a browser, before the whole application. */
class PortalIT {
  private static House house;
  private static Browsers browsers;

  @BeforeAll
  static void open() {
    Browsers.needed("the help pages");
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    house = House.open();
    browsers = new Browsers();
  }

  @AfterAll
  static void close() {
    if (browsers != null) {
      browsers.close();
      house.close();
    }
  }

  /** Strangers and wrong PINs are told so on purpose. */
  @AfterEach
  void leave() {
    if (browsers != null) {
      browsers.expected("status of 401");
      browsers.expected("status of 404");
      browsers.expected("status of 429");
      assertThat(browsers.leave()).isEmpty();
    }
  }

  @Test
  void canBeSearchedAndReadWithoutScripts() {
    var page = help(english().setJavaScriptEnabled(false));
    page.locator("#q").fill("how much is printing");
    page.locator("form.search button").click();

    assertThat(page.locator(".hits li").first()).containsText("What printing costs");
    page.locator(".hits a").first().click();
    assertThat(page.locator("h1")).hasText("What printing costs, topping up and refunds");
    assertThat(page.locator("article")).containsText("12 cents");
    page.getByText("中文").click();
    assertThat(page.locator("h1")).hasText("打印价格、充值与退款");
  }

  @Test
  void findsWhileSomebodyTypesAndGoesOnInTheChatWithTheSameWords() {
    var page = help(english());
    page.locator("#q").pressSequentially("vpn abroad");

    assertThat(page.locator(".hits li").first()).containsText("VPN");
    page.locator("#found [data-say]").click();
    var chat = page.locator("usher-chat");
    assertThat(chat).containsText("vpn abroad");
    assertThat(chat).containsText("Did that help");
  }

  @Test
  void beginsAnOfferingInTheChat() {
    var page = help(english());

    page.locator("[data-usher-topic=book-car]").click();

    assertThat(page.locator("usher-chat")).containsText("staff or student number");
  }

  @Test
  void showsWhatIsForWhoeverHasProvedWhoTheyAre() {
    var page = help(english());
    page.locator("#q").fill("how do I create an account for a visitor");
    page.locator("form.search button").click();
    assertThat(page.locator(".hits li").first()).isVisible();
    assertThat(page.locator("a[href*=guest-accounts]")).hasCount(0);

    signIn(page, "1003", "0000");
    assertThat(page.locator(".problem")).hasText("Number or PIN is wrong.");
    signIn(page, "1003", "80512");
    assertThat(page.locator(".top")).containsText("Sign out");
    assertThat(page.locator("main")).containsText("My records");

    page.navigate(house.address() + "/help?q=how+do+I+create+an+account+for+a+visitor&lang=en");
    assertThat(page.locator("a[href*=guest-accounts]").first()).isVisible();
    page.locator(".top form button").click();
    assertThat(page.locator(".top")).containsText("Sign in");
  }

  @Test
  void tellsNobodyOfAnArticleThatIsNotForThem() {
    var page = browsers.open(english());
    var hidden = page.request().get(house.address() + "/help/articles/guest-accounts?lang=en");
    var never = page.request().get(house.address() + "/help/articles/never-was?lang=en");

    assertThat(hidden.status()).isEqualTo(404).isEqualTo(never.status());
    assertThat(hidden.text()).isEqualTo(never.text());
  }

  @Test
  void takesWordsForWords() {
    var page = help(english());
    page.navigate(
        house.address()
            + "/help?lang=en&q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");

    assertThat(page.locator("#q"))
        .hasValue("\"><script>alert(1)</script><img src=x onerror=alert(1)>");
    assertThat(page.locator("main script, main img")).hasCount(0);
  }

  @Test
  void letsNobodyGuessAndNoOtherSiteSignIn() {
    var page = browsers.open(english());
    var wrong = FormData.create().set("person", "1020").set("pin", "0000");
    for (var attempt = 0; attempt < 5; attempt++) {
      assertThat(post(page, wrong, house.address()).status()).isEqualTo(401);
    }

    assertThat(post(page, wrong, house.address()).status()).isEqualTo(429);
    assertThat(post(page, wrong, "https://evil.example").status()).isEqualTo(403);
  }

  @Test
  void keepsNobodyOutInLightAndDarkAndInBothLanguages() {
    for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      for (var language : new String[] {"en", "zh"}) {
        var page = browsers.visit(
            house.address() + "/help?lang=" + language + "&q=wifi",
            english().setColorScheme(scheme));
        assertThat(page.locator(".hits li").first()).isVisible();
        assertThat(page.locator("[data-say]").first()).isVisible();
        assertThat(Browsers.barriers(page)).isEmpty();
        page.navigate(house.address() + "/help/sign-in?lang=" + language);
        assertThat(Browsers.barriers(page)).isEmpty();
        page.navigate(house.address() + "/help/articles/campus-wifi?lang=" + language);
        assertThat(Browsers.barriers(page)).isEmpty();
      }
    }
  }

  @Test
  void sendsLittleScript() throws IOException {
    var own = Files.size(Path.of("src/main/resources/static/help.js"));
    var widget =
        browsers.open(english()).request().get(house.address() + "/widget.js").body().length;

    assertThat(own + widget).isLessThan(100 * 1024);
  }

  private static Page help(Browser.NewContextOptions how) {
    return browsers.visit(house.address() + "/help?lang=en", how);
  }

  private static void signIn(Page page, String number, String pin) {
    page.navigate(house.address() + "/help/sign-in?lang=en");
    page.locator("#person").fill(number);
    page.locator("#pin").fill(pin);
    page.locator("form.sign-in button").click();
  }

  private static com.microsoft.playwright.APIResponse post(
      Page page, FormData form, String origin) {
    return page.request()
        .post(
            house.address() + "/help/sign-in",
            RequestOptions.create().setForm(form).setHeader("Origin", origin));
  }

  private static Browser.NewContextOptions english() {
    return new Browser.NewContextOptions()
        .setViewportSize(1280, 900)
        .setLocale("en-GB")
        .setReducedMotion(ReducedMotion.REDUCE);
  }
}
