package usher.bot.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import usher.handoff.browser.Browsers;

/** The start page and the page of an article. */
class PagesIT {
  private static WebServer server;
  private static Browsers browsers;

  @BeforeAll
  static void start() {
    Browsers.needed("start page and article");
    server = WebServer.start("--usher.web.limits.openings=1000");
    browsers = new Browsers();
  }

  @AfterAll
  static void stop() {
    if (browsers != null) {
      browsers.close();
      server.close();
    }
  }

  @AfterEach
  void leave() {
    if (browsers != null) {
      assertThat(browsers.leave()).isEmpty();
    }
  }

  @Test
  void keepNobodyOutByDayAndByNightInBothLanguages() {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (var language : List.of("en", "zh")) {
        for (var path : List.of("/", "/articles/" + language + "/vpn-setup")) {
          var page = browsers.visit(server.address() + path, visitor(scheme, language));
          if (path.equals("/")) {
            assertThat(new Visitor(page).log().locator(".message.bot")).isVisible();
          }

          assertThat(Browsers.barriers(page))
              .as("%s %s %s", path, scheme, language)
              .isEmpty();
          new Visitor(page)
              .picture((path.equals("/") ? "start-" : "article-") + language + "-" + scheme);
        }
      }
    }
  }

  @Test
  void fitANarrowScreen() {
    var narrow = new Browser.NewContextOptions().setViewportSize(320, 640);
    for (var path : List.of("/", "/articles/en/vpn-setup")) {
      var page = browsers.visit(server.address() + path, narrow);

      var wide = page.evaluate("() => document.documentElement.scrollWidth");

      assertThat((int) wide).as(path).isLessThanOrEqualTo(320);
    }
  }

  @Test
  void giveEachHeadingOfAnArticleAnAddress() {
    var page = article("en");
    var heading = page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName("If it does not work"));
    assertThat(heading).hasId("if-it-does-not-work");

    heading.getByRole(AriaRole.LINK).click();

    assertThat(page).hasURL(server.address() + "/articles/en/vpn-setup#if-it-does-not-work");
  }

  @Test
  void leadFromAnArticleToTheSameInTheOtherLanguageAndBack() {
    var page = article("en");

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("中文")).click();
    assertThat(page.locator("h1")).hasText("在自己的电脑上设置 VPN");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
        .click();

    assertThat(page.locator("h1")).containsText("Set up the VPN");
  }

  @Test
  void printTheArticleAndNothingElse() {
    var page = article("en");
    page.evaluate("() => { window.printed = 0; window.print = () => window.printed++; }");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Print"))
        .click();
    assertThat(page.evaluate("() => window.printed")).isEqualTo(1);

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator("article")).isVisible();
    assertThat(page.locator(".ask")).isHidden();
    assertThat(page.locator("#print")).isHidden();
    assertThat(page.locator(".anchor").first()).isHidden();
  }

  private static Page article(String language) {
    return browsers.visit(
        server.address() + "/articles/" + language + "/vpn-setup", Visitor.laptop());
  }

  private static Browser.NewContextOptions visitor(ColorScheme scheme, String language) {
    return Visitor.laptop()
        .setColorScheme(scheme)
        .setLocale(language.equals("zh") ? "zh-CN" : "en-GB");
  }
}
