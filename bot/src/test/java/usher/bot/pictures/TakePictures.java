package usher.bot.pictures;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import usher.bot.together.AgentPage;
import usher.bot.together.Chat;
import usher.bot.together.House;
import usher.bot.together.Telephone;
import usher.handoff.browser.Browsers;

/** Plays a scene on the running product and takes the pictures of the documents. Argument: the folder for them. */
public final class TakePictures {
  private final House house;
  private final Browsers browsers;
  private final Path folder;

  private TakePictures(House house, Browsers browsers, Path folder) {
    this.house = house;
    this.browsers = browsers;
    this.folder = folder;
  }

  public static void main(String[] arguments) {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    try (var house = House.open();
        var browsers = new Browsers()) {
      var pictures = new TakePictures(house, browsers, Path.of(arguments[0]));
      pictures.english();
      pictures.chinese();
      pictures.phone();
      pictures.pages();
    }
  }

  private void english() {
    var agent = agent("agent1", ColorScheme.LIGHT);
    var chat = new Chat(browsers.visit(house.address() + "/", visitor(ColorScheme.LIGHT, 860)));
    booked(chat);
    take(chat.page(), "chat-en");
    chat.sayAndHear("My VPN does not connect");
    chat.sayAndHear(
        "This is ridiculous, the third time this week!!! Nothing ever works here, I am fed up");
    assertThat(chat.owner()).hasText("Waiting for a person");
    agent.open("VPN").accept();
    agent.write(
        "Hello Lena, Anna here. I see that the VPN fails; I am renewing your certificate now.");
    assertThat(chat.personsLines()).containsText("Anna here");
    take(chat.page(), "chat-person");
    fromTheTop(agent.page(), "desk-light");
    fromTheTop(again(agent.page(), ColorScheme.DARK), "desk-dark");
    speak(agent.page(), "中文");
    fromTheTop(agent.page(), "desk-zh-dark");
    fromTheTop(again(agent.page(), ColorScheme.LIGHT), "desk-zh-light");
    speak(agent.page(), "English");
    agent.giveBack("Renewed the certificate of the VPN");
    browsers.leave();
  }

  private static void booked(Chat chat) {
    assertThat(chat.botsLines().first()).isVisible();
    chat.sayAndHear("I'd like to book a car for tomorrow");
    chat.sayAndHear("1001");
    chat.sayAndHear("2468");
    chat.sayAndHear("main campus");
    chat.sayAndHear("yes");
  }

  private void chinese() {
    var chat = new Chat(
        browsers.visit(house.address() + "/", visitor(ColorScheme.LIGHT, 860).setLocale("zh-CN")));
    assertThat(chat.botsLines().first()).isVisible();
    chat.sayAndHear("在国外怎么用 VPN？");
    take(chat.page(), "chat-zh");
    browsers.leave();
  }

  private void phone() {
    var agent = agent("agent1", ColorScheme.LIGHT);
    var phone =
        new Telephone(browsers.visit(house.address() + "/phone", visitor(ColorScheme.LIGHT, 860)));
    phone.call();
    phone.press("1");
    phone.say("My VPN does not connect");
    phone.press("0");
    assertThat(phone.caller()).hasAttribute("data-state", "QUEUED");
    agent.open("Phone").accept();
    phone.answer();
    assertThat(phone.caller()).hasAttribute("data-state", "BRIDGED");
    take(phone.page(), "phone");
    take(again(phone.page(), ColorScheme.DARK), "phone-dark");
    speak(phone.page(), "中文");
    take(phone.page(), "phone-zh-dark");
    take(again(phone.page(), ColorScheme.LIGHT), "phone-zh-light");
    browsers.leave();
  }

  /** Start page, article and widget, by day and by night, in both languages, on a laptop and on a phone. */
  private void pages() {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (var language : List.of("en", "zh")) {
        var name = language + "-" + scheme.name().toLowerCase(Locale.ROOT);
        startPage(scheme, language, name);
        article(scheme, language, name);
        browsers.leave();
      }
    }
  }

  private void startPage(ColorScheme scheme, String language, String name) {
    var chat = new Chat(browsers.visit(house.address() + "/", visitor(scheme, language)));
    assertThat(chat.botsLines().first()).isVisible();
    chat.sayAndHear(language.equals("zh") ? "VPN 连不上" : "My VPN does not connect");
    take(chat.page(), "start-" + name);
  }

  private void article(ColorScheme scheme, String language, String name) {
    var page = browsers.visit(
        house.address() + "/articles/" + language + "/vpn-setup", visitor(scheme, language));
    take(page, "article-" + name);
    page.setViewportSize(390, 844);
    page.addScriptTag(new Page.AddScriptTagOptions().setUrl("/widget.js").setType("module"));
    page.locator("usher-chat .launcher").click();
    var chat = new Chat(page);
    assertThat(chat.botsLines().first()).isVisible();
    chat.sayAndHear(language.equals("zh") ? "打印机怎么用？" : "How do I print?");
    take(page, "widget-phone-" + name);
  }

  private static Browser.NewContextOptions visitor(ColorScheme scheme, String language) {
    return visitor(scheme, 860).setLocale(language.equals("zh") ? "zh-CN" : "en-GB");
  }

  private AgentPage agent(String name, ColorScheme scheme) {
    return new AgentPage(browsers.visit(house.address() + "/desk", visitor(scheme, 1000)))
        .enter(name, "demo");
  }

  /** The same page, in other colours. */
  private static Page again(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    return page;
  }

  private static void speak(Page page, String language) {
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(language).setExact(true))
        .click();
  }

  private static Browser.NewContextOptions visitor(ColorScheme scheme, int height) {
    return new Browser.NewContextOptions()
        .setViewportSize(1280, height)
        .setLocale("en-GB")
        .setColorScheme(scheme)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private void fromTheTop(Page page, String name) {
    page.locator(".conversation")
        .evaluate("node => { for (let n = node; n; n = n.parentElement) n.scrollTop = 0; }");
    take(page, name);
  }

  private void take(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    System.out.println("took " + folder.resolve(name + ".png"));
  }
}
