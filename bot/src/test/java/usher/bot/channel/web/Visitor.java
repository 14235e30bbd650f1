package usher.bot.channel.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import usher.bot.conversation.ConversationId;

/** Somebody before the widget, wherever it is on the page. */
record Visitor(Page page) {
  private static final Path PICTURES = Path.of("target", "pictures");

  /** An English laptop. */
  static Browser.NewContextOptions laptop() {
    return new Browser.NewContextOptions().setViewportSize(1280, 860).setLocale("en-GB");
  }

  /** A phone held upright. */
  static Browser.NewContextOptions phone() {
    return new Browser.NewContextOptions()
        .setViewportSize(390, 844)
        .setDeviceScaleFactor(2)
        .setHasTouch(true)
        .setLocale("en-GB");
  }

  /** Puts the widget in the corner of the page that is open. */
  Visitor withWidget(String script) {
    page.addScriptTag(new Page.AddScriptTagOptions().setUrl(script).setType("module"));
    return this;
  }

  void say(String text) {
    composer().fill(text);
    composer().press("Enter");
  }

  Locator chat() {
    return page.locator("usher-chat");
  }

  Locator log() {
    return chat().getByRole(AriaRole.LOG);
  }

  /** Exactly these words, wherever they stand in the log. */
  Locator line(String text) {
    return log().getByText(text, new Locator.GetByTextOptions().setExact(true));
  }

  Locator composer() {
    return chat().locator("textarea");
  }

  Locator launcher() {
    return chat().locator(".launcher");
  }

  Locator choice(String label) {
    return chat()
        .locator(".choices")
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true));
  }

  Locator button(String name) {
    return chat()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  void choose(String entryOfTheMenu) {
    chat().locator(".more").click();
    button(entryOfTheMenu).click();
  }

  /** Of the conversation, as the browser remembers it. */
  ConversationId conversation() {
    var saved = (String)
        page.evaluate(
            "() => Object.entries(localStorage).find(([key, value]) => key.startsWith('usher:') && value.includes('conversationId'))[1]");
    return new ConversationId(Pattern.compile("\"conversationId\":\"([^\"]+)\"")
        .matcher(saved)
        .results()
        .findFirst()
        .orElseThrow()
        .group(1));
  }

  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }
}
