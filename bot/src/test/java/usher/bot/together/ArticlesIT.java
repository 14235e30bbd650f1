package usher.bot.together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import usher.handoff.browser.Browsers;

/** Articles are edited, by hand and on their page, and readers and users notice it at once. */
class ArticlesIT {
  private static final Path DEMO = Path.of("src/main/resources/desk/demo");
  private static final Path DESK =
      Path.of("target", "desks", UUID.randomUUID().toString()).toAbsolutePath();

  private static House house;
  private static Browsers browsers;

  @BeforeAll
  static void open() throws IOException {
    Browsers.needed("the page of articles");
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    copy();
    house = House.open("--usher.desk=" + DESK, "--usher.live.look=500ms");
    browsers = new Browsers();
  }

  @AfterAll
  static void close() {
    if (browsers != null) {
      browsers.close();
      house.close();
    }
  }

  /** Strangers, mistakes and what is gone are told so on purpose. */
  @AfterEach
  void leave() {
    if (browsers != null) {
      browsers.expected("status of 401");
      browsers.expected("status of 404");
      browsers.expected("status of 422");
      assertThat(browsers.leave()).isEmpty();
    }
  }

  @Test
  void publishesWhatWasSeenInThePreviewAndBringsAnEarlierVersionBack() throws IOException {
    var admin = admin();
    edit(admin, "junk-mail", "junk-mail");
    var english = admin.page().locator("#article-text-en");
    var before = english.inputValue();
    english.fill(before.replaceFirst("(?m)^title: .*$", "title: Junk mail, now with robots"));

    assertThat(admin.page().locator(".look .bubble").first()).containsText("now with robots");
    admin.page().locator("#article-why").fill("robots are here");
    admin.page().locator("form:has(#article-id) button[type=submit]").click();

    assertThat(admin.page().locator(".past li")).hasCount(2);
    assertThat(admin.page().locator(".past li").first()).containsText("robots are here");
    assertThat(article("junk-mail")).hasText("Junk mail, now with robots");
    assertThat(Files.readString(DESK.resolve("knowledge/en/junk-mail.md")))
        .contains("title: Junk mail, now with robots");

    admin.page().locator("details:not(.wide) summary").click();
    admin.page().locator(".past li").last().getByText("Take its texts").click();
    admin.page().locator("form:has(#article-id) button[type=submit]").click();

    assertThat(admin.page().locator(".past li")).hasCount(3);
    assertThat(Files.readString(DESK.resolve("knowledge/en/junk-mail.md"))).isEqualTo(before);
  }

  @Test
  void tellsWhatIsWrongAndPublishesNothing() {
    var admin = admin();
    edit(admin, "guest-wifi", "guest-wifi");
    var english = admin.page().locator("#article-text-en");
    var text = english.inputValue();

    english.fill(text.replaceFirst("(?m)^spoken: .*$", "spoken: See www.example.org")
        + "\nSee [more](nowhere.md).\n");
    admin.page().locator("form:has(#article-id) button[type=submit]").click();

    assertThat(admin.page().locator("#article-text-en-problem"))
        .containsText("contains a web or e-mail address");
    assertThat(admin.page().locator(".looks .problems")).containsText("web or e-mail address");
    english.fill(text + "\nSee [more](nowhere.md).\n");
    assertThat(admin.page().locator(".looks .problems"))
        .containsText("leads to no article of this language");
    assertThat(Browsers.barriers(admin.page())).isEmpty();
    assertThat(article("guest-wifi")).not().containsText("example.org");
  }

  @Test
  void servesAFileThatWasEditedByHandAndNoLongerOneThatWasTakenAway() throws IOException {
    var file = DESK.resolve("knowledge/en/wifi-dead-spots.md");
    var text = Files.readString(file);

    Files.writeString(file, text.replaceFirst("(?m)^title: .*$", "title: Dead spots by hand"));
    waitFor("wifi-dead-spots", "Dead spots by hand");

    var admin = admin();
    edit(admin, "wifi-dead-spots", "wifi-dead-spots");
    admin.button("Retire").click();
    admin.page().locator("#ask-why").fill("there are none any more");
    admin.page().locator("dialog button[type=submit]").click();
    assertThat(admin.page().locator("dialog")).hasCount(0);

    assertThat(article("wifi-dead-spots")).hasText("There is no such article");
    assertThat(Files.exists(file)).isFalse();
  }

  @Test
  void answersFromAnArticleThatIsNew() throws IOException {
    var english = """
        ---
        title: Beehives on the roof of the library
        questions:
          - Where does the campus honey come from?
          - Who looks after the bees on the roof?
          - Can I visit the beehives?
        groups: [everyone]
        spoken: The bees on the library roof may be visited on the first Friday of each month.
        owner: Campus IT
        ---
        The bees live on the roof of the library. Visits are on the first Friday of each month at 15:00.
        """;
    Files.writeString(
        DESK.resolve("knowledge/zh/bees.md"),
        english.replaceFirst("(?m)^title: .*$", "title: 图书馆楼顶的蜂箱"));
    Files.writeString(DESK.resolve("knowledge/en/bees.md"), english);
    waitFor("bees", "Beehives on the roof of the library");

    var chat = new Chat(browsers.visit(house.address() + "/", english()));
    chat.sayAndHear("Who looks after the bees on the library roof?");

    assertThat(chat.log()).containsText("first Friday of each month");
  }

  @Test
  void listsWhatNobodyCouldAnswerAndBeginsAnArticleFromIt() {
    for (var time = 0; time < 2; time++) {
      var chat = new Chat(browsers.visit(house.address() + "/", english()));
      chat.sayAndHear("Can I bring my dog to a lecture?");
      chat.page().getByText("None of these").last().click();
      assertThat(chat.log()).containsText("Everybody is away");
      chat.sayAndHear("bye");
    }
    var admin = admin();
    var gaps = admin.sheet("Articles").locator("details[data-list=gaps]");

    gaps.locator("summary").click();
    admin.page().waitForCondition(() -> {
      var there =
          gaps.locator("tbody").first().textContent().contains("2Can I bring my dog to a lecture?");
      if (!there) {
        gaps.locator("summary").click();
        gaps.locator("summary").click();
      }
      return there;
    });
    gaps.getByText("Write an article").first().click();

    assertThat(admin.page().locator("#article-text-en"))
        .hasValue(java.util.regex.Pattern.compile("questions:[\\s\\S]*dog"));
  }

  @Test
  void learnsAWayToAskThatHelpedWhenAnEditorConfirmsIt() {
    var words = "where do I find out what a page on the printer is going to cost me";
    var chat = new Chat(browsers.visit(house.address() + "/", english()));
    chat.sayAndHear(words);
    chat.page().getByText("What printing costs").last().waitFor();
    chat.say("yes");
    assertThat(chat.log()).containsText("anything else");
    chat.sayAndHear("no, bye");
    var admin = admin();
    var variants = admin.sheet("Articles").locator("details[data-list=variants]");

    variants.locator("summary").click();
    admin.page().waitForCondition(() -> {
      var there = variants.locator("tbody").textContent().contains(words);
      if (!there) {
        variants.locator("summary").click();
        variants.locator("summary").click();
      }
      return there;
    });
    assertThat(variants.locator(
            "tr", new com.microsoft.playwright.Locator.LocatorOptions().setHasText(words)))
        .containsText("print-prices");
    variants.getByLabel("Add to the article: " + words).click();

    assertThat(variants.locator("tbody")).not().containsText(words);
    edit(admin, "print-prices", "print-prices");
    assertThat(admin.page().locator("#article-text-en"))
        .hasValue(java.util.regex.Pattern.compile("learned:\\s+- \"" + words));
  }

  @Test
  void keepsNobodyOutInLightAndDarkAndInBothLanguages() {
    for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      var admin = new AdminPage(
              browsers.visit(house.address() + "/admin", english().setColorScheme(scheme)))
          .enter("agent1", "demo");
      edit(admin, "print-prices", "print-prices");
      assertThat(admin.page().locator(".look").last()).isVisible();
      assertThat(Browsers.barriers(admin.page())).isEmpty();
      admin.button("中文").click();
      assertThat(admin.page().locator("#articles")).hasText("知识文章");
      assertThat(admin.page().locator("button[data-id=print-prices]")).isVisible();
      assertThat(Browsers.barriers(admin.page())).isEmpty();
    }
  }

  private static AdminPage admin() {
    var admin = new AdminPage(browsers.visit(house.address() + "/admin", english()))
        .enter("agent1", "demo");
    assertThat(admin.page().locator("#articles")).isVisible();
    return admin;
  }

  private static void edit(AdminPage admin, String filter, String id) {
    admin.page().locator("#article-filter").fill(filter);
    admin.page().locator("button[data-id=" + id + "]").click();
    assertThat(admin.page().locator("#article-id")).hasValue(id);
    assertThat(admin.page().locator(".look").first()).isVisible();
  }

  /** The heading of its page. */
  private static Locator article(String id) {
    return browsers.visit(house.address() + "/articles/en/" + id, english()).locator("h1");
  }

  private static void waitFor(String id, String title) {
    var page = browsers.visit(house.address() + "/articles/en/" + id, english());
    page.waitForCondition(() -> {
      page.reload();
      return page.locator("h1").textContent().equals(title);
    });
  }

  private static Browser.NewContextOptions english() {
    return new Browser.NewContextOptions()
        .setViewportSize(1440, 1000)
        .setLocale("en-GB")
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private static void copy() throws IOException {
    try (var files = Files.walk(DEMO)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = DESK.resolve(DEMO.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
