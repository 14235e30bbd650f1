package usher.bot.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import usher.handoff.browser.Browsers;

/** The widget for those who do not see it, do not use a mouse, or need it larger, calmer or in stronger colours. */
class WidgetAccessIT {
  /** Keeps what a screen reader would be given to say, in order. */
  private static final String LISTEN =
      "chat => { window.heard = []; new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => window.heard.push(node.textContent))))"
          + ".observe(chat.shadowRoot.querySelector('.live'), { childList: true }); }";

  private static WebServer server;
  private static Browsers browsers;

  @BeforeAll
  static void start() {
    Browsers.needed("the widget for everyone");
    server = WebServer.start("--usher.web.limits.openings=1000", "--usher.web.limits.burst=1000");
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
  void readsEachNewMessageOnceWithItsChoices() {
    var visitor = begun(Visitor.laptop());
    visitor.chat().evaluate(LISTEN);

    visitor.say("vpn");
    assertThat(visitor.choice("Yes")).isVisible();
    visitor.say("thanks");
    assertThat(visitor.log()).containsText("You said: thanks");

    assertThat(heard(visitor)).hasSize(2);
    assertThat(heard(visitor).getFirst())
        .startsWith("Assistant: Most VPN trouble goes away like this")
        .endsWith("Suggestions: Yes, No. Arrow up to choose.");
    assertThat(heard(visitor).getLast()).isEqualTo("Assistant: You said: thanks");
  }

  @Test
  void doesNotReadHistoryAgain() {
    var visitor = begun(Visitor.laptop());
    visitor.say("one");
    assertThat(visitor.log()).containsText("You said: one");
    visitor
        .page()
        .addInitScript("window.heard = []; customElements.whenDefined('usher-chat').then(() => ("
            + LISTEN + ")(document.querySelector('usher-chat')));");

    visitor.page().reload();
    assertThat(visitor.log()).containsText("You said: one");
    visitor.say("two");
    assertThat(visitor.log()).containsText("You said: two");

    assertThat(heard(visitor)).containsExactly("Assistant: You said: two");
  }

  @Test
  void readsWhoTakesOverAndNothingOfTheUsersOwn() {
    var visitor = begun(Visitor.laptop());
    visitor.chat().evaluate(LISTEN);

    visitor.say("a person please");
    assertThat(visitor.chat()).containsText("Waiting for a person");

    assertThat(String.join(" ", heard(visitor)))
        .contains("You are first in the queue", "Waiting for a person")
        .doesNotContain("a person please");
  }

  @Test
  void isReadInTheOrderInWhichItIsUsed() {
    var visitor = begun(Visitor.laptop());

    var snapshot = visitor.chat().ariaSnapshot();

    assertThat(snapshot.lines().map(String::strip).toList())
        .containsSubsequence(
            "- heading \"Service desk\" [level=2]",
            "- paragraph: Automated assistant",
            "- button \"切换到中文\": 中文",
            "- button \"More\"",
            "- log \"Conversation\":",
            "- group \"Suggestions\":",
            "- button \"VPN trouble\"",
            "- textbox \"Your message\":",
            "- button \"Send\"",
            "- button \"Talk to a person\"");
  }

  @Test
  void keepsTheFocusWhereTheUserWrites() {
    var visitor = begun(Visitor.laptop());

    visitor.say("hello");
    assertThat(visitor.log()).containsText("You said: hello");
    assertThat(visitor.composer()).isFocused();

    visitor.say("password");
    assertThat(visitor.chat().locator("input[type=password]")).isFocused();
  }

  @Test
  void bringsTheFocusFromOneChoiceToTheNext() {
    var visitor = begun(Visitor.laptop());
    visitor.composer().focus();
    visitor.page().keyboard().press("ArrowUp");
    assertThat(visitor.choice("VPN trouble")).isFocused();

    visitor.page().keyboard().press("Enter");

    assertThat(visitor.choice("Yes")).isFocused();
    visitor.page().keyboard().press("Escape");
    assertThat(visitor.composer()).isFocused();
  }

  @Test
  void givesTheFocusBackToWhatOpenedIt() {
    var visitor = corner(Visitor.laptop());
    var opener = visitor
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Service desk"));
    opener.focus();
    visitor.page().evaluate("() => usher.open()");
    assertThat(visitor.composer()).isFocused();

    visitor.page().keyboard().press("Escape");

    assertThat(opener).isFocused();
  }

  @Test
  void closesTheInnermostFirst() {
    var visitor = corner(Visitor.laptop());
    visitor.launcher().click();
    visitor.chat().locator(".more").click();
    assertThat(visitor.button("What do you know about me?")).isFocused();
    visitor.page().keyboard().press("ArrowDown");
    assertThat(visitor.button("Download this conversation")).isFocused();

    visitor.page().keyboard().press("Escape");
    assertThat(visitor.chat().locator(".more")).isFocused();
    assertThat(visitor.chat().locator(".panel")).isVisible();
    visitor.page().keyboard().press("Escape");

    assertThat(visitor.launcher()).isFocused();
  }

  @Test
  void letsTheTabKeyOutOnALaptop() {
    var visitor = corner(Visitor.laptop());
    visitor.launcher().click();
    assertThat(visitor.choice("VPN trouble")).isVisible();

    var passed = IntStream.range(0, 6).mapToObj(_ -> tab(visitor)).toList();

    assertThat(passed).startsWith("usher-chat").contains("a");
  }

  @Test
  void goesRoundWithTheTabKeyWhereItFillsTheScreen() {
    var visitor = corner(Visitor.phone());
    visitor.launcher().click();
    assertThat(visitor.choice("VPN trouble")).isVisible();
    assertThat(visitor.chat().locator(".panel")).hasAttribute("aria-modal", "true");

    for (int i = 0; i < 15; i++) {
      visitor.page().keyboard().press(i % 5 == 4 ? "Shift+Tab" : "Tab");
      var at = visitor.page().evaluate("() => document.activeElement.localName");
      assertThat(at).isEqualTo("usher-chat");
    }
    visitor.composer().press("Escape");

    assertThat(visitor.launcher()).isFocused();
  }

  private static Object tab(Visitor visitor) {
    visitor.page().keyboard().press("Tab");
    return visitor.page().evaluate("() => document.activeElement.localName");
  }

  @Test
  void holdsStillForThoseWhoWishIt() {
    var visitor = begun(Visitor.laptop().setReducedMotion(ReducedMotion.REDUCE));

    visitor.say("slow");
    assertThat(visitor.chat().locator(".typing")).isVisible();

    var moving = visitor.chat().evaluate("chat => chat.shadowRoot.getAnimations().length");
    assertThat(moving).isEqualTo(0);
    server.desk().patience.tryEmitEmpty();
  }

  @Test
  void canBeUsedAtFourHundredPercent() {
    var visitor = corner(new Browser.NewContextOptions().setViewportSize(320, 256));
    visitor.launcher().click();
    assertThat(visitor.choice("VPN trouble")).isVisible();
    visitor.say("hello");
    assertThat(visitor.line("You said: hello")).isVisible();
    visitor.picture("zoom-400");

    var wide = visitor.page().evaluate("() => document.documentElement.scrollWidth");
    var inside = visitor
        .chat()
        .evaluate(
            "chat => [...chat.shadowRoot.querySelectorAll('.panel, .log, .head, form')]"
                + ".filter(part => part.scrollWidth > part.clientWidth).map(part => part.className || part.localName)");
    assertThat((int) wide).isLessThanOrEqualTo(320);
    assertThat((List<?>) inside).isEmpty();
    assertThat(visitor.log().boundingBox().height).isGreaterThan(60);
    assertThat(visitor.composer()).isInViewport();
    assertThat(visitor.button("Send")).isInViewport();
  }

  @Test
  void followsTheDirectionOfThePage() {
    var visitor = corner(Visitor.laptop());
    visitor.page().evaluate("() => { document.documentElement.dir = 'rtl'; }");
    visitor.launcher().click();
    visitor.say("hello");
    assertThat(visitor.line("You said: hello")).isVisible();
    visitor.picture("rtl");

    var panel = visitor.chat().locator(".panel").boundingBox();
    assertThat(panel.x).isLessThan(40);
    assertThat(visitor.chat().locator(".message.user").boundingBox().x).isLessThan(panel.x + 60);
  }

  @Test
  void keepsNobodyOutInWhateverColours() {
    var visitor = begun(Visitor.laptop());
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (var contrast : List.of(Contrast.NO_PREFERENCE, Contrast.MORE)) {
        visitor
            .page()
            .emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(scheme).setContrast(contrast));
        visitor.say("vpn");
        assertThat(visitor.choice("Yes")).isVisible();
        visitor.chat().locator(".more").click();
        visitor.picture("colours-" + scheme + "-" + contrast);

        assertThat(Browsers.barriers(visitor.page()))
            .as("%s %s", scheme, contrast)
            .isEmpty();
        visitor.page().keyboard().press("Escape");
      }
    }
  }

  @Test
  void showsItsEdgesInForcedColours() {
    var visitor = begun(Visitor.laptop().setForcedColors(ForcedColors.ACTIVE));
    visitor.say("vpn");
    assertThat(visitor.choice("Yes")).isVisible();
    visitor.picture("forced-colours");

    var width = visitor
        .chat()
        .locator(".bubble")
        .last()
        .evaluate("bubble => getComputedStyle(bubble).borderTopWidth");
    assertThat(width).isEqualTo("1px");
    assertThat(Browsers.barriers(visitor.page())).isEmpty();
  }

  @Test
  void keepsNobodyOutAtTheEndNorBeforeForgetting() {
    var visitor = begun(Visitor.laptop());
    visitor.choose("Forget me");
    assertThat(visitor.button("Keep it")).isFocused();
    assertThat(Browsers.barriers(visitor.page())).isEmpty();
    visitor.picture("forget");

    visitor.page().keyboard().press("Escape");
    assertThat(visitor.composer()).isFocused();
    visitor.say("bye");
    assertThat(visitor.button("Start again")).isFocused();

    assertThat(Browsers.barriers(visitor.page())).isEmpty();
    visitor.picture("ended");
  }

  /** The widget on the start page, greeted. */
  private static Visitor begun(Browser.NewContextOptions options) {
    var visitor = new Visitor(browsers.visit(server.address() + "/", options));
    assertThat(visitor.choice("VPN trouble")).isVisible();
    return visitor;
  }

  /** The widget in the corner of a page, closed. */
  private static Visitor corner(Browser.NewContextOptions options) {
    var page = browsers.visit(server.address() + "/articles/en/vpn-setup", options);
    var visitor = new Visitor(page).withWidget("/widget.js");
    assertThat(visitor.launcher()).isVisible();
    return visitor;
  }

  @SuppressWarnings("unchecked")
  private static List<String> heard(Visitor visitor) {
    return (List<String>) visitor.page().evaluate("() => window.heard");
  }
}
