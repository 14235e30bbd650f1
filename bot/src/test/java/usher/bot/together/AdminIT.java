package usher.bot.together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import usher.handoff.browser.Browsers;

/** Daily business of the desk on its page, and what users and agents notice of it at once. */
class AdminIT {
  private static final Path DEMO = Path.of("src/main/resources/desk/demo");
  private static final Path DESK =
      Path.of("target", "desks", UUID.randomUUID().toString()).toAbsolutePath();

  private static House house;
  private static Browsers browsers;

  @BeforeAll
  static void open() throws IOException {
    Browsers.needed("the admin page");
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

  /** Strangers, mistakes and those who may not are told so on purpose. */
  @AfterEach
  void leave() {
    if (browsers != null) {
      browsers.expected("status of 401");
      assertThat(browsers.leave()).isEmpty();
    }
  }

  @Test
  void tellsUsersOfAnOutageUntilItIsEnded() throws IOException {
    var admin = admin(english());

    admin.publish(
        "vpn", "Harbour campus", "The VPN of the harbour is being repaired.", "港口校区的 VPN 正在维修。");

    assertThat(admin.sheet("Outages")).containsText("The VPN of the harbour is being repaired.");
    var told = chat();
    told.say("My VPN does not connect");
    assertThat(told.log()).containsText("The VPN of the harbour is being repaired.");
    assertThat(Files.readString(DESK.resolve("outages.yaml")))
        .contains("  - id: wifi-north-library\n", "The VPN of the harbour is being repaired.");

    admin.act("End now", "vpn-" + admin.today(), "repaired");

    assertThat(admin.sheet("Changes")).containsText("outage ended");
    assertThat(admin.sheet("Changes")).containsText("repaired");
    var later = chat();
    later.sayAndHear("My VPN does not connect");
    assertThat(later.log()).containsText("Did that");
    assertThat(later.log()).not().containsText("being repaired");
  }

  @Test
  void closesTheDeskForAHolidayThoughSomebodyIsThere() {
    new AgentPage(browsers.visit(house.address() + "/desk", english())).enter("agent2", "demo");
    var admin = admin(english());
    admin.takeHoliday(admin.today());
    assertThat(admin.sheet("Holidays")).containsText(admin.today() + " · All teams");

    var away = chat();
    away.askForAPerson();
    assertThat(away.log()).containsText("Nobody is at the desk until");

    admin.act("Remove", admin.today() + " All teams", "");
    assertThat(admin.sheet("Holidays")).not().containsText(admin.today() + " · All teams");
    var back = chat();
    back.askForAPerson();
    assertThat(back.owner()).hasText("Waiting for a person");
  }

  @Test
  void looksRecordsUp() {
    var chat = chat();
    chat.sayAndHear("How do I use the VPN while travelling?");
    chat.sayAndHear("yes");
    var admin = admin(english());

    var row = admin.sheet("Records").locator("tbody tr").first();
    admin.page().waitForCondition(() -> {
      admin.lookUp("resolved", "VPN");
      return row.isVisible();
    });

    assertThat(row).containsText("How do I use the VPN while travelling?");
    assertThat(row).containsText("vpn");
    admin.page().locator("#record-from").fill("2024-01-01");
    admin.lookUp("resolved", "VPN");
    assertThat(admin.sheet("Records")).containsText("These days cannot be looked through");
    browsers.expected("status of 400");
  }

  @Test
  void letsANewAgentWorkUntilTheyArePaused() {
    var admin = admin(english());
    admin.addAgent("kim", "Kim Sommer", "Campus IT");
    var password = admin.secret().textContent();
    var kim = new AgentPage(browsers.visit(house.address() + "/desk", english()));
    kim.enter("kim", password);

    var chat = chat();
    chat.say("My laptop makes odd noises, I want to talk to a person");
    kim.open("odd noises").accept();
    kim.write("Hello, Kim here.");
    assertThat(chat.personsLines()).containsText("Kim here");
    kim.giveBack("");

    admin.act("Pause", "kim", "holidays");
    assertThat(admin.sheet("Agents")).containsText("paused");
    var again = browsers.visit(house.address() + "/desk", english());
    again.locator("#agent").fill("kim");
    again.locator("#password").fill(password);
    again.locator("#password").press("Enter");
    assertThat(again.getByRole(AriaRole.ALERT).first()).containsText("wrong");
    admin.act("Remove", "kim", "");
    assertThat(admin.sheet("Agents")).not().containsText("Kim Sommer");
  }

  @Test
  void tellsMistakesWhereTheyAre() {
    var admin = admin(english());

    admin.addAgent("Kim !!", "", "Campus IT");

    assertThat(admin.page().locator("#agent-id-problem")).containsText("'Kim !!' is no id");
    assertThat(admin.page().locator("#agent-name-problem")).containsText("expected words");
    assertThat(admin.page().locator("#agent-id")).isFocused();
    assertThat(Browsers.barriers(admin.page())).isEmpty();
    assertThat(browsers.expected("status of 422")).isEqualTo(1);
  }

  @Test
  void takesOverAFileEditedByHandAndRefusesABrokenOne() throws IOException {
    var admin = admin(english());
    var file = DESK.resolve("outages.yaml");
    var good = Files.readString(file);

    Files.writeString(file, good.replace("out of order because", "by hand out of order because"));
    assertThat(admin.sheet("Outages")).containsText("by hand out of order");

    Files.writeString(file, good.replace("service: wifi", "service: wify"));
    assertThat(admin.warning()).containsText("there is no service 'wify' — did you mean 'wifi'?");
    assertThat(admin.sheet("Outages")).containsText("by hand out of order");

    Files.writeString(file, good);
    assertThat(admin.warning()).hasCount(0);
    assertThat(admin.sheet("Outages")).not().containsText("by hand");
  }

  @Test
  void letsAgentsWithoutTheRoleLookRecordsUpAndNothingElse() {
    var page = new AdminPage(browsers.visit(house.address() + "/admin", english()))
        .enter("agent2", "demo");

    assertThat(page.page().getByText("Records, and nothing else")).isVisible();
    assertThat(page.sheet("Outages")).hasCount(0);
    page.page().locator("#record-number").fill("17-0042-6");
    page.button("Look up").click();
    assertThat(page.sheet("Records")).containsText("0 ");
    assertThat(Browsers.barriers(page.page())).isEmpty();
    var answer = page.page()
        .request()
        .post(
            house.address() + "/desk/admin/api/holiday",
            RequestOptions.create()
                .setHeader("X-Usher-Desk", "1")
                .setHeader("Content-Type", "application/json")
                .setData("{\"date\":\"2027-01-01\",\"team\":\"\"}"));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text()).contains("not-admin", "agent2");
    assertThat(browsers.expected("status of 403")).isEqualTo(1);
  }

  @Test
  void refusesForeignPagesAndStrangers() {
    var page = browsers.open(english());
    var form = RequestOptions.create().setData("{}");

    assertThat(page.request().get(house.address() + "/desk/admin/api/state").status())
        .isEqualTo(401);
    assertThat(
            page.request().post(house.address() + "/desk/admin/api/agent", form).status())
        .isEqualTo(403);
  }

  @Test
  void keepsNobodyOutInLightAndDarkAndInBothLanguages() {
    var stranger = browsers.visit(house.address() + "/admin", english());
    assertThat(stranger.locator("#agent")).isVisible();
    assertThat(Browsers.barriers(stranger)).isEmpty();

    for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      var admin = admin(english().setColorScheme(scheme));
      admin.page().locator("#outage-text-en").fill("It is broken.");
      assertThat(admin.page().locator(".heard"))
          .containsText("There is a problem we already know of: It is broken.");
      assertThat(Browsers.barriers(admin.page())).isEmpty();
      admin.button("Pause: agent2").click();
      assertThat(Browsers.barriers(admin.page())).isEmpty();
      admin.page().keyboard().press("Escape");
      admin.button("中文").click();
      assertThat(admin.page().getByText("发布故障公告").first()).isVisible();
      assertThat(Browsers.barriers(admin.page())).isEmpty();
    }
  }

  private static AdminPage admin(Browser.NewContextOptions how) {
    var admin =
        new AdminPage(browsers.visit(house.address() + "/admin", how)).enter("agent1", "demo");
    assertThat(admin.page().locator("#outage-from")).isVisible();
    return admin;
  }

  private static Chat chat() {
    return new Chat(browsers.visit(house.address() + "/", english()));
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
